namespace QuoteTracker.Client;

/// <summary>A reviewed claim beside the words asked about.</summary>
/// <param name="Review">The review.</param>
/// <param name="Share">How much the words and the review have in common, 0 to 1: of what the words say, rare ones counting most, or of the words of the claim or its title, whichever is more. It says nothing of truth.</param>
/// <param name="Meaning">How near the claim is in meaning, -1 to 1, where the operator has an embedding endpoint that said so; else null.</param>
public sealed record ReviewMatch(ReviewResponse Review, double Share, double? Meaning);

/// <summary>A verdict by an organization on a claim.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Key">Stable key in references.</param>
/// <param name="Version">Goes up by one with every change.</param>
/// <param name="Claim">What was claimed, in the reviewer's words.</param>
/// <param name="Title">The review's headline; null when not known.</param>
/// <param name="Claimant">Who is said to have claimed it, as the reviewer names them; null when the review doesn't say.</param>
/// <param name="Quote">The quote that it is about; null where that is not known.</param>
/// <param name="Reviewer">Who reviewed.</param>
/// <param name="Url">Where the review is.</param>
/// <param name="ReviewedOn">EDTF; null when not known.</param>
/// <param name="Rating">The verdict in the reviewer's word.</param>
/// <param name="RatingValue">The verdict on the reviewer's scale; null without a number.</param>
/// <param name="BestRating">The scale's best value; null without a scale.</param>
/// <param name="WorstRating">The scale's worst value; null without a scale.</param>
/// <param name="Language">BCP 47 tag of the review's language; null when not said.</param>
public sealed record ReviewResponse(
    long Id, string Key, int Version, string Claim, string? Title, string? Claimant, ReviewedQuote? Quote, SpeakerSummary Reviewer, string Url,
    string? ReviewedOn, string Rating, double? RatingValue, double? BestRating, double? WorstRating, string? Language);

/// <summary>The quote that a review is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">Its words.</param>
public sealed record ReviewedQuote(long Id, string Key, string Text);

using System.Linq.Expressions;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Reviews;

namespace QuoteTracker.Reviews;

/// <summary>A verdict by an organization on a claim.</summary>
/// <param name="Id" example="1">Stays the same for good.</param>
/// <param name="Key">Stable key in references.</param>
/// <param name="Version" example="1">Goes up by one with every change.</param>
/// <param name="Claim">What was claimed, in the reviewer's words.</param>
/// <param name="Title">The review's headline; null when not known.</param>
/// <param name="Claimant">Who is said to have claimed it, as the reviewer names them; null when the review doesn't say.</param>
/// <param name="Quote">The quote that it is about; null where that is not known.</param>
/// <param name="Reviewer">Who reviewed.</param>
/// <param name="Url">Where the review is.</param>
/// <param name="ReviewedOn" example="2024-10-09">EDTF; null when not known.</param>
/// <param name="Rating" example="False">The verdict in the reviewer's word.</param>
/// <param name="RatingValue" example="1">The verdict on the reviewer's scale; null without a number.</param>
/// <param name="BestRating" example="5">The scale's best value; null without a scale.</param>
/// <param name="WorstRating" example="1">The scale's worst value; null without a scale.</param>
/// <param name="Language" example="en">BCP 47 tag of the review's language; null when not said.</param>
public sealed record ReviewResponse(
    long Id, string Key, int Version, string Claim, string? Title, string? Claimant, ReviewedQuote? Quote, SpeakerSummary Reviewer, string Url, string? ReviewedOn,
    string Rating, double? RatingValue, double? BestRating, double? WorstRating, string? Language) : IVersioned
{
    internal static readonly Expression<Func<Review, ReviewResponse>> Row = r => new ReviewResponse(
        r.Id, r.Key, r.Version, r.Claim, r.Title, r.Claimant, r.Quote == null ? null : new ReviewedQuote(r.Quote.Id, r.Quote.Key, r.Quote.Text),
        new SpeakerSummary(r.Reviewer!.Id, r.Reviewer.Slug, r.Reviewer.Name, "organization"), r.Url, r.ReviewedOn,
        r.Rating, r.RatingValue, r.BestRating, r.WorstRating, r.Language);
}

/// <summary>The quote that a review is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">Its words.</param>
public sealed record ReviewedQuote(long Id, string Key, string Text);

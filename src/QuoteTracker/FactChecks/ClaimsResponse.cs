using System.Text.Json.Serialization;
using QuoteTracker.Reviews;

namespace QuoteTracker.FactChecks;

/// <summary>Reviewed claims, in the shape of Google's Fact Check Tools API. What is not known is absent.</summary>
/// <param name="Claims">Best first; absent where there is none.</param>
/// <param name="NextPageToken">For the next page; absent on the last.</param>
public sealed record ClaimsResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReviewedClaim>? Claims,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextPageToken);

/// <summary>A claim and the review of it.</summary>
/// <param name="Text">What was claimed.</param>
/// <param name="Claimant">Who is said to have claimed it; where the review doesn't say, the speakers of the quote that it is about.</param>
/// <param name="ClaimReview">The review; one.</param>
public sealed record ReviewedClaim(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Claimant,
    IReadOnlyList<PublishedReview> ClaimReview)
{
    internal static ReviewedClaim Of(ReviewResponse review, string? claimant) => new(review.Claim, claimant,
        [new PublishedReview(new Publisher(review.Reviewer.Name, SiteOf(review.Url)), review.Url, review.Title, Moment(review.ReviewedOn), review.Rating, review.Language)]);

    /// <summary>The host of an address, without "www.".</summary>
    internal static string SiteOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host
        : "";

    // The original has moments: a day that is not known to the day has none.
    private static string? Moment(string? edtf) => edtf is { Length: 10 } && DateOnly.TryParse(edtf, System.Globalization.CultureInfo.InvariantCulture, out var day) ? $"{day:yyyy-MM-dd}T00:00:00Z" : null;
}

/// <summary>A published review.</summary>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where.</param>
/// <param name="Title">Its headline.</param>
/// <param name="ReviewDate">When, UTC; absent where the day is not known.</param>
/// <param name="TextualRating">The verdict in the reviewer's word.</param>
/// <param name="LanguageCode">Of the review.</param>
public sealed record PublishedReview(
    Publisher Publisher, string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ReviewDate,
    string TextualRating,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? LanguageCode);

/// <summary>Who publishes reviews.</summary>
/// <param name="Name">The name.</param>
/// <param name="Site">The host, without "www.".</param>
public sealed record Publisher(string Name, string Site);

using System.Globalization;
using System.Text.Json.Serialization;
using QuoteTracker.Text;

namespace QuoteTracker.Reviews;

/// <summary>A review as schema.org describes it: https://schema.org/ClaimReview.</summary>
public sealed record ClaimReview(
    [property: JsonPropertyName("@context")] string Context,
    [property: JsonPropertyName("@type")] string Type,
    string Url,
    string ClaimReviewed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Headline,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DatePublished,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? InLanguage,
    NamedThing Author,
    ReviewRating ReviewRating,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReviewedClaim? ItemReviewed)
{
    /// <summary>JSON-LD.</summary>
    public const string MediaType = "application/ld+json";

    internal static ClaimReview Of(ReviewResponse r) => new(
        "https://schema.org", "ClaimReview", r.Url, r.Claim, r.Title, Day(r.ReviewedOn), r.Language,
        new NamedThing("Organization", r.Reviewer.Name), new ReviewRating("Rating", Number(r.RatingValue), Number(r.BestRating), Number(r.WorstRating), r.Rating),
        r.Claimant is null && r.Quote is null ? null : new ReviewedClaim("Claim", r.Claimant is null ? null : new NamedThing("Thing", r.Claimant), r.Quote?.Text));

    // schema.org takes ISO dates: a day that is not surely one is not told.
    private static string? Day(string? reviewedOn) =>
        reviewedOn is not null && Edtf.Parse(reviewedOn) is { Uncertain: false, Approximate: false } day && day.Earliest == day.Latest
            ? day.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Somebody by name. A claimant is only a <c>Thing</c>: the review names them, and whether that is a person is not known here.</summary>
public sealed record NamedThing([property: JsonPropertyName("@type")] string Type, string Name);

/// <summary>A verdict, with its scale where there is one.</summary>
public sealed record ReviewRating(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RatingValue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? BestRating,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? WorstRating,
    string AlternateName);

/// <summary>What was reviewed.</summary>
public sealed record ReviewedClaim(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NamedThing? Author,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);

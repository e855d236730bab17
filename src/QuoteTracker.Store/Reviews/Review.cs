using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Reviews;

/// <summary>A verdict by an organization on a claim (schema.org ClaimReview): about a quote, or standing alone where the quote is not known.</summary>
public sealed class Review : IRecord
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }

    /// <summary>Stable key in the exchange format.</summary>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    string IRecord.RecordKey => Key;

    /// <summary>What was claimed, in the reviewer's words.</summary>
    public required string Claim { get; set; }

    /// <summary>The review's headline; null when not known.</summary>
    public string? Title { get; set; }

    /// <summary>Who is said to have claimed it, as the reviewer names them; null when the review doesn't say.</summary>
    public string? Claimant { get; set; }

    /// <summary>The quote it is about; null where that is not known.</summary>
    public long? QuoteId { get; set; }

    /// <inheritdoc cref="QuoteId"/>
    public Quote? Quote { get; set; }

    /// <summary>Who reviewed.</summary>
    public long ReviewerId { get; set; }

    /// <inheritdoc cref="ReviewerId"/>
    public Organization? Reviewer { get; set; }

    /// <summary>Where the review is, http or https, unique.</summary>
    public required string Url { get; set; }

    /// <summary>The day of the review, EDTF; null when not known.</summary>
    public string? ReviewedOn { get; private set; }

    /// <summary>The verdict in the reviewer's word: "False", "Half true".</summary>
    public required string Rating { get; set; }

    /// <summary>The verdict on the reviewer's scale; null when it gives no number.</summary>
    public double? RatingValue { get; set; }

    /// <summary>The scale's best value; null without a scale.</summary>
    public double? BestRating { get; set; }

    /// <summary>The scale's worst value; null without a scale.</summary>
    public double? WorstRating { get; set; }

    /// <summary>BCP 47 tag of the review's language; null when not said.</summary>
    public string? Language { get; set; }

    /// <summary>Sets the day; null when not known.</summary>
    public void ReviewOn(Edtf? day) => ReviewedOn = day?.Text;
}

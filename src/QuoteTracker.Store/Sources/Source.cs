using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Sources;

/// <summary>A document that statements are written down in.</summary>
public sealed class Source : IRecord
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }

    /// <summary>Stable key in the exchange format and in references; never digits alone.</summary>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    string IRecord.RecordKey => Key;

    /// <summary>As printed.</summary>
    public required string Title { get; set; }

    /// <summary>http or https, unique; null for what is not on the web.</summary>
    public string? Url { get; set; }

    /// <summary>What kind of document.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>Who published it; null when not known.</summary>
    public long? PublisherId { get; set; }

    /// <inheritdoc cref="PublisherId"/>
    public Organization? Publisher { get; set; }

    /// <summary>The publisher's name as the page gives it; null when it gives none or nobody looked.</summary>
    public string? PublisherAsPrinted { get; set; }

    /// <summary>As printed, in order.</summary>
    public List<string> Authors { get; set; } = [];

    /// <summary>EDTF; null when not known.</summary>
    public string? PublishedOn { get; private set; }

    /// <summary>How <see cref="PublishedOn"/> is known; null without a date.</summary>
    public DateBasis? PublishedOnBasis { get; private set; }

    /// <summary>BCP 47 tag of the text's language.</summary>
    public required string Language { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>When the address was last asked for, UTC; null when it never was.</summary>
    public DateTimeOffset? LinkCheckedAt { get; set; }

    /// <summary>Why the address gave no page then, in a sentence; null when it gave one. The snapshots stay readable.</summary>
    public string? LinkFault { get; set; }

    /// <summary>The texts kept, oldest first.</summary>
    public List<Snapshot> Snapshots { get; init; } = [];

    /// <summary>Sets the date and its basis together; both null when not known.</summary>
    public void Publish(Edtf? on, DateBasis? basis) =>
        (PublishedOn, PublishedOnBasis) = (on?.Text, on is null ? null : basis ?? DateBasis.Stated);
}

/// <summary>Kinds of documents.</summary>
public enum SourceKind
{
    /// <summary>A news article or report.</summary>
    Article,

    /// <summary>A record of what was said.</summary>
    Transcript,

    /// <summary>A letter or statement.</summary>
    Letter,

    /// <summary>A post on a social network.</summary>
    Post,

    /// <summary>Radio, television, video.</summary>
    Broadcast,

    /// <summary>A book.</summary>
    Book,
}

/// <summary>How a date is known.</summary>
public enum DateBasis
{
    /// <summary>The source says so.</summary>
    Stated,

    /// <summary>Worked out from what the source says.</summary>
    Inferred,

    /// <summary>Taken from the day the source was published.</summary>
    Publication,
}

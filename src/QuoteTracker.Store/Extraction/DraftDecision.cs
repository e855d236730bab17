using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Extraction;

/// <summary>
/// What a person decided on a draft that was read in an article: kept so that the rules can be mended. It is no record with a
/// history: what was made of the draft is, and a decision on it is never changed.
/// </summary>
public sealed class DraftDecision
{
    /// <summary>Given by the database, never used again.</summary>
    public long Id { get; init; }

    /// <summary>The source's id. It stays when the source is deleted: what the rules read wrong, they read wrong.</summary>
    public long SourceId { get; init; }

    /// <summary>The text that the draft was read in.</summary>
    public long SnapshotId { get; init; }

    /// <summary>How the words stand there, as read.</summary>
    public QuoteKind Kind { get; init; }

    /// <summary>Offset of the first part's first UTF-16 unit. With text and kind it tells which draft it was.</summary>
    public int Start { get; init; }

    /// <summary>Offset after the first part's last unit.</summary>
    public int End { get; init; }

    /// <summary>BCP 47 tag of the article.</summary>
    public required string Language { get; init; }

    /// <summary>The words that told of the speaking, in lower case; null where none did.</summary>
    public string? Cue { get; init; }

    /// <summary>What was decided.</summary>
    public DraftVerdict Verdict { get; init; }

    /// <summary>The draft as it was read, JSON.</summary>
    public required string Draft { get; init; }

    /// <summary>The fields in which the quote that was made differs from the draft, a JSON list; empty where none does.</summary>
    public required string Changes { get; init; }

    /// <summary>Key of the quote that was made; null for a draft that became none.</summary>
    public string? QuoteKey { get; init; }

    /// <summary>Why, in the words of whoever decided; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the key that decided.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>What a person decided on a draft.</summary>
public enum DraftVerdict
{
    /// <summary>It became a quote as it was.</summary>
    Accepted,

    /// <summary>It became a quote with changes.</summary>
    Corrected,

    /// <summary>It is no quote.</summary>
    Rejected,

    /// <summary>The decision before was taken back: nothing is decided.</summary>
    Withdrawn,
}

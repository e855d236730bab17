namespace QuoteTracker.Text.Checking;

/// <summary>What a change does to the meaning. The first that fits: a changed "not" is told as that, whatever else changed beside it.</summary>
public enum ChangeKind
{
    /// <summary>A "not", "never" or "no" came or went.</summary>
    Negation,

    /// <summary>Another number or amount.</summary>
    Number,

    /// <summary>Another name, or another title before it.</summary>
    Name,

    /// <summary>Other words.</summary>
    Wording,

    /// <summary>The same words at another place.</summary>
    Order,

    /// <summary>Words that are not in the stored ones.</summary>
    Insertion,

    /// <summary>A word or two are missing.</summary>
    Omission,

    /// <summary>Several words are missing, and no mark says so.</summary>
    UnmarkedGap,

    /// <summary>Changed inside a quotation that stands in the quote: others' words.</summary>
    QuotationInside,
}

/// <summary>One change from the stored words to those asked about.</summary>
/// <param name="Kind" example="negation">What it does to the meaning.</param>
/// <param name="Removed" example="not">The stored words that are missing; empty where none is.</param>
/// <param name="Added" example="">The words asked about that are not in the stored ones there; empty where none is.</param>
/// <param name="Asked">Where, in the text asked about.</param>
/// <param name="Stored">Where, in the stored words.</param>
public sealed record WordChange(ChangeKind Kind, string Removed, string Added, TextSpan Asked, TextSpan Stored);

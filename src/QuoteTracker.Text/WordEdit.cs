namespace QuoteTracker.Text;

/// <summary>What became of words.</summary>
public enum WordEditKind
{
    /// <summary>They stand in both.</summary>
    Same,

    /// <summary>They stand before only.</summary>
    Removed,

    /// <summary>They stand after only.</summary>
    Added,
}

/// <summary>A run of words with one fate.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">As they stand, from the first word to the last, with what stands between: in the text before for removed words, in the text after for others.</param>
/// <param name="Start">Offset of the first UTF-16 unit, in the text that <paramref name="Text"/> is from.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record WordEdit(WordEditKind Kind, string Text, int Start, int Length);

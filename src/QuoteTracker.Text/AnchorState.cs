namespace QuoteTracker.Text;

/// <summary>How sure a place is.</summary>
public enum AnchorState
{
    /// <summary>The words stand there unit by unit, and nowhere else that the selector would allow as well.</summary>
    Exact,

    /// <summary>Words much like these stand there, or the same words typed otherwise.</summary>
    Fuzzy,

    /// <summary>The words, or words as much like them, stand at several places that nothing tells apart; this is the first.</summary>
    Ambiguous,

    /// <summary>Neither the words nor words enough like them stand anywhere.</summary>
    Orphan,
}

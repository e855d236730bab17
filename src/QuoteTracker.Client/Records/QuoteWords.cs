namespace QuoteTracker.Client;

/// <summary>How the words stand in the source.</summary>
public enum QuoteKind
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>Whole, in quotation marks.</summary>
    Direct,

    /// <summary>A fragment in quotation marks inside someone else's sentence.</summary>
    Partial,

    /// <summary>"Said that …": the words are the writer's.</summary>
    Indirect,

    /// <summary>The act alone: "criticized the appeal".</summary>
    Reported,

    /// <summary>Did not comment.</summary>
    Silence,
}

/// <summary>Whether a quote is shown.</summary>
public enum QuoteStatus
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>Not yet shown in lists and search, unless asked for.</summary>
    Draft,

    /// <summary>Shown.</summary>
    Published,

    /// <summary>Shown, and marked as taken back.</summary>
    Retracted,
}

/// <summary>How a date is known.</summary>
public enum DateBasis
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>The source says so.</summary>
    Stated,

    /// <summary>Worked out from what the source says.</summary>
    Inferred,

    /// <summary>Taken from the day the source was published.</summary>
    Publication,
}

/// <summary>How sure a place is.</summary>
public enum AnchorState
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>The words stand there unit by unit, and nowhere else that the selector would allow as well.</summary>
    Exact,

    /// <summary>Words much like these stand there, or the same words typed otherwise.</summary>
    Fuzzy,

    /// <summary>The words, or words as much like them, stand at several places that nothing tells apart; this is the first.</summary>
    Ambiguous,

    /// <summary>Neither the words nor words enough like them stand anywhere.</summary>
    Orphan,
}

/// <summary>What became of words.</summary>
public enum WordEditKind
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>They stand in both.</summary>
    Same,

    /// <summary>They stand before only.</summary>
    Removed,

    /// <summary>They stand after only.</summary>
    Added,
}

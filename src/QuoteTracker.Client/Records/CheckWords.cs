namespace QuoteTracker.Client;

/// <summary>What this database says about words. Never about the world: what is not found here may well have been said.</summary>
public enum Verdict
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>They are a stored quote's words.</summary>
    Verbatim,

    /// <summary>They are a run of words inside one.</summary>
    Excerpt,

    /// <summary>They are runs of one, in order, with the gaps marked.</summary>
    Elided,

    /// <summary>They are a quote's words with changes.</summary>
    Altered,

    /// <summary>They are parts of two or more quotes joined as one.</summary>
    Stitched,

    /// <summary>Only an indirect statement has them: they are the writer's words, not the speaker's.</summary>
    Reported,

    /// <summary>Nothing in this database is near enough.</summary>
    NotFound,

    /// <summary>Too few words to tell.</summary>
    TooShort,
}

/// <summary>Whose words they are, beside the speaker who was asked about.</summary>
public enum AttributionVerdict
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>That speaker's.</summary>
    Same,

    /// <summary>A group's that the speaker is a known member of.</summary>
    Member,

    /// <summary>Someone else's.</summary>
    Different,

    /// <summary>The speaker is not in this database, or the words are not.</summary>
    Unknown,
}

/// <summary>What a change does to the meaning. The first that fits: a changed "not" is told as that, whatever else changed beside it.</summary>
public enum ChangeKind
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

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

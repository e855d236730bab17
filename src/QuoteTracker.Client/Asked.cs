namespace QuoteTracker.Client;

/// <summary>The order of quotes found.</summary>
public enum SearchOrder
{
    /// <summary>The best matches first. It needs words.</summary>
    Relevance,

    /// <summary>By the day they were said, the last first.</summary>
    Newest,

    /// <summary>By the day they were said, the first first.</summary>
    Oldest,
}

/// <summary>Kinds of speakers.</summary>
public enum SpeakerType
{
    /// <summary>One who can speak.</summary>
    Person,

    /// <summary>A party, a ministry, a newspaper.</summary>
    Organization,

    /// <summary>Several who speak as one.</summary>
    Group,
}

/// <summary>How a quote is cited.</summary>
public enum CitationStyle
{
    /// <summary>A sentence to paste.</summary>
    Text,

    /// <summary>For LaTeX.</summary>
    Bibtex,

    /// <summary>For EndNote, RefWorks, Zotero.</summary>
    Ris,

    /// <summary>CSL-JSON, for Zotero, Pandoc and all that use the Citation Style Language.</summary>
    Csl,
}

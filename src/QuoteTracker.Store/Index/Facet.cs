namespace QuoteTracker.Store.Index;

/// <summary>What matches can be counted by.</summary>
public enum Facet
{
    /// <summary>Who said it.</summary>
    Speaker,

    /// <summary>The organization that said it, or in whose name it was said.</summary>
    Organization,

    /// <summary>Direct, indirect and so on.</summary>
    Kind,

    /// <summary>The source that it stands in.</summary>
    Source,

    /// <summary>The publisher of the source.</summary>
    Publisher,

    /// <summary>What it is about.</summary>
    Topic,

    /// <summary>The language of its words.</summary>
    Language,

    /// <summary>The year that it was said in, where the whole date lies in one.</summary>
    Year,

    /// <summary>The month that it was said in, where the whole date lies in one.</summary>
    Month,
}

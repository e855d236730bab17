namespace QuoteTracker.Client;

/// <summary>Kinds of documents.</summary>
public enum SourceKind
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

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

/// <summary>How a text is marked up.</summary>
public enum ScanFormat
{
    /// <summary>Not at all.</summary>
    Text,

    /// <summary>As a web page.</summary>
    Html,

    /// <summary>As CommonMark.</summary>
    Markdown,
}

/// <summary>How an import stands.</summary>
public enum ImportState
{
    /// <summary>A word that this client does not know: the server is newer. It can't be sent.</summary>
    Unlisted = -1,

    /// <summary>The file is here; others come first.</summary>
    Waiting,

    /// <summary>Being read, or to be gone on with when the server starts again.</summary>
    Running,

    /// <summary>Read to the end; wrong lines were left out.</summary>
    Done,

    /// <summary>Given up; what was taken until then stays.</summary>
    Failed,
}

namespace QuoteTracker.Text.Extraction;

/// <summary>What became of words that a headline quotes.</summary>
public enum HeadlineFinding
{
    /// <summary>The body quotes the same words of the same speaker.</summary>
    Verbatim,

    /// <summary>The body has them in other words.</summary>
    NotVerbatim,

    /// <summary>The body gives them to somebody else than the headline.</summary>
    Moved,

    /// <summary>The body has nothing like them.</summary>
    Absent,
}

/// <summary>Words in a headline's quotation marks, held against the body.</summary>
/// <param name="Words">The words, without the marks, where they stand in the article; with <paramref name="IsOnRecordOnly"/> where in its title.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Draft">Number of the draft of the body that is nearest. Null where it is absent.</param>
/// <param name="Speaker">To whom the headline gives them, as printed. Null where it names nobody.</param>
/// <param name="Because">The finding in words.</param>
/// <param name="IsOnRecordOnly">Whether they stand in the article's title alone, and not in the headline of its text.</param>
public sealed record HeadlineQuote(Words Words, HeadlineFinding Finding, int? Draft, string? Speaker, string Because, bool IsOnRecordOnly = false);

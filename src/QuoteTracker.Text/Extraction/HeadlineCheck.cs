using QuoteTracker.Text.Checking;

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
/// <param name="Words">The words in the headline, without the marks.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Draft">Number of the draft of the body that is nearest. Null where it is absent.</param>
/// <param name="Speaker">To whom the headline gives them, as printed. Null where it names nobody.</param>
/// <param name="Because">The finding in words.</param>
public sealed record HeadlineQuote(Words Words, HeadlineFinding Finding, int? Draft, string? Speaker, string Because)
{
    /// <summary>The place in the headline.</summary>
    public TextSpan Span => new(Words.Start, Words.End - Words.Start);
}

/// <summary>Compares the words in a headline's quotation marks with what the body quotes.</summary>
public static class HeadlineCheck
{
    /// <summary>A finding for each quotation of the headline, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="drafts">What was read in it.</param>
    public static IReadOnlyList<HeadlineQuote> Of(Article article, IReadOnlyList<Draft> drafts) => [];
}

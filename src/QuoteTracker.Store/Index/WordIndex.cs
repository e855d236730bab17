namespace QuoteTracker.Store.Index;

/// <summary>Indexes of words, asked without dates and filters.</summary>
internal enum WordIndex
{
    /// <summary>The search rows of quotes, by <see cref="SearchRow"/>; they are written as such.</summary>
    Quotes,

    /// <summary>Stretches of captured texts; see <see cref="PassageRow"/>.</summary>
    Passages,

    /// <summary>Reviewed claims, by the id of the review; see <see cref="ReviewWords"/>.</summary>
    Reviews,
}

/// <summary>What both engines know of them.</summary>
internal static class WordIndexes
{
    /// <summary>Those that hold nothing but words. The search rows of quotes are kept by themselves.</summary>
    public static readonly WordIndex[] Own = [WordIndex.Passages, WordIndex.Reviews];

    /// <summary>The table of one.</summary>
    public static string Table(this WordIndex index) => index switch { WordIndex.Quotes => "QuoteIndex", WordIndex.Passages => "PassageIndex", _ => "ReviewIndex" };
}

/// <summary>A row of one: words with single spaces between, each at its place.</summary>
/// <param name="Row">Its key.</param>
/// <param name="Words">At least one.</param>
internal readonly record struct WordRow(long Row, string Words);

/// <summary>Keys from one up to another.</summary>
/// <param name="First">The least.</param>
/// <param name="Before">The first that is past them.</param>
internal readonly record struct RowRange(long First, long Before);

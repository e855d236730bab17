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

/// <summary>A row of one: words with single spaces between, each at its place.</summary>
/// <param name="Row">Its key.</param>
/// <param name="Words">At least one.</param>
internal readonly record struct WordRow(long Row, string Words);

/// <summary>Keys from one up to another.</summary>
/// <param name="First">The least.</param>
/// <param name="Before">The first that is past them.</param>
internal readonly record struct RowRange(long First, long Before);

namespace QuoteTracker.Store.Index;

/// <summary>
/// A sum over all that a search row says: each word with its column and its place. The index gives its words in its own
/// order, not row by row, and a sum doesn't mind. It finds what went wrong, not what somebody forged with skill.
/// </summary>
internal static class SearchRowSum
{
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The sum that a row must have in the index.</summary>
    public static ulong Of(SearchRowContent row) =>
        Of(row.Words, IndexColumn.Words) + Of(row.Stems, IndexColumn.Stems) + Of(row.Filters, IndexColumn.Filters) + Beside(row.Filters, row.Origins, row.Length);

    /// <summary>The sum that a row of an index of words must have.</summary>
    public static ulong Of(WordRow row) => Of(row.Words, IndexColumn.Words);

    /// <summary>What one word adds to its row's sum, by <see cref="HashOf"/> of it.</summary>
    public static ulong Part(ulong word, IndexColumn column, long place)
    {
        var part = (word ^ (((ulong)place << 2) | (ulong)column)) * Prime;
        return (part ^ (part >> 29)) * Prime;
    }

    /// <summary>What is kept beside the index adds this: the filter tokens as one, and the numbers for their place.</summary>
    public static ulong Beside(string filters, int origins, int length) => Part(HashOf(filters), (IndexColumn)3, ((long)origins << 32) | (uint)length);

    /// <summary>The hash of a word.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var unit in word)
            hash = (hash ^ unit) * Prime;
        return hash;
    }

    private static ulong Of(string words, IndexColumn column)
    {
        var (sum, place) = (0UL, 0);
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (!words.AsSpan(range).IsEmpty)
                sum += Part(HashOf(words.AsSpan(range)), column, place++);
        }

        return sum;
    }
}

namespace QuoteTracker.Text;

/// <summary>The longest series of words that stands in two texts in the same order.</summary>
/// <remarks>
/// Found 64 words a step (Hyyrö 2004). A row for each word of the second text has a bit for each word of the first:
/// 0 where one more word can be matched up to there than up to the word before it.
/// </remarks>
internal static class CommonWords
{
    /// <summary>Where each of them stands in both, in order. Takes a bit of memory for each pair of words.</summary>
    public static List<(int First, int Second)> Of(string[] first, string[] second)
    {
        var rows = Rows(first, second);
        var common = new List<(int First, int Second)>();
        var (i, j) = (first.Length, second.Length);
        while (i > 0 && j > 0)
        {
            if (IsSet(rows[j], i - 1))
                i--;
            else if (!IsSet(rows[j - 1], i - 1))
                j--;
            else
                common.Add((--i, --j));
        }

        common.Reverse();
        return common;
    }

    private static ulong[][] Rows(string[] first, string[] second)
    {
        var width = (first.Length + 63) / 64;
        var places = PlacesOf(first, second, width);
        var rows = new ulong[second.Length + 1][];
        rows[0] = new ulong[width];
        Array.Fill(rows[0], ulong.MaxValue);
        for (var j = 0; j < second.Length; j++)
            rows[j + 1] = places.TryGetValue(second[j], out var at) ? Next(rows[j], at) : rows[j];
        return rows;
    }

    private static ulong[] Next(ulong[] row, ulong[] places)
    {
        var next = new ulong[row.Length];
        var carry = 0UL;
        for (var k = 0; k < row.Length; k++)
        {
            var open = row[k] & places[k];
            var sum = (UInt128)row[k] + open + carry;
            carry = (ulong)(sum >> 64);
            next[k] = (ulong)sum | (row[k] & ~places[k]);
        }

        return next;
    }

    private static Dictionary<string, ulong[]> PlacesOf(string[] first, string[] second, int width)
    {
        var wanted = second.ToHashSet();
        var places = new Dictionary<string, ulong[]>();
        for (var i = 0; i < first.Length; i++)
        {
            if (!wanted.Contains(first[i]))
                continue;
            if (!places.TryGetValue(first[i], out var at))
                places[first[i]] = at = new ulong[width];
            at[i / 64] |= 1UL << (i % 64);
        }

        return places;
    }

    private static bool IsSet(ulong[] row, int bit) => (row[bit / 64] >> (bit % 64) & 1) == 1;
}

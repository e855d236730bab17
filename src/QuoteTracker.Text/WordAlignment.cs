namespace QuoteTracker.Text;

/// <summary>
/// Finds the runs of words that fit a quote best. A quote's word that stands there gains, each word of the run costs,
/// and a quote's word that is missing costs nothing: what is left over, over the quote, is what <see cref="Best"/> makes most.
/// </summary>
/// <remarks>Words are numbers here; -1 is a word that the quote does not have, and costs no work.</remarks>
internal sealed class WordAlignment
{
    // Where each word stands in the quote, last first, counted from 1.
    private readonly int[][] places;

    // For the first k words of the quote: the best value so far, as if no word of the text had cost anything yet, and
    // where its run starts. Both never fall as k grows.
    private readonly long[] values;
    private readonly int[] starts;

    private long workLeft;

    /// <param name="quote">The quote's words.</param>
    /// <param name="distinct">How many different words it has.</param>
    /// <param name="mostWork">How many steps may be taken in all.</param>
    public WordAlignment(int[] quote, int distinct, long mostWork)
    {
        workLeft = mostWork;
        var found = Enumerable.Range(0, distinct).Select(_ => new List<int>()).ToArray();
        for (var i = quote.Length; i > 0; i--)
            found[quote[i - 1]].Add(i);
        places = [.. found.Select(at => at.ToArray())];
        (values, starts) = (new long[quote.Length + 1], new int[quote.Length + 1]);
    }

    /// <summary>Whether all steps were taken: what was found last is from a part of what was asked for.</summary>
    public bool IsSpent => workLeft <= 0;

    /// <summary>
    /// The runs of <paramref name="text"/> between two offsets with the highest value, none sharing a word with another,
    /// first to last; empty where none has <paramref name="least"/>. Of runs that end together, the shorter.
    /// </summary>
    public List<WordSpan> Best(int[] text, int from, int to, long gain, long cost, long least)
    {
        Array.Clear(values);
        Array.Fill(starts, -1);
        var best = new List<WordSpan>();
        var most = least;
        for (var j = from; j < to && !IsSpent; j++)
        {
            if (text[j] < 0)
                continue;
            var (value, start) = BestEndingAt(j, cost * (j - from), places[text[j]], gain, cost);
            if (value < most || (value == most && best is [.., var last] && start < last.End))
                continue;
            if (value > most)
                best.Clear();
            most = value;
            best.Add(new WordSpan(start, j + 1, (int)((value + cost * (j + 1 - start)) / gain)));
        }

        return best;
    }

    private (long Value, int Start) BestEndingAt(int j, long spent, int[] placesInQuote, long gain, long cost)
    {
        var (bestValue, bestStart) = (0L, -1);
        foreach (var i in placesInQuote)
        {
            // A run worth nothing so far is better begun anew here.
            var carried = values[i - 1] - spent;
            var isNew = carried <= 0;
            var value = (isNew ? 0 : carried) + gain - cost;
            var start = isNew ? j : starts[i - 1];
            if (value > bestValue || (value == bestValue && start > bestStart))
            {
                bestValue = value;
                bestStart = start;
            }

            var lasting = value + cost + spent;
            var k = i;
            for (; k < values.Length && (values[k] < lasting || (values[k] == lasting && starts[k] < start)); k++)
            {
                values[k] = lasting;
                starts[k] = start;
            }

            workLeft -= k - i + 1;
        }

        return (bestValue, bestStart);
    }
}

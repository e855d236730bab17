namespace QuoteTracker.Text;

/// <summary>One search for the words of a quote in a text: windows that share most words with it are aligned first.</summary>
internal sealed class FuzzySearch
{
    // About half a second, and only texts that repeat the quote's words over and over take as much.
    private const long MostWork = 220_000_000;

    // Anchor.Floor as the words of a quote and of a place that match, of all words of both.
    private static readonly WordScore Floor = new((int)Math.Round(Anchor.Floor * 1000), 2000);

    private readonly int[] quote;
    private readonly int[] text;
    private readonly int distinct;

    public FuzzySearch(TextWords words, List<Token> quoted)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var token in quoted)
            numbers.TryAdd(token.Folded, numbers.Count);
        quote = [.. quoted.Select(token => numbers[token.Folded])];
        text = [.. words.Tokens.Select(token => numbers.GetValueOrDefault(token.Folded, -1))];
        distinct = numbers.Count;
    }

    /// <summary>
    /// The places that fit as well as each other and better than any other, first to last, none sharing a word with
    /// another. Not sure when work ran out before each window was seen that could have one as good.
    /// </summary>
    public (List<WordSpan> Spans, bool IsSure) Find()
    {
        var alignment = new WordAlignment(quote, distinct, MostWork);
        var (best, spans) = (Floor, new List<WordSpan>());
        foreach (var window in SharedWords.Windows(quote, text, distinct))
        {
            if (WordScore.Of(window.Shared, quote.Length, window.Shared) < best)
                break;
            best = Align(alignment, window, best, spans);
            if (alignment.IsSpent)
                return (Apart(spans), false);
        }

        return (Apart(spans), true);
    }

    // What fits best is not what has most words but the highest score, a quotient. So runs are weighed by the score to
    // beat until none beats it (Dinkelbach); two or three rounds do.
    private WordScore Align(WordAlignment alignment, SharedWords.Window window, WordScore best, List<WordSpan> spans)
    {
        var most = WordScore.Of(window.Shared, quote.Length, window.Shared);
        while (true)
        {
            var found = alignment.Best(text, window.Start, window.End, best.Words, best.Matched, (long)best.Matched * quote.Length);
            if (found.Count == 0)
                return best;
            var score = WordScore.Of(found[0].Matched, quote.Length, found[0].Length);
            if (score > best)
                spans.Clear();
            if (!(score > best) || !(score < most) || alignment.IsSpent)
            {
                spans.AddRange(found);
                return score;
            }

            best = score;
        }
    }

    // Windows overlap, so one place is found in several.
    private static List<WordSpan> Apart(List<WordSpan> spans)
    {
        var apart = new List<WordSpan>();
        foreach (var span in spans.OrderBy(span => span.End).ThenByDescending(span => span.Start))
        {
            if (apart is not [.., var last] || span.Start >= last.End)
                apart.Add(span);
        }

        return apart;
    }
}

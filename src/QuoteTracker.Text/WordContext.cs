namespace QuoteTracker.Text;

/// <summary>The words around a quote, to tell apart places that fit it as well as each other.</summary>
internal sealed class WordContext(TextWords text, TextQuoteSelector selector)
{
    // So many words of a side are enough to know it by; at its far end one may be cut in half.
    private const int Telling = 3;

    private readonly List<Token> before = Tokenizer.Tokenize(selector.Prefix ?? "");
    private readonly List<Token> after = Tokenizer.Tokenize(selector.Suffix ?? "");

    /// <summary>How many words stand next to a place as the selector has them: those before it, from the nearest on, and those after it.</summary>
    public int Fit(WordSpan span)
    {
        var (left, right) = (0, 0);
        while (left < before.Count && left < span.Start && before[^(left + 1)].Folded == text.Tokens[span.Start - left - 1].Folded)
            left++;
        while (right < after.Count && span.End + right < text.Tokens.Count && after[right].Folded == text.Tokens[span.End + right].Folded)
            right++;
        return left + right;
    }

    /// <summary>
    /// The place with what was put in the stead of its first or last words, by at most <paramref name="most"/> words a side:
    /// up to where the words of prefix and suffix stand, or the text begins and ends where they have none.
    /// </summary>
    public WordSpan Widened(WordSpan span, int most)
    {
        var end = selector.Suffix is null ? 0 : Steps(most, step => StandsAfter(span.End + step));
        var start = selector.Prefix is null ? 0 : Steps(most, step => StandsBefore(span.Start - step));
        return new WordSpan(span.Start - start, span.End + end, span.Matched);
    }

    private static int Steps(int most, Func<int, bool> isThere)
    {
        for (var step = 0; step <= most; step++)
        {
            if (isThere(step))
                return step;
        }

        return 0;
    }

    private bool StandsAfter(int at)
    {
        if (after.Count == 0)
            return at == text.Tokens.Count;
        var told = Math.Min(after.Count, Telling);
        return at + told <= text.Tokens.Count && Enumerable.Range(0, told).All(i => after[i].Folded == text.Tokens[at + i].Folded);
    }

    private bool StandsBefore(int at)
    {
        if (before.Count == 0)
            return at == 0;
        var told = Math.Min(before.Count, Telling);
        return at - told >= 0 && Enumerable.Range(1, told).All(i => before[^i].Folded == text.Tokens[at - i].Folded);
    }
}

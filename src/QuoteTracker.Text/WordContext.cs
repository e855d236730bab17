namespace QuoteTracker.Text;

/// <summary>The words around a quote, to tell apart places that fit it as well as each other.</summary>
internal sealed class WordContext(TextWords text, TextQuoteSelector selector)
{
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
}

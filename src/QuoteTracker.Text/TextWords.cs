namespace QuoteTracker.Text;

/// <summary>A text and its words, which are read when they are first needed.</summary>
internal sealed class TextWords(string text)
{
    private List<Token>? tokens;

    public string Text => text;

    public List<Token> Tokens => tokens ??= Tokenizer.Tokenize(text);

    /// <summary>Whether a cut here would go through a word, or through a character: between a letter and its accent, through an emoji.</summary>
    public bool HasWordAcross(int at)
    {
        if (at <= 0 || at >= text.Length)
            return false;
        if (TextQuoteSelector.InsideCharacter(text, at))
            return true;
        if (IsNeverInWord(text[at - 1]) || IsNeverInWord(text[at]))
            return false;

        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < at)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && at < Tokens[low - 1].Start + Tokens[low - 1].Length;
    }

    public bool HasPairAcross(int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    // Most quotes end at one of these, and then the text's words need not be read.
    private static bool IsNeverInWord(char c) => char.IsWhiteSpace(c) || c is '"' or '“' or '”' or '«' or '»' or '!' or '?' or ';' or ':' or '(' or ')';
}

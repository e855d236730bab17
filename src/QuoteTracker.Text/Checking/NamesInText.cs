namespace QuoteTracker.Text.Checking;

/// <summary>
/// Which words of a text are names: those of known speakers, and those that begin with a capital inside a sentence. In a
/// text that writes most words so, a headline, capitals say nothing.
/// </summary>
internal sealed class NamesInText
{
    private readonly MarkedWords words;
    private readonly Func<string, bool> isKnown;
    private readonly bool capitalsTell;

    public NamesInText(MarkedWords words, Func<string, bool> isKnown)
    {
        (this.words, this.isKnown) = (words, isKnown);
        capitalsTell = Enumerable.Range(0, words.Words.Count).Count(IsCapital) * 2 <= words.Words.Count || words.Words.Count < 4;
    }

    /// <summary>The names among some words, folded, in order.</summary>
    public List<string> In(int first, int end) =>
        [.. Enumerable.Range(first, end - first).Where(IsName).Select(i => words.Words[i].Folded)];

    private bool IsName(int word) => IsCapital(word)
        && (isKnown(words.Words[word].Folded) || (capitalsTell && words.Words[word].Length > 1 && !words.BeginsSentence(word)));

    // Where a script has no capitals, every word may be one.
    private bool IsCapital(int word) => char.GetUnicodeCategory(words.Text, words.Words[word].Start)
        is System.Globalization.UnicodeCategory.UppercaseLetter or System.Globalization.UnicodeCategory.TitlecaseLetter or System.Globalization.UnicodeCategory.OtherLetter;
}

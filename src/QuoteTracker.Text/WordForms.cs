namespace QuoteTracker.Text;

/// <summary>Compares the words of a query with the words of texts, inflections included.</summary>
/// <param name="language">BCP 47 tag of the texts.</param>
internal sealed class WordForms(string language)
{
    private readonly string? stemmed = Stemming.LanguageOf(language);
    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);

    /// <summary>Whether a word of a text is the one asked for.</summary>
    public bool Is(string inText, string asked, bool inflected)
    {
        if (inText == asked)
            return true;

        // Stems begin as their words do, so nearly all words need not be stemmed.
        return inflected && stemmed is not null && inText[0] == asked[0] && StemOf(inText) == StemOf(asked);
    }

    private string StemOf(string word)
    {
        if (!stems.TryGetValue(word, out var stem))
            stems[word] = stem = Stemming.Stem(word, stemmed!);
        return stem;
    }
}

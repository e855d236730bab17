namespace QuoteTracker.Text;

/// <summary>Words of a claim for comparing with other claims: stems for what it says, parts of words for how they are spelled.</summary>
/// <param name="Stems">How often each stem stands in it.</param>
/// <param name="Parts">How often each part; see <see cref="WordParts"/>.</param>
/// <param name="Length">How many words.</param>
public sealed record ClaimWords(IReadOnlyDictionary<string, int> Stems, IReadOnlyDictionary<string, int> Parts, int Length)
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">Any; addresses are left out and tags taken apart, see <see cref="PostText"/>.</param>
    /// <param name="language">BCP 47 tag; one without a stemmer has its words as written.</param>
    /// <param name="isCommon">Whether a folded word says nothing by itself: it is left out.</param>
    public static ClaimWords Of(string text, string language, Func<string, bool> isCommon)
    {
        ArgumentNullException.ThrowIfNull(isCommon);
        var words = Words(text).Where(word => !isCommon(word)).ToList();
        var code = Stemming.LanguageOf(language);
        return new ClaimWords(
            Counted(words.Select(word => code is null ? word : Stemming.Stem(word, code))),
            Counted(words.SelectMany(WordParts.Of)), words.Count);
    }

    /// <summary>Those of several texts, as of one.</summary>
    public static ClaimWords Together(IReadOnlyCollection<ClaimWords> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new ClaimWords(Sum(texts.Select(text => text.Stems)), Sum(texts.Select(text => text.Parts)), texts.Sum(text => text.Length));
    }

    /// <summary>The folded words, tags taken apart.</summary>
    public static IEnumerable<string> Words(string text) => Tokenizer.Tokenize(PostText.Plain(text)).Select(word => word.Folded);

    private static Dictionary<string, int> Sum(IEnumerable<IReadOnlyDictionary<string, int>> counts) =>
        counts.SelectMany(one => one).AggregateBy(one => one.Key, 0, (sum, one) => sum + one.Value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, int> Counted(IEnumerable<string> all) => all.CountBy(one => one, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}

using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace QuoteTracker.Text;

/// <summary>What the inflections of a word have in common, by the Snowball stemmers (https://snowballstem.org/).</summary>
/// <remarks>
/// Words are folded first, since a reader may leave accents away: the stem is of the word without its accents, and endings
/// that a stemmer knows only with an accent stay. A language without a stemmer here has its words as written.
/// </remarks>
public static class Stemming
{
    private static readonly Dictionary<string, Func<SnowballProgram>> Made = new(StringComparer.Ordinal)
    {
        ["da"] = () => new DanishStemmer(),
        ["de"] = () => new GermanStemmer(),
        ["en"] = () => new EnglishStemmer(),
        ["es"] = () => new SpanishStemmer(),
        ["fi"] = () => new FinnishStemmer(),
        ["fr"] = () => new FrenchStemmer(),
        ["it"] = () => new ItalianStemmer(),
        ["nl"] = () => new DutchStemmer(),
        ["no"] = () => new NorwegianStemmer(),
        ["pt"] = () => new PortugueseStemmer(),
        ["ru"] = () => new RussianStemmer(),
        ["sv"] = () => new SwedishStemmer(),
        ["tr"] = () => new TurkishStemmer(),
    };

    // A stemmer keeps the word that it works on, so each thread has its own.
    [ThreadStatic]
    private static Dictionary<string, SnowballProgram>? mine;

    /// <summary>The languages that have a stemmer, as two letters.</summary>
    public static IReadOnlyCollection<string> Languages => Made.Keys;

    /// <summary>The stemmer's language for a BCP 47 tag (en-GB: en); null where there is none.</summary>
    public static string? LanguageOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var end = tag.IndexOf('-', StringComparison.Ordinal);
        var primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        if (primary is "nb" or "nn")
            primary = "no";
        return Made.ContainsKey(primary) ? primary : null;
    }

    /// <summary>The stem of a folded word. It begins with the word's first letter.</summary>
    /// <param name="folded">See <see cref="Folding"/>.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static string Stem(string folded, string language)
    {
        ArgumentNullException.ThrowIfNull(folded);
        mine ??= new(StringComparer.Ordinal);
        if (!mine.TryGetValue(language, out var stemmer))
            mine[language] = stemmer = Made[language]();
        stemmer.SetCurrent(folded);
        stemmer.Stem();
        return stemmer.Current is { Length: > 0 } stem ? stem : folded;
    }
}

using QuoteTracker.Text;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>The lists of words that carry meaning of their own, one a language, from the data files beside this one.</summary>
internal static class CueLists
{
    private static readonly ListsByLanguage<WordCues> Lists = new("Cues", WordCues.Read, WordCues.None);

    /// <summary>The languages that have one.</summary>
    public static IEnumerable<string> Languages => Lists.All.Keys;

    /// <summary>That of a BCP 47 tag; of a language without one, no words.</summary>
    public static WordCues Of(string language) => Lists.Of(language);

    /// <summary>Whether a word is a title before a name in any of them.</summary>
    public static bool IsTitle(string word) => Tokenizer.Tokenize(word) is [var token] && Lists.All.Values.Any(cues => cues.IsTitle(token.Folded));

    /// <summary>The language whose common words a text has most of; null where it has none of any.</summary>
    public static string? LanguageOf(string text)
    {
        var words = Tokenizer.Tokenize(text).Select(token => token.Folded).ToList();
        var best = Lists.All.Select(list => (list.Key, Count: words.Count(list.Value.IsCommon))).OrderByDescending(list => list.Count).ThenBy(list => list.Key != Checker.English).First();
        return best.Count == 0 ? null : best.Key;
    }
}

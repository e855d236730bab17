using System.Collections.Frozen;
using QuoteTracker.Text;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>The lists of words that carry meaning of their own, one a language, from the data files beside this one.</summary>
internal static class CueLists
{
    private const string Folder = "Cues.";

    private static readonly FrozenDictionary<string, WordCues> Lists = typeof(CueLists).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Folder.Length..].Split('.')[0], Read);

    /// <summary>The languages that have one.</summary>
    public static IEnumerable<string> Languages => Lists.Keys;

    /// <summary>That of a BCP 47 tag; of a language without one, no words.</summary>
    public static WordCues Of(string language) => Lists.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), WordCues.None);

    /// <summary>Whether a word is a title before a name in any of them.</summary>
    public static bool IsTitle(string word) => Tokenizer.Tokenize(word) is [var token] && Lists.Values.Any(cues => cues.IsTitle(token.Folded));

    /// <summary>The language whose common words a text has most of; null where it has none of any.</summary>
    public static string? LanguageOf(string text)
    {
        var words = Tokenizer.Tokenize(text).Select(token => token.Folded).ToList();
        var best = Lists.Select(list => (list.Key, Count: words.Count(list.Value.IsCommon))).OrderByDescending(list => list.Count).ThenBy(list => list.Key != Checker.English).First();
        return best.Count == 0 ? null : best.Key;
    }

    private static WordCues Read(string name)
    {
        using var reader = new StreamReader(typeof(CueLists).Assembly.GetManifestResourceStream(name)!);
        return WordCues.Read(reader.ReadToEnd().Split('\n'));
    }
}

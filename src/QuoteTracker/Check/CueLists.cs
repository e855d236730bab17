using System.Collections.Frozen;
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

    private static WordCues Read(string name)
    {
        using var reader = new StreamReader(typeof(CueLists).Assembly.GetManifestResourceStream(name)!);
        return WordCues.Read(reader.ReadToEnd().Split('\n'));
    }
}

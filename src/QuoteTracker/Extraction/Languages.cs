using System.Collections.Frozen;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>The lists of how languages tell of speech, one a language, from the data files beside this one.</summary>
internal static class Languages
{
    private const string Folder = "Languages.";

    private static readonly FrozenDictionary<string, SpeechCues> Lists = typeof(Languages).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Folder.Length..].Split('.')[0], Read);

    /// <summary>The list of a BCP 47 tag; of a language without one, no words.</summary>
    public static SpeechCues Of(string language) => Lists.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), SpeechCues.None);

    private static SpeechCues Read(string name)
    {
        using var reader = new StreamReader(typeof(Languages).Assembly.GetManifestResourceStream(name)!);
        return SpeechCues.Read(reader.ReadToEnd().Split('\n'));
    }
}

using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>The lists of how languages tell of speech, one a language, from the data files beside this one.</summary>
internal static class Languages
{
    private static readonly ListsByLanguage<SpeechCues> Lists = new("Languages", SpeechCues.Read, SpeechCues.None);

    /// <summary>The list of a BCP 47 tag; of a language without one, no words.</summary>
    public static SpeechCues Of(string language) => Lists.Of(language);
}

namespace QuoteTracker.Text.Extraction;

/// <summary>What a language says speaking with, read from a list in a data file.</summary>
public sealed class SpeechCues
{
    /// <summary>No words: of a language without a list.</summary>
    public static SpeechCues None { get; } = new();

    /// <summary>Reads a list.</summary>
    public static SpeechCues Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return None;
    }
}

namespace QuoteTracker.Text;

/// <summary>Cuts a long text into stretches that an index can tell apart.</summary>
public static class Passages
{
    /// <summary>How many words a stretch has; the last may have fewer.</summary>
    public const int Words = 150;

    /// <summary>The words of each stretch, in order; of a text without words, none. All words are in one of them, and in one only.</summary>
    public static IEnumerable<Token[]> Of(string text) => Tokenizer.Tokenize(text).Chunk(Words);
}

namespace QuoteTracker.Text;

/// <summary>
/// Parts of words, four characters each: <c>refund</c> and <c>refunds</c> share most of theirs, and so do names that two
/// languages spell in two ways. Where a word begins and ends is a character too.
/// </summary>
public static class WordParts
{
    private const int Size = 4;
    private const char Edge = '.';

    /// <summary>The parts of a folded word, in order; of a short one, the word as its only part.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var word = $"{Edge}{folded}{Edge}";
        for (var start = 0; start == 0 || start + Size <= word.Length; start++)
        {
            // Half of a character is in no text.
            if (!char.IsLowSurrogate(word[start]) && End(word, start) is var end)
                yield return word[start..end];
        }
    }

    private static int End(string word, int start)
    {
        var end = Math.Min(start + Size, word.Length);
        return char.IsHighSurrogate(word[end - 1]) ? end + 1 : end;
    }
}

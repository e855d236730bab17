namespace QuoteTracker.Text;

/// <summary>How a name answers what was typed, the best first.</summary>
public enum NameMatch
{
    /// <summary>It is the whole name, word by word.</summary>
    Whole,

    /// <summary>The name begins so.</summary>
    Begins,

    /// <summary>Each word typed is the beginning of a word of the name, in whatever order.</summary>
    Words,
}

/// <summary>A name as somebody types it: the last word is still being written, and others may be cut short too.</summary>
public sealed class TypedName
{
    /// <summary>The most words.</summary>
    public const int MaxWords = 16;

    private TypedName(List<string[]> words) => Words = words;

    /// <summary>The forms of each word (see <see cref="NameForms"/>); 1 to <see cref="MaxWords"/> words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words { get; }

    /// <summary>Letters and digits in all, of the words as folded.</summary>
    public int Letters => Words.Sum(forms => forms[0].EnumerateRunes().Count(System.Text.Rune.IsLetterOrDigit));

    /// <summary>Reads what was typed; null where it has no word, or more than <see cref="MaxWords"/>.</summary>
    public static TypedName? Of(string text) => NameForms.Of(text) is { Count: > 0 and <= MaxWords } words ? new TypedName(words) : null;

    /// <summary>How this name answers; null where it doesn't.</summary>
    public NameMatch? In(string name)
    {
        var words = NameForms.Of(name);
        if (words.Count < Words.Count)
            return null;
        if (Words.SkipLast(1).Select((typed, i) => IsSame(typed, words[i])).All(same => same) && IsBeginning(Words[^1], words[Words.Count - 1]))
            return words.Count == Words.Count && IsSame(Words[^1], words[^1]) ? NameMatch.Whole : NameMatch.Begins;
        return EachHasItsOwn(words) ? NameMatch.Words : null;
    }

    // "al aliyev" is Ali Aliyev, not Aliyev alone: each typed word has a word of the name for itself. By augmenting paths.
    private bool EachHasItsOwn(List<string[]> words)
    {
        var owner = new int[words.Count];
        Array.Fill(owner, -1);
        for (var typed = 0; typed < Words.Count; typed++)
        {
            if (!Place(typed, words, owner, new bool[words.Count]))
                return false;
        }

        return true;
    }

    private bool Place(int typed, List<string[]> words, int[] owner, bool[] tried)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (tried[i] || !IsBeginning(Words[typed], words[i]))
                continue;
            tried[i] = true;
            if (owner[i] < 0 || Place(owner[i], words, owner, tried))
            {
                owner[i] = typed;
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(IReadOnlyList<string> typed, string[] word) => typed.Any(word.Contains);

    private static bool IsBeginning(IReadOnlyList<string> typed, string[] word) =>
        typed.Any(form => Array.Exists(word, known => known.StartsWith(form, StringComparison.Ordinal)));
}

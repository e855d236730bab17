namespace QuoteTracker.Text;

/// <summary>Compares words as search folds them: case, accents and typographic marks don't matter.</summary>
public static class Wording
{
    /// <summary>Whether both have the same words in the same order.</summary>
    public static bool SameWords(string a, string b) => Words(a).SequenceEqual(Words(b));

    /// <summary>Whether the words of <paramref name="part"/> stand in <paramref name="whole"/> one after another. No words stand anywhere.</summary>
    public static bool IsRunOf(string part, string whole)
    {
        var (run, words) = (Words(part), Words(whole));
        return Enumerable.Range(0, Math.Max(0, words.Length - run.Length + 1))
            .Any(start => words.AsSpan(start, run.Length).SequenceEqual(run)) || run.Length == 0;
    }

    /// <summary>Whether a text has all words of another, whole, in any order: "Azerbaijani MPs" hasn't the word "MP". No words stand nowhere.</summary>
    public static bool HasWords(string text, string words) => Words(words) is { Length: > 0 } wanted && wanted.All(Words(text).ToHashSet().Contains);

    private static string[] Words(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Folded)];
}

namespace QuoteTracker.Text;

/// <summary>Says which words changed between two texts. Case, accents and typographic marks are no change.</summary>
public static class WordDiff
{
    // 10,000 words by 10,000: 12 MB for an instant.
    private const long MostPairs = 100_000_000;

    /// <summary>
    /// The edits in order, as few words as can be; where words were replaced, those removed come before those added.
    /// Texts with the same words give one <see cref="WordEditKind.Same"/>, texts without words nothing.
    /// </summary>
    /// <remarks>
    /// As few as can be up to 10,000 words against 10,000, not counting those that both begin and end with. Beyond that
    /// all between the same beginning and the same end is one removal and one addition.
    /// </remarks>
    public static IReadOnlyList<WordEdit> Of(string before, string after)
    {
        var (old, young) = (Tokenizer.Tokenize(before), Tokenizer.Tokenize(after));
        var edits = new List<WordEdit>();
        var (i, j) = (0, 0);
        foreach (var (start, to, count) in SameRuns(old, young).Append((old.Count, young.Count, 0)))
        {
            Add(WordEditKind.Removed, before, old, i, start);
            Add(WordEditKind.Added, after, young, j, to);
            Add(WordEditKind.Same, after, young, to, to + count);
            (i, j) = (start + count, to + count);
        }

        return edits;

        void Add(WordEditKind kind, string text, List<Token> words, int first, int end)
        {
            if (first == end)
                return;
            var (from, until) = (words[first].Start, words[end - 1].Start + words[end - 1].Length);
            edits.Add(new WordEdit(kind, text[from..until], from, until - from));
        }
    }

    // Runs of words that stand in both, in order: where in each, and how many.
    private static List<(int Old, int Young, int Count)> SameRuns(List<Token> old, List<Token> young)
    {
        var runs = new List<(int Old, int Young, int Count)>();
        var shorter = Math.Min(old.Count, young.Count);
        var (head, tail) = (0, 0);
        while (head < shorter && old[head].Folded == young[head].Folded)
            head++;
        while (tail < shorter - head && old[^(tail + 1)].Folded == young[^(tail + 1)].Folded)
            tail++;

        Add(0, 0, head);
        var (olds, youngs) = (Words(old, head, tail), Words(young, head, tail));
        if ((long)olds.Length * youngs.Length <= MostPairs)
        {
            foreach (var (i, j) in CommonWords.Of(olds, youngs))
                Add(head + i, head + j, 1);
        }

        Add(old.Count - tail, young.Count - tail, tail);
        return runs;

        void Add(int i, int j, int count)
        {
            if (count == 0)
                return;
            if (runs is [.., var last] && last.Old + last.Count == i && last.Young + last.Count == j)
                runs[^1] = last with { Count = last.Count + count };
            else
                runs.Add((i, j, count));
        }
    }

    private static string[] Words(List<Token> tokens, int head, int tail) =>
        [.. tokens.Skip(head).Take(tokens.Count - head - tail).Select(token => token.Folded)];
}

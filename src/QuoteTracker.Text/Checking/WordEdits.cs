namespace QuoteTracker.Text.Checking;

/// <summary>A run of words asked about that stands where a run of stored words should be; one of them may be empty.</summary>
internal readonly record struct WordEditSpan(int Asked, int AskedEnd, int Stored, int StoredEnd)
{
    public int Added => AskedEnd - Asked;

    public int Removed => StoredEnd - Stored;

    public bool IsEmpty => Added == 0 && Removed == 0;
}

/// <summary>What differs between the words that match.</summary>
internal static class WordEdits
{
    /// <summary>The differences in order; words that are the same at the ends of one join <paramref name="pairs"/>. Stored words before the first match and after the last are left out, as an excerpt does, but for those that others stand in the place of.</summary>
    public static List<WordEditSpan> Between(List<(int Asked, int Stored)> pairs, MarkedWords asked, MarkedWords stored)
    {
        var edits = new List<WordEditSpan>();
        if (pairs.Count == 0)
            return edits;

        var same = new List<(int Asked, int Stored)>();
        var (first, last) = (pairs[0], pairs[^1]);
        Add(new WordEditSpan(0, first.Asked, Math.Max(0, first.Stored - first.Asked), first.Stored));
        for (var i = 1; i < pairs.Count; i++)
            Add(new WordEditSpan(pairs[i - 1].Asked + 1, pairs[i].Asked, pairs[i - 1].Stored + 1, pairs[i].Stored));
        var left = asked.Words.Count - last.Asked - 1;
        Add(new WordEditSpan(last.Asked + 1, asked.Words.Count, last.Stored + 1, Math.Min(stored.Words.Count, last.Stored + 1 + left)));
        pairs.AddRange(same);
        pairs.Sort();
        return edits;

        void Add(WordEditSpan edit)
        {
            if (Trimmed(edit, asked, stored, same) is { IsEmpty: false } differing && !IsMarked(differing, asked))
                edits.Add(differing);
        }
    }

    // The alignment leaves a lone common word beside a difference inside it, on both sides alike.
    private static WordEditSpan Trimmed(WordEditSpan edit, MarkedWords asked, MarkedWords stored, List<(int Asked, int Stored)> same)
    {
        while (edit is { Added: > 0, Removed: > 0 } && asked.Words[edit.Asked].Folded == stored.Words[edit.Stored].Folded)
        {
            same.Add((edit.Asked, edit.Stored));
            edit = edit with { Asked = edit.Asked + 1, Stored = edit.Stored + 1 };
        }

        while (edit is { Added: > 0, Removed: > 0 } && asked.Words[edit.AskedEnd - 1].Folded == stored.Words[edit.StoredEnd - 1].Folded)
        {
            edit = edit with { AskedEnd = edit.AskedEnd - 1, StoredEnd = edit.StoredEnd - 1 };
            same.Add((edit.AskedEnd, edit.StoredEnd));
        }

        return edit;
    }

    // Left out where the asker says so is no change.
    private static bool IsMarked(WordEditSpan edit, MarkedWords asked) =>
        edit.Added == 0 && edit.Asked < asked.Words.Count && asked.Joins[edit.Asked] != Join.Next;
}

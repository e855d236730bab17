namespace QuoteTracker.Text.Checking;

/// <summary>Words that stand in both, at another place.</summary>
internal static class MovedWords
{
    /// <summary>
    /// For each edit whose added words stand elsewhere in the stored ones, unmatched there: the run, cut out of the edits
    /// that are left. A run of two words or more, or the one word that an edit is made of.
    /// </summary>
    public static List<MatchedRun> TakeFrom(List<WordEditSpan> edits, List<(int Asked, int Stored)> pairs, MarkedWords asked, MarkedWords stored)
    {
        var free = Enumerable.Repeat(true, stored.Words.Count).ToArray();
        foreach (var pair in pairs)
            free[pair.Stored] = false;
        var moved = new List<MatchedRun>();
        for (var i = 0; i < edits.Count; i++)
        {
            if (Longest(edits[i], asked, stored, free) is not { } run || run.Length * 2 < edits[i].Added || (run.Length == 1 && !IsOneWord(edits, i, run)))
                continue;
            moved.Add(run);
            for (var k = 0; k < run.Length; k++)
                free[run.Stored + k] = false;
            CutOut(edits, i, run, asked.Words.Count);
        }

        edits.RemoveAll(edit => edit.IsEmpty);
        return moved;
    }

    // Any text has another "the": a single word has moved where it is missed, and nowhere else.
    private static bool IsOneWord(List<WordEditSpan> edits, int at, MatchedRun run) =>
        edits[at].Added == 1 && edits.Exists(other => other.Stored <= run.Stored && run.Stored < other.StoredEnd);

    private static MatchedRun? Longest(WordEditSpan edit, MarkedWords asked, MarkedWords stored, bool[] free)
    {
        // The lengths of the runs that end at each pair of words, a row at a time.
        MatchedRun? longest = null;
        int[] above = new int[stored.Words.Count + 1], here = new int[stored.Words.Count + 1];
        for (var a = edit.Asked; a < edit.AskedEnd; a++)
        {
            for (var s = 0; s < stored.Words.Count; s++)
            {
                here[s + 1] = free[s] && asked.Words[a].Folded == stored.Words[s].Folded ? above[s] + 1 : 0;
                if (here[s + 1] > (longest?.Length ?? 0))
                    longest = new MatchedRun(a + 1 - here[s + 1], s + 1 - here[s + 1], here[s + 1]);
            }

            (above, here) = (here, above);
        }

        return longest;
    }

    // What was added there is told as moved, and so is what was removed elsewhere; what is left of both stays an edit.
    private static void CutOut(List<WordEditSpan> edits, int at, MatchedRun run, int askedWords)
    {
        // Stored words outside the first match and the last were only there for the words that moved.
        var edit = edits[at];
        var isOutside = run.Asked == edit.Asked && (edit.Asked == 0 || edit.AskedEnd == askedWords);
        edits[at] = edit with { AskedEnd = run.Asked, Stored = isOutside ? edit.StoredEnd : edit.Stored };
        if (run.Asked + run.Length < edit.AskedEnd)
            edits.Add(new WordEditSpan(run.Asked + run.Length, edit.AskedEnd, edit.StoredEnd, edit.StoredEnd));
        for (var k = edits.Count - 1; k >= 0; k--)
        {
            var other = edits[k];
            var (from, to) = (Math.Max(other.Stored, run.Stored), Math.Min(other.StoredEnd, run.Stored + run.Length));
            if (from >= to)
                continue;
            edits[k] = from == other.Stored ? other with { Stored = to } : other with { StoredEnd = from };
            if (from > other.Stored && to < other.StoredEnd)
                edits.Add(new WordEditSpan(other.AskedEnd, other.AskedEnd, to, other.StoredEnd));
        }
    }
}

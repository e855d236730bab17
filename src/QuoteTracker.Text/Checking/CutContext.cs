namespace QuoteTracker.Text.Checking;

/// <summary>Finds what an excerpt leaves out just outside it that would turn its meaning: a negation, a condition, a "but".</summary>
public static class CutContext
{
    // So far a reader's eye goes for what a word belongs to.
    private const int Reach = 8;

    /// <summary>The words left out, from the turning word to the excerpt; none where nothing turns it.</summary>
    public static IReadOnlyList<string> Of(MarkedWords stored, TextSpan excerpt, WordCues cues)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(cues);
        var first = Enumerable.Range(0, stored.Words.Count).First(i => stored.Words[i].Start >= excerpt.Start);
        var end = Enumerable.Range(0, stored.Words.Count).Last(i => stored.Words[i].Start < excerpt.Start + excerpt.Length) + 1;
        var cut = new List<string>();
        if (Before(stored, first, cues) is { } before)
            cut.Add(stored.TextOf(before, first));
        if (After(stored, end, cues) is { } after)
            cut.Add(stored.TextOf(end, after));
        return cut;
    }

    /// <summary>
    /// The words left out at the marks between runs that would turn what was quoted: those of the sentence that a run ends or
    /// begins in. A whole sentence left out turns nothing, unless it begins with a "but".
    /// </summary>
    public static IReadOnlyList<string> InGaps(MarkedWords stored, IReadOnlyList<MatchedRun> runs, WordCues cues)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(cues);
        var cut = new List<string>();
        foreach (var (before, after) in runs.Zip(runs.Skip(1)))
        {
            var (from, to) = (before.Stored + before.Length, after.Stored);
            var ofBefore = Enumerable.Range(from, to - from).TakeWhile((i, place) => !stored.BeginsSentence(i) || (place == 0 && cues.IsTurn(stored.Words[i].Folded)));
            var ofAfter = Enumerable.Range(from, to - from).Reverse().TakeWhile(i => !stored.BeginsSentence(i + 1));
            if (ofBefore.Concat(ofAfter).Any(i => Turns(stored, i, cues)))
                cut.Add(stored.TextOf(from, to));
        }

        return cut;
    }

    private static int? Before(MarkedWords stored, int first, WordCues cues)
    {
        int? turn = null;
        for (var i = first - 1; i >= Math.Max(0, first - Reach) && !stored.BeginsSentence(i + 1); i--)
        {
            if (Turns(stored, i, cues) || (i == first - 1 && cues.IsArticleOfAmount(stored.Words[i].Folded, stored.Words[first].Folded)))
                turn = i;
        }

        return turn ?? OfQuestion(stored, first);
    }

    // What is said in a question is not said: "Should we …?"
    private static int? OfQuestion(MarkedWords stored, int first)
    {
        var begin = first;
        while (!stored.BeginsSentence(begin) && first - begin < Reach)
            begin--;
        if (begin == first || !stored.BeginsSentence(begin))
            return null;
        var last = first;
        while (last + 1 < stored.Words.Count && !stored.BeginsSentence(last + 1))
            last++;
        return stored.Between(last).TrimStart(' ').StartsWith('?') ? begin : null;
    }

    // A sentence that begins with "But" turns the one before it.
    private static int? After(MarkedWords stored, int end, WordCues cues)
    {
        if (end == stored.Words.Count)
            return null;
        var isNewSentence = stored.BeginsSentence(end);
        var reach = Math.Min(stored.Words.Count, end + Reach);
        for (var i = end; i < reach && (i == end || !stored.BeginsSentence(i)); i++)
        {
            if (!(isNewSentence ? i == end && cues.IsTurn(stored.Words[i].Folded) : Turns(stored, i, cues)))
                continue;
            var last = i + 1;
            while (last < reach && !stored.BeginsSentence(last))
                last++;
            return last;
        }

        return null;
    }

    private static bool Turns(MarkedWords stored, int word, WordCues cues) =>
        cues.IsNegation(stored.Words[word].Folded) || cues.IsTurn(stored.Words[word].Folded);
}

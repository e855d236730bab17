namespace QuoteTracker.Text.Checking;

/// <summary>Finds quoted words in stored ones where nothing differs but what is marked.</summary>
internal static class MarkedRuns
{
    // So many stored words an editor's brackets may stand for.
    private const int MostReplaced = 12;

    /// <summary>Where all of it stands in one run, marks included: the stored words have their own gaps and brackets, and who copies them marks nothing.</summary>
    public static MatchedRun? FindAsIs(MarkedWords asked, MarkedWords stored)
    {
        var all = asked.Insertions.Count == 0 ? asked : MarkedWords.Stored(asked.Text);
        for (var from = 0; At(all, 0, all.Words.Count, stored, from, stored.Words.Count) is { } at; from = at + 1)
        {
            if (Enumerable.Range(1, all.Words.Count - 1).All(i => all.Joins[i] == Join.Next || stored.Joins[at + i] == all.Joins[i]))
                return new MatchedRun(0, at, all.Words.Count);
        }

        return null;
    }

    /// <summary>The runs in order, those that touch in both joined; null where a word differs, or more than is marked.</summary>
    public static List<MatchedRun>? Find(MarkedWords asked, MarkedWords stored)
    {
        var runs = new List<MatchedRun>();
        var (from, askedFrom) = (0, 0);
        while (askedFrom < asked.Words.Count)
        {
            var askedEnd = askedFrom + 1;
            while (askedEnd < asked.Words.Count && asked.Joins[askedEnd] == Join.Next)
                askedEnd++;
            var last = asked.Joins[askedFrom] == Join.Insertion && runs.Count > 0 ? from + MostReplaced : stored.Words.Count;
            if (At(asked, askedFrom, askedEnd, stored, from, last) is not { } at)
                return null;
            if (runs is [.., var before] && before.Stored + before.Length == at)
                runs[^1] = before with { Length = before.Length + askedEnd - askedFrom };
            else
                runs.Add(new MatchedRun(askedFrom, at, askedEnd - askedFrom));
            (from, askedFrom) = (at + askedEnd - askedFrom, askedEnd);
        }

        return runs;
    }

    private static int? At(MarkedWords asked, int first, int end, MarkedWords stored, int from, int last)
    {
        for (var at = from; at <= Math.Min(last, stored.Words.Count - (end - first)); at++)
        {
            var i = first;
            while (i < end && asked.Words[i].Folded == stored.Words[at + i - first].Folded)
                i++;
            if (i == end)
                return at;
        }

        return null;
    }
}

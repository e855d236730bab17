namespace QuoteTracker.Text.Checking;

/// <summary>
/// Decides by the words themselves how what is asked about stands to what is stored. Case, accents and typographic marks
/// make no difference, see <see cref="Tokenizer"/>; every other word does.
/// </summary>
/// <param name="cues">Words of the language that carry meaning of their own.</param>
/// <param name="weight">How much a folded word says, above 0.</param>
/// <param name="isName">Whether a folded word is part of a known speaker's name.</param>
public sealed class Comparing(WordCues cues, Func<string, double> weight, Func<string, bool> isName)
{
    /// <summary>Below this share of common weight two texts are not the same words with changes.</summary>
    public const double Floor = 0.5;

    // Most of what was asked about must be there, in a short text nearly all: "the new health care law" in common is a
    // topic and no quotation. Or else most of the stored words, with others around them.
    private const double LeastAskedWeight = 0.6;
    private const double LeastAsked = 0.58;
    private const double LeastAskedOfFew = 0.7;
    private const int Few = 10;
    private const double LeastStored = 0.8;
    private const int LeastStoredWords = 6;

    // One word of so many is a change, however much it says: "resign on Tuesday".
    private const int LeastWithOneChanged = 5;

    /// <summary>How they stand to each other.</summary>
    public Comparison Of(MarkedWords asked, MarkedWords stored)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(stored);
        if (asked.Words.Count == 0 || stored.Words.Count == 0)
            return new Comparison(Likeness.Unlike, [], [], default, 0);
        if (Folded(asked).SequenceEqual(Folded(stored)) || (asked.Insertions.Count > 0 && Folded(MarkedWords.Stored(asked.Text)).SequenceEqual(Folded(stored))))
            return new Comparison(Likeness.Whole, [new MatchedRun(0, 0, asked.Words.Count)], [], stored.SpanOf(0, stored.Words.Count), 1);
        if (MarkedRuns.FindAsIs(asked, stored) is { } run)
            return new Comparison(Likeness.Run, [run], [], stored.SpanOf(run.Stored, run.Stored + run.Length), 1);
        return MarkedRuns.Find(asked, stored) is { } runs ? Unchanged(asked, stored, runs) : Changed(asked, stored);
    }

    private static IEnumerable<string> Folded(MarkedWords words) => words.Words.Select(word => word.Folded);

    private static Comparison Unchanged(MarkedWords asked, MarkedWords stored, List<MatchedRun> runs)
    {
        var (first, end) = (runs[0].Stored, runs[^1].Stored + runs[^1].Length);
        var isMarked = runs.Count > 1 || asked.HasGaps;
        var likeness = isMarked ? Likeness.Runs : end - first == stored.Words.Count ? Likeness.Whole : Likeness.Run;
        return new Comparison(likeness, runs, [], stored.SpanOf(first, end), 1);
    }

    private Comparison Changed(MarkedWords asked, MarkedWords stored)
    {
        var pairs = PhraseAlignment.Of(asked, stored, cues);
        var edits = WordEdits.Between(pairs, asked, stored);
        var moved = MovedWords.TakeFrom(edits, pairs, asked, stored);
        var matched = pairs.Select(pair => pair.Asked).Concat(moved.SelectMany(run => Enumerable.Range(run.Asked, run.Length))).ToHashSet();
        var covered = pairs.Select(pair => pair.Stored).Concat(moved.SelectMany(run => Enumerable.Range(run.Stored, run.Length)))
            .Concat(edits.SelectMany(edit => Enumerable.Range(edit.Stored, edit.Removed))).ToHashSet();
        if (matched.Count == 0)
            return new Comparison(Likeness.Unlike, [], [], default, 0);

        var (first, end) = (covered.Min(), covered.Max() + 1);
        var same = matched.Sum(i => weight(asked.Words[i].Folded));
        var ofAsked = asked.Words.Sum(word => weight(word.Folded));
        var all = ofAsked + covered.Sum(i => weight(stored.Words[i].Folded));
        var share = 2 * same / all;
        var classes = new ChangeClasses(asked, stored, cues, isName);
        var changes = edits.SelectMany(classes.Of).Concat(moved.Select(classes.Of)).OrderBy(change => change.Asked.Start).ThenBy(change => change.Stored.Start).ToList();
        var isThere = (asked.Words.Count >= LeastWithOneChanged && matched.Count >= asked.Words.Count - 1) || (same >= LeastAskedWeight * ofAsked && matched.Count >= asked.Words.Count * (asked.Words.Count < Few ? LeastAskedOfFew : LeastAsked))
            || (matched.Count >= LeastStoredWords && matched.Count >= stored.Words.Count * LeastStored);
        var isLike = share >= Floor && isThere && changes.Count > 0;
        return new Comparison(isLike ? Likeness.Changed : Likeness.Unlike, Runs(pairs), changes, stored.SpanOf(first, end), share);
    }

    private static List<MatchedRun> Runs(List<(int Asked, int Stored)> pairs)
    {
        var runs = new List<MatchedRun>();
        foreach (var (asked, stored) in pairs)
        {
            if (runs is [.., var last] && last.Asked + last.Length == asked && last.Stored + last.Length == stored)
                runs[^1] = last with { Length = last.Length + 1 };
            else
                runs.Add(new MatchedRun(asked, stored, 1));
        }

        return runs;
    }
}

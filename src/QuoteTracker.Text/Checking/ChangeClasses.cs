namespace QuoteTracker.Text.Checking;

/// <summary>
/// Says what each difference does to the meaning. "not" outweighs any other word: a sentence and its negation differ by
/// one word in twenty, and that word is the one that a fact-checker is asked about. Then numbers, then names.
/// </summary>
internal sealed class ChangeClasses(MarkedWords asked, MarkedWords stored, WordCues cues, Func<string, bool> isName)
{
    // Fewer words than these are a slip; so many are a cut that should have been marked.
    private const int GapWords = 3;

    private readonly NamesInText askedNames = new(asked, isName);
    private readonly NamesInText storedNames = new(stored, isName);
    private readonly InnerQuotations inner = new(stored.Text);

    /// <summary>The changes of one difference: one, and beside a long cut or inside others' words what makes it worse.</summary>
    public IEnumerable<WordChange> Of(WordEditSpan edit)
    {
        var kind = Meaning(edit);
        if (edit is { Added: 0, Removed: >= GapWords })
        {
            yield return Change(ChangeKind.UnmarkedGap, edit);
            if (kind != ChangeKind.Negation)
                yield break;
            for (var i = edit.Stored; i < edit.StoredEnd; i++)
            {
                if (cues.IsNegation(stored.Words[i].Folded))
                    yield return Change(ChangeKind.Negation, edit with { Stored = i, StoredEnd = i + 1 });
            }

            yield break;
        }

        var isInside = inner.Contain(stored.SpanOf(edit.Stored, edit.StoredEnd));
        if (kind is { } meant)
            yield return Change(meant, edit);
        if (isInside)
            yield return Change(ChangeKind.QuotationInside, edit);
        else if (kind is null)
            yield return Change(edit.Removed == 0 ? ChangeKind.Insertion : edit.Added == 0 ? ChangeKind.Omission : ChangeKind.Wording, edit);
    }

    /// <summary>Words at another place. A "not" that moved denies something else.</summary>
    public WordChange Of(MatchedRun moved)
    {
        var isNegation = moved.Length == 1 && cues.IsNegation(asked.Words[moved.Asked].Folded);
        return Change(isNegation ? ChangeKind.Negation : ChangeKind.Order, new WordEditSpan(moved.Asked, moved.Asked + moved.Length, moved.Stored, moved.Stored + moved.Length));
    }

    private ChangeKind? Meaning(WordEditSpan edit)
    {
        if (Count(asked, edit.Asked, edit.AskedEnd, cues.IsNegation) != Count(stored, edit.Stored, edit.StoredEnd, cues.IsNegation))
            return ChangeKind.Negation;
        if (!Words(asked, edit.Asked, edit.AskedEnd, cues.IsNumber).SequenceEqual(Words(stored, edit.Stored, edit.StoredEnd, cues.IsNumber)) || TakesArticle(edit))
            return ChangeKind.Number;
        if (!Words(asked, edit.Asked, edit.AskedEnd, cues.IsTitle).SequenceEqual(Words(stored, edit.Stored, edit.StoredEnd, cues.IsTitle)))
            return ChangeKind.Name;
        return edit is { Added: > 0, Removed: > 0 } && askedNames.In(edit.Asked, edit.AskedEnd) is var now && storedNames.In(edit.Stored, edit.StoredEnd) is var then
            && (now.Count > 0 || then.Count > 0) && !now.SequenceEqual(then) && (now.Count > 0 == then.Count > 0 || edit is { Added: <= 2, Removed: <= 2 })
            ? ChangeKind.Name : null;
    }

    private bool TakesArticle(WordEditSpan edit) =>
        (edit is { Added: 0, Removed: 1 } && IsArticleOfAmount(stored, edit.Stored)) || (edit is { Added: 1, Removed: 0 } && IsArticleOfAmount(asked, edit.Asked));

    private bool IsArticleOfAmount(MarkedWords words, int at) =>
        at + 1 < words.Words.Count && cues.IsArticleOfAmount(words.Words[at].Folded, words.Words[at + 1].Folded);

    private WordChange Change(ChangeKind kind, WordEditSpan edit) => new(
        kind, stored.TextOf(edit.Stored, edit.StoredEnd), asked.TextOf(edit.Asked, edit.AskedEnd),
        asked.SpanOf(edit.Asked, edit.AskedEnd), stored.SpanOf(edit.Stored, edit.StoredEnd));

    private static int Count(MarkedWords words, int first, int end, Func<string, bool> counts) => Words(words, first, end, counts).Count;

    private static List<string> Words(MarkedWords words, int first, int end, Func<string, bool> wanted) =>
        [.. words.Words.Skip(first).Take(end - first).Select(word => word.Folded).Where(wanted)];
}

using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Finds what an act tells of: the clause after a verb of saying, before it, or on both sides.</summary>
/// <param name="cues">The cues of its language.</param>
/// <param name="phrases">Finds phrases.</param>
internal sealed class Contents(SpeechCues cues, Phrases phrases)
{
    private const int ReachOfMedium = 7;

    /// <summary>The items of the content, from and to, in order; empty where the act has none.</summary>
    /// <param name="act">The act.</param>
    /// <param name="others">All acts of its sentence, in order.</param>
    public List<(int First, int Last)> Of(Act act, IReadOnlyList<Act> others)
    {
        var items = act.Sentence.Items;
        var end = LastWord(items, items.Count - 1);
        var cut = others.Where(other => other.First > act.To && SharesSpeaker(act, other)).Select(other => BeforeAct(items, act, other)).DefaultIfEmpty(end).First();
        end = Math.Min(end, cut);
        var after = After(act, items, end);
        var before = Before(act, others, items);
        if (after is null && cues.Has("verb-last") && !act.IsAfter && act.Kind != ActKind.Source && BetweenThem(act, others, items) is { } between)
            return [between];

        // "Am Mittwoch sagte X, dass …".
        if (act is { IsAfter: true, Kind: not ActKind.Source, From: > 0 } && items[act.From - 1].IsWord)
            return after is { } told ? [told] : [];
        if (act is { Kind: ActKind.Source })
            return before is { } whole && after is { } more && act.From > 0 ? IsInserted(items, act) ? [whole, more] : [whole] : before is { } all && act.From > 0 ? [all] : after is { } later ? [later] : [];
        if (act.IsAfter || IsParenthetical(act, items))
            return before is { } content ? after is { } rest && act.Kind == ActKind.Says && items[act.To + 1].IsComma && IsInserted(items, act) ? [content, rest] : [content] : after is { } only ? [only] : [];
        return after is { } clause ? [clause] : [];
    }

    /// <summary>Where content stands.</summary>
    public static TextSpan Span(Sentence sentence, (int First, int Last) content)
    {
        var (start, end) = (sentence.Items[content.First].Start, sentence.Items[content.Last].End);
        return new TextSpan(start, end - start);
    }

    private (int First, int Last)? After(Act act, IReadOnlyList<Item> items, int end)
    {
        var first = act.To + 1;
        while (first <= end)
        {
            var item = items[first];
            if (item.IsComma || item.Is(":") || item.Is("—") || item.Is("–") || phrases.Words.IsDay(item) || (item.IsWord && cues.Is("adverb", item.Folded)) || (item.IsWord && cues.Is("filler", item.Folded)) || phrases.Words.IsVerbEnd(items, first) || IsBeforeIt(items, first, end))
                first++;
            else if (Circumstance(items, first, end) is { } past)
                first = past;
            else
                break;
        }

        if (first < end && items[first].IsWord && cues.Is("complementizer", items[first].Folded))
            first++;
        while (first < end && items[first].IsComma)
            first++;
        return first <= end && items.Skip(first).Take(end - first + 1).Any(item => item.IsWord || item.IsPiece) ? (first, end) : null;
    }

    // "el miércoles", "informó de que".
    private bool IsBeforeIt(IReadOnlyList<Item> items, int at, int end) => cues.Has("subject-after") && at < end
        && ((cues.Is("determiner", items[at].Folded) && phrases.Words.IsDay(items[at + 1])) || (phrases.Words.IsPreposition(items[at]) && (cues.Is("that", items[at + 1].Folded) || phrases.Words.IsDay(items[at + 1]))));

    // "in a statement", "on Thursday", "at a press conference in Chelsea": when and where, up to a comma or "that".
    private int? Circumstance(IReadOnlyList<Item> items, int first, int end)
    {
        if (!phrases.Words.IsPreposition(items[first]) || !cues.Is("where", items[first].Folded))
            return null;
        for (var i = first + 1; i <= end && i < first + 12 && items[i].IsWord; i++)
        {
            if (cues.Is("that", items[i].Folded))
                return i;

            // "sagte in Berlin, der Vertrag": where a comma always goes before the clause.
            if (cues.Has("comma-clauses") && i < end && items[i + 1].IsComma)
                return i + 1;
            if (i - first <= 8 && (cues.Is("medium", items[i].Folded) || cues.Is("occasion", items[i].Folded) || phrases.Words.IsDay(items[i])))
            {
                var next = i + 1;
                while (next <= end && (phrases.Words.IsDay(items[next]) || (items[next].IsWord && char.IsDigit(items[next].Text[0]))))
                    next++;
                if (next <= end && phrases.Words.IsPreposition(items[next]) && cues.Is("where", items[next].Folded) && Circumstance(items, next, end) is { } further)
                    return further;
                return next;
            }
        }

        return null;
    }

    // "X, müqavilənin imzalandığını bildirib": from the subject, or the act before, to the verb.
    private (int First, int Last)? BetweenThem(Act act, IReadOnlyList<Act> others, IReadOnlyList<Item> items)
    {
        var first = others.Where(other => other.To < act.First && other != act).Select(other => other.To + 1).DefaultIfEmpty(0).Max();
        if (act.Speaker is { } speaker && speaker.Last < act.First)
            first = Math.Max(first, speaker.Last + 1);
        var last = act.First - 1;

        // "Turan agentliyinə açıqlamasında": what words stand in is none of them.
        if (Enumerable.Range(first, Math.Clamp(last - first, 0, ReachOfMedium)).LastOrDefault(i => items[i].IsWord && cues.Is("medium", items[i].Folded), -1) is >= 0 and var medium)
            first = medium + 1;
        while (first <= last && (items[first].Kind == ItemKind.Sign || cues.Is("between", items[first].Folded) || phrases.Words.IsDay(items[first]) || phrases.Words.IsDayOfMonth(items, first)))
            first++;
        while (last >= first && (items[last].Kind == ItemKind.Sign || cues.Is("between", items[last].Folded) || cues.Is("quotative", items[last].Folded) || cues.Is("toldTo", items[last].Folded)))
            last--;
        return first <= last ? (first, last) : null;
    }

    private static (int First, int Last)? Before(Act act, IReadOnlyList<Act> others, IReadOnlyList<Item> items)
    {
        var last = act.From - 1;
        while (last >= 0 && items[last].Kind == ItemKind.Sign)
            last--;

        // From where the act before it ends.
        var first = others.Where(other => other.To < act.From && other != act && other.Kind != ActKind.Does).Select(other => other.To + 1).DefaultIfEmpty(0).Last();
        while (first <= last && items[first].Kind == ItemKind.Sign && !items[first].Is("$"))
            first++;
        return first <= last ? (first, last) : null;
    }

    // "C, X said." and "C, X said, and more."
    private bool IsParenthetical(Act act, IReadOnlyList<Item> items)
    {
        if (act.From == 0 || !items[act.From - 1].IsComma || act.Kind != ActKind.Says)
            return false;
        if (act.To + 1 >= items.Count || items[act.To + 1].Kind == ItemKind.Sign)
            return !IsIntroduction(items, act.From - 1);
        return !IsIntroduction(items, act.From - 1) && IsOnlyCircumstance(items, act.To + 1);
    }

    // "On Thursday, Bell said": what stands before the comma is no statement.
    private bool IsIntroduction(IReadOnlyList<Item> items, int comma)
    {
        var words = items.Take(comma).Count(item => item.IsWord);
        return !items.Take(comma).Any(item => item.IsPiece) && words <= 14 && (phrases.Words.IsPreposition(items[0]) || phrases.Words.IsDay(items[0]) || cues.Is("introduces", items[0].Folded) || (words <= 2 && cues.Is("adverb", items[0].Folded)));
    }

    private bool IsOnlyCircumstance(IReadOnlyList<Item> items, int at) =>
        items.Count - at < 12 && (phrases.Words.IsDay(items[at]) || phrases.Words.IsPreposition(items[at]) || cues.Is("filler", items[at].Folded)) && !items.Skip(at).Any(item => item.IsPiece || (item.IsWord && cues.Is("that", item.Folded)));

    private static bool IsInserted(IReadOnlyList<Item> items, Act act) => act.To + 1 < items.Count && items[act.To + 1].IsComma;

    private static bool SharesSpeaker(Act act, Act other) => other.Speaker is null || (act.Speaker is { } speaker && other.Speaker.First == speaker.First) || other is { Kind: ActKind.Source };

    // Before the comma, the "and" or the adverb that the next act begins with.
    private int BeforeAct(IReadOnlyList<Item> items, Act act, Act other)
    {
        var last = (other.Speaker is null || other.Speaker.First < act.First ? other.First : other.From) - 1;
        while (last > act.To && (items[last].Kind == ItemKind.Sign || (items[last].IsWord && cues.Is("between", items[last].Folded)) || (items[last].IsWord && cues.Is("boundary", items[last].Folded))))
            last--;
        return last;
    }

    private static int LastWord(IReadOnlyList<Item> items, int at)
    {
        while (at > 0 && items[at].Kind == ItemKind.Sign && !items[at].Is(")") && !items[at].Is("%"))
            at--;
        return at;
    }
}

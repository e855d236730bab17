namespace QuoteTracker.Text.Extraction;

/// <summary>Finds who a clause is about where no cue stands beside: the first phrase of it that no preposition governs.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="words">What the words of the article are.</param>
/// <param name="reading">Reads what the words name somebody by.</param>
/// <param name="bounds">How far phrases go.</param>
internal sealed class MainSubject(SpeechCues cues, WordKinds words, PhraseReading reading, PhraseBounds bounds)
{
    // Town, state, day and agency.
    private const int ReachOfDateline = 12;

    /// <summary>The subject of a sentence's main clause, which ends before an item. Null where none is found.</summary>
    public Phrase? Of(Sentence sentence, int before)
    {
        var items = sentence.Items;
        for (var i = AfterDateline(items); i < before; i++)
        {
            if (!words.StartsPhrase(items, i) || cues.Is("who", items[i].Folded))
                continue;
            if (words.IsGoverned(items, i))
            {
                // "on Fox News": the rest of the name is governed too.
                while (i + 1 < before && items[i].IsWord && (words.IsNameWord(items[i + 1]) || words.IsNoun(items[i + 1]) || words.IsInner(items, i + 1)))
                    i++;
                continue;
            }

            var last = bounds.EndOfSubject(items, i, before);
            if (!IsAside(items, i, last) && reading.Read(sentence, i, last) is { } phrase)
                return NamedBeside(phrase, before) ?? phrase;
            i = last;
        }

        return null;
    }

    /// <summary>The subject of the clause right before a comma: "It came when protesters broke in, shouting".</summary>
    public Phrase? OfInner(Sentence sentence, int before)
    {
        var items = sentence.Items;
        for (var i = before - 1; i > 0 && !WordKinds.IsBreak(items[i]) && !items[i].IsPiece; i--)
        {
            if (!items[i].IsWord || !cues.Is("clauseOf", items[i].Folded) || !words.StartsPhrase(items, i + 1))
                continue;
            var last = bounds.EndOfSubject(items, i + 1, before);
            return last + 1 < before ? reading.Read(sentence, i + 1, last) : null;
        }

        return null;
    }

    // "in Novi, Michigan, X said"; "a few days later, X said".
    private bool IsAside(IReadOnlyList<Item> items, int first, int last)
    {
        while (last + 1 < items.Count && words.IsTime(items, last + 1))
            last++;
        return last + 1 < items.Count && items[last + 1].IsComma && (words.IsTime(items, last) || (first > 1 && items[first - 1].IsComma && words.IsNameWord(items[first]) && words.IsPlace(items, first - 2)));
    }

    // "El líder de la oposición, Diego Muestra, le acusó": the name stands after the comma.
    private Phrase? NamedBeside(Phrase role, int before)
    {
        var (items, first) = (role.Sentence.Items, role.Last + 2);
        if (!cues.Has("role-first") || role.Kind != PhraseKind.Role || first >= before || !items[role.Last + 1].IsComma)
            return null;
        var last = first;
        while (last < before && items[last].IsWord)
            last++;
        return last < before && items[last].IsComma && reading.Read(role.Sentence, first, last - 1) is { Kind: PhraseKind.Name } name && name.NameFirst == first && name.NameLast == last - 1
            ? name with { Beside = (role.First, role.Last) } : null;
    }

    // "OSLO, July 25 (AP) —" before the first sentence.
    private static int AfterDateline(IReadOnlyList<Item> items)
    {
        if (items[0].Text.Length <= 2 || !items[0].Text.All(char.IsUpper))
            return 0;
        var dash = Enumerable.Range(1, Math.Min(ReachOfDateline, items.Count - 1)).FirstOrDefault(i => items[i].Is("—") || items[i].Is("–"));
        return dash == 0 ? 0 : dash + 1;
    }
}

namespace QuoteTracker.Text.Extraction;

/// <summary>How far a phrase goes: where it may go on, and what stands between it and its verb.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="words">What the words of the article are.</param>
/// <param name="reading">Reads what the words name somebody by.</param>
internal sealed class PhraseBounds(SpeechCues cues, WordKinds words, PhraseReading reading)
{
    /// <summary>The most items of a phrase: a longer one is a sentence that was not understood.</summary>
    public const int Longest = 40;

    /// <summary>The last item of a phrase that its verb follows, at most up to <paramref name="before"/> (exclusive).</summary>
    public int EndOfSubject(IReadOnlyList<Item> items, int first, int before)
    {
        var last = first;
        while (last + 1 < before && last - first < Longest && Continues(items, first, last + 1) && !cues.Is("between", items[last + 1].Folded) && !words.IsCue(items, last + 1) && !words.IsVerbAfter(items, last))
            last++;
        return last;
    }

    /// <summary>Past what may stand between a verb and its subject, to where the subject ends; and whether a joining word is among it.</summary>
    public (int At, bool IsJoined) SkipBetween(IReadOnlyList<Item> items, int at)
    {
        var isJoined = false;
        for (; at >= 0 && items[at].IsWord; at--)
        {
            var word = items[at];
            var isAnd = cues.Is("boundary", word.Folded) && cues.Is("between", word.Folded);
            if (words.IsDayBefore(items, at) || (at > 0 && cues.Is("toldTo", items[at - 1].Folded) && word.Text[0] is '«' or '"' or '“'))
                continue;
            if (word.IsCapital && at > 0)
                break;
            if (!cues.Is("between", word.Folded) && !cues.Is("toldTo", word.Folded) && !cues.Is("adverb", word.Folded) && !(cues.Is("boundary", word.Folded) && !cues.Is("who", word.Folded) && at > 0))
                break;
            isJoined |= isAnd || cues.Is("boundary", word.Folded);
        }

        return (at, isJoined);
    }

    /// <summary>Whether another clause begins after an item: "that", "because". "and" joins names; elsewhere it begins a clause.</summary>
    public bool EndsPhraseBefore(IReadOnlyList<Item> items, int at)
    {
        var word = items[at];
        if (!cues.Is("boundary", word.Folded))
            return words.IsCue(items, at) && !cues.Is("role", word.Folded) && !word.IsCapital;
        return !cues.Is("between", word.Folded) || !(at > 0 && (items[at - 1].IsCapital || words.IsGroupWord(items[at - 1])) && at + 1 < items.Count && (items[at + 1].IsCapital || cues.Is("determiner", items[at + 1].Folded) || cues.Is("group", items[at + 1].Folded)));
    }

    /// <summary>Whether a phrase that began at <paramref name="first"/> goes on with an item.</summary>
    public bool Continues(IReadOnlyList<Item> items, int first, int at)
    {
        var item = items[at];
        if (item.IsPossessive)
            return true;
        if (!item.IsWord)
            return false;
        if (words.IsDay(item) || cues.Is("toldTo", item.Folded) || (cues.Is("finite", item.Folded) && !item.IsCapital) || words.IsVerbEnd(items, at) || cues.Is("who", item.Folded) || cues.Is("that", item.Folded) || cues.Is("pronoun", item.Folded) && !item.IsCapital)
            return false;
        if (words.IsPreposition(item))
            return cues.Is("inName", item.Folded) && at + 1 < items.Count && (items[at + 1].IsCapital || cues.Is("determiner", items[at + 1].Folded) || (cues.Has("role-first") && items[at + 1].IsWord && !words.IsDay(items[at + 1]) && !words.IsPreposition(items[at + 1]))) && !EndsInPerson(items, first, at - 1);
        return !cues.Is("boundary", item.Folded) || (cues.Is("between", item.Folded) && item.Folded.Length < 4 && items[at - 1].IsCapital && at + 1 < items.Count && items[at + 1].IsCapital);
    }

    // "Ann Bell of the Green Isles": the name is whole before "of"; "the Ministry of Foreign Affairs" is not.
    private bool EndsInPerson(IReadOnlyList<Item> items, int first, int last) =>
        reading.Name(items, first, last) is { } name && name.Last == last && !Enumerable.Range(name.First, name.Last - name.First + 1).Any(i => cues.Is("organization", items[i].Folded));
}

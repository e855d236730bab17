namespace QuoteTracker.Text.Extraction;

/// <summary>Finds the words that name who speaks, before a cue and after it. Without a grammar: by signs, small words and capitals.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="words">What the words of the article are.</param>
internal sealed class Phrases(SpeechCues cues, WordKinds words)
{
    // A phrase longer than this is a sentence that was not understood.
    private const int LongestPhrase = 40;

    // Town, state, day and agency.
    private const int ReachOfDateline = 12;
    private readonly PhraseReading reading = new(cues, words);

    /// <summary>What the words of the article are.</summary>
    public WordKinds Words => words;

    /// <summary>Reads what they name somebody by.</summary>
    public PhraseReading Reading => reading;

    /// <summary>The subject of a verb. Null where none is found.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The first item of the verb.</param>
    public Phrase? Before(Sentence sentence, int cue)
    {
        var items = sentence.Items;
        var (at, isJoined) = SkipBetween(items, cue - 1);
        if (at < 0 || items[at].IsPiece)
            return null;
        if (!isJoined && WordKinds.IsBreak(items[at]) && cues.Is("participle", items[cue].Folded))
            return Inner(sentence, at) ?? Main(sentence, at);
        if (isJoined)
            return Main(sentence, at + 1);
        if (WordKinds.IsBreak(items[at]))
            return BeforeBreak(sentence, at) ?? Main(sentence, at);
        return items[at].IsWord ? EndingAt(sentence, at) ?? Main(sentence, at) : null;
    }

    /// <summary>Whether "and" or "but" before a verb joins it to another of the same subject: <c>said it was late but added</c>.</summary>
    public bool IsJoined(Sentence sentence, int cue) => SkipBetween(sentence.Items, cue - 1).IsJoined;

    /// <summary>Who stands after a verb or a preposition: <c>said Ann Bell, the director</c>.</summary>
    public Phrase? After(Sentence sentence, int at)
    {
        var items = sentence.Items;
        while (at < items.Count && items[at].IsWord && ((cues.Is("between", items[at].Folded) && !items[at].IsCapital) || cues.Is("toldTo", items[at].Folded) || Words.IsDayBetween(items, at)))
            at++;
        if (at >= items.Count || !items[at].IsWord || Words.IsPreposition(items[at]))
            return null;
        var last = at;
        while (last + 1 < items.Count && last - at < LongestPhrase && Continues(items, at, last + 1) && !(cues.Is("pronoun", items[at].Folded) && last == at))
            last++;
        while (last > at && (Words.IsDay(items[last]) || (Words.IsSmall(items[last]) && !cues.Is("who", items[last].Folded))))
            last--;
        return (Words.StartsPhrase(items, at) && !IsThat(items, at)) || Words.IsNoun(items[last]) || (items[last].IsWord && Words.IsNameWord(items[last])) ? reading.Read(sentence, at, last) : null;
    }

    /// <summary>The subject of a sentence's main clause: its first phrase that no preposition governs.</summary>
    public Phrase? Main(Sentence sentence, int before)
    {
        var items = sentence.Items;
        for (var i = AfterDateline(items); i < before; i++)
        {
            if (!Words.StartsPhrase(items, i) || cues.Is("who", items[i].Folded))
                continue;
            if (Words.IsGoverned(items, i))
            {
                // "on Fox News": the rest of the name is governed too.
                while (i + 1 < before && items[i].IsWord && (Words.IsNameWord(items[i + 1]) || Words.IsNoun(items[i + 1]) || Words.IsInner(items, i + 1)))
                    i++;
                continue;
            }

            var last = EndOfSubject(items, i, before);
            if (!IsAside(items, i, last) && reading.Read(sentence, i, last) is { } phrase)
                return NamedBeside(phrase, before) ?? phrase;
            i = last;
        }

        return null;
    }

    // The last item of a phrase that its verb follows.
    private int EndOfSubject(IReadOnlyList<Item> items, int first, int before)
    {
        var last = first;
        while (last + 1 < before && last - first < LongestPhrase && Continues(items, first, last + 1) && !cues.Is("between", items[last + 1].Folded) && !Words.IsCue(items, last + 1) && !Words.IsVerbAfter(items, last))
            last++;
        return last;
    }

    // "in Novi, Michigan, X said"; "a few days later, X said".
    private bool IsAside(IReadOnlyList<Item> items, int first, int last)
    {
        while (last + 1 < items.Count && Words.IsTime(items, last + 1))
            last++;
        return last + 1 < items.Count && items[last + 1].IsComma && (Words.IsTime(items, last) || (first > 1 && items[first - 1].IsComma && Words.IsNameWord(items[first]) && Words.IsPlace(items, first - 2)));
    }

    // "It came when protesters broke in, shouting": of the clause right before the comma.
    private Phrase? Inner(Sentence sentence, int before)
    {
        var items = sentence.Items;
        for (var i = before - 1; i > 0 && !WordKinds.IsBreak(items[i]) && !items[i].IsPiece; i--)
        {
            if (!items[i].IsWord || !cues.Is("clauseOf", items[i].Folded) || !Words.StartsPhrase(items, i + 1))
                continue;
            var last = EndOfSubject(items, i + 1, before);
            return last + 1 < before ? reading.Read(sentence, i + 1, last) : null;
        }

        return null;
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

    /// <summary>Whom a headline gives words to, before its colon: the last phrase that is somebody, "from" before it or nothing.</summary>
    public Phrase? LedTo(Sentence sentence, int colon)
    {
        for (var i = 0; i < colon; i++)
        {
            if (!Words.StartsPhrase(sentence.Items, i) || (Words.IsGoverned(sentence.Items, i) && !cues.Is("by", sentence.Items[i - 1].Folded)))
                continue;
            var last = i;
            while (last + 1 < colon && Continues(sentence.Items, i, last + 1))
                last++;
            if (reading.Read(sentence, i, last) is { } phrase && phrase.Items.Any(item => cues.Is("group", item.Folded) || cues.Is("role", item.Folded) || cues.Is("organization", item.Folded) || phrase.NameLast > phrase.NameFirst || (phrase.NameFirst >= 0 && last + 1 == colon)))
                return phrase;
            i = last;
        }

        return null;
    }

    // "… said": past what may stand between, to where the subject ends.
    private (int At, bool IsJoined) SkipBetween(IReadOnlyList<Item> items, int at)
    {
        var isJoined = false;
        for (; at >= 0 && items[at].IsWord; at--)
        {
            var word = items[at];
            var isAnd = cues.Is("boundary", word.Folded) && cues.Is("between", word.Folded);
            if (Words.IsDayBefore(items, at) || (at > 0 && cues.Is("toldTo", items[at - 1].Folded) && word.Text[0] is '«' or '"' or '“'))
                continue;
            if (word.IsCapital && at > 0)
                break;
            if (!cues.Is("between", word.Folded) && !cues.Is("toldTo", word.Folded) && !cues.Is("adverb", word.Folded) && !(cues.Is("boundary", word.Folded) && !cues.Is("who", word.Folded) && at > 0))
                break;
            isJoined |= isAnd || cues.Is("boundary", word.Folded);
        }

        return (at, isJoined);
    }

    // "Ali Karimli, chairman of the party, believes": the phrase before the words in apposition.
    private Phrase? BeforeBreak(Sentence sentence, int close)
    {
        var items = sentence.Items;
        var open = close - 1;
        var opening = items[close].Is(")") ? "(" : null;
        while (open >= 0 && !(opening is null ? WordKinds.IsBreak(items[open]) && !items[open].Is(")") : items[open].Is(opening)))
            open--;
        if (open <= 0)
            return null;

        // "Miller, a pastor in Springfield, Colorado, said".
        if (opening is null && open > 1 && close - open < 3 && cues.Is("place", items[close - 1].Folded) && Words.IsPlace(items, open - 1) && Main(sentence, open) is { } whose)
            return whose with { IsParted = true };

        // "A lawyer for the outlets, Tom Gray, said": the name stands in the middle.
        if (opening is null && reading.Name(items, open + 1, close - 1) is { } name && name.First <= open + 3 && (name.Last == close - 1 || cues.Is("inName", items[name.Last + 1].Folded)) && !Words.IsPreposition(items[open + 1]) && EndingAt(sentence, open - 1) is { Kind: not PhraseKind.Name } role)
            return reading.Named(sentence, open + 1, close - 1, name) with { Beside = (role.First, role.Last), IsParted = true };
        var end = open - 1;
        while (end >= 0 && WordKinds.IsBreak(items[end]))
            end--;
        if (end < 0 || !items[end].IsWord)
            return null;

        // "Brown, speaking in Novi, Michigan, on Friday, called": a name right after a comma is a place's; the clause has its subject before.
        if (open > 1 && EndingAt(sentence, end) is { Kind: PhraseKind.Name } place && place.First > 0 && items[place.First - 1].IsComma && Words.IsPlace(items, place.First - 2) && Main(sentence, place.First) is { } main)
            return main with { IsParted = true };
        return EndingAt(sentence, end) is { } phrase
            ? phrase with { IsParted = cues.Is("who", items[open + 1].Folded) || (opening is null && !Words.IsPreposition(items[open + 1]) && !cues.Is("boundary", items[open + 1].Folded)), Beside = opening is null && !Words.IsPreposition(items[open + 1]) && !cues.Is("boundary", items[open + 1].Folded) ? (open + 1, close - 1) : null }
            : null;
    }

    /// <summary>The phrase that ends with an item.</summary>
    public Phrase? EndingAt(Sentence sentence, int end)
    {
        var items = sentence.Items;
        var first = end;
        while (first > 0 && end - first < LongestPhrase && !WordKinds.IsBreak(items[first - 1]) && items[first - 1].IsWord | items[first - 1].Is("(") | items[first - 1].Is(".") && !EndsPhraseBefore(items, first - 1))
        {
            first--;

            // "43 members of the Milli Majlis (Parliament) of Azerbaijan".
            if (first > 1 && items[first - 1].Is(")") && Enumerable.Range(0, first - 1).LastOrDefault(i => items[i].Is("("), -1) is > 0 and var open)
                first = open;
        }

        if (WordKinds.IsBreak(items[first]))
            return null;

        // "In 2013 fellow doctors": what the preposition governs is no subject.
        while (first < end && !Words.StartsPhrase(items, first) && (Words.IsSmall(items[first]) || Words.IsPreposition(items[first])))
            first++;
        var start = first;
        if (first > 0 && Words.IsPreposition(items[first - 1]) || Words.IsPrepositionBefore(items, first))
            start = Ungoverned(items, first, end) ?? first;
        return reading.Read(sentence, start, end);
    }

    private int? Ungoverned(IReadOnlyList<Item> items, int first, int end)
    {
        for (var i = first + 1; i <= end; i++)
        {
            if (Words.StartsPhrase(items, i) && !Words.IsGoverned(items, i) && !(Words.IsNameWord(items[i]) && Words.IsNameWord(items[i - 1])))
                return i;
        }

        return null;
    }

    // "that", "because": another clause begins after it. "and" joins names; elsewhere it begins a clause.
    private bool EndsPhraseBefore(IReadOnlyList<Item> items, int at)
    {
        var word = items[at];
        if (!cues.Is("boundary", word.Folded))
            return Words.IsCue(items, at) && !cues.Is("role", word.Folded) && !word.IsCapital;
        return !cues.Is("between", word.Folded) || !(at > 0 && (items[at - 1].IsCapital || Words.IsGroupWord(items[at - 1])) && at + 1 < items.Count && (items[at + 1].IsCapital || cues.Is("determiner", items[at + 1].Folded) || cues.Is("group", items[at + 1].Folded)));
    }

    // Where a phrase that began goes on.
    private bool Continues(IReadOnlyList<Item> items, int first, int at)
    {
        var item = items[at];
        if (item.IsPossessive)
            return true;
        if (!item.IsWord)
            return false;
        if (Words.IsDay(item) || cues.Is("toldTo", item.Folded) || (cues.Is("finite", item.Folded) && !item.IsCapital) || Words.IsVerbEnd(items, at) || cues.Is("who", item.Folded) || cues.Is("that", item.Folded) || cues.Is("pronoun", item.Folded) && !item.IsCapital)
            return false;
        if (Words.IsPreposition(item))
            return cues.Is("inName", item.Folded) && at + 1 < items.Count && (items[at + 1].IsCapital || cues.Is("determiner", items[at + 1].Folded) || (cues.Has("role-first") && items[at + 1].IsWord && !Words.IsDay(items[at + 1]) && !Words.IsPreposition(items[at + 1]))) && !EndsInPerson(items, first, at - 1);
        return !cues.Is("boundary", item.Folded) || (cues.Is("between", item.Folded) && item.Folded.Length < 4 && items[at - 1].IsCapital && at + 1 < items.Count && items[at + 1].IsCapital);
    }

    // "Ann Bell of the Green Isles": the name is whole before "of"; "the Ministry of Foreign Affairs" is not.
    private bool EndsInPerson(IReadOnlyList<Item> items, int first, int last) =>
        reading.Name(items, first, last) is { } name && name.Last == last && !Enumerable.Range(name.First, name.Last - name.First + 1).Any(i => cues.Is("organization", items[i].Folded));

    // "argued that “…”" names nobody; "that senator" does.
    private bool IsThat(IReadOnlyList<Item> items, int at) => cues.Is("complementizer", items[at].Folded);

    // "OSLO, July 25 (AP) —" before the first sentence.
    private static int AfterDateline(IReadOnlyList<Item> items)
    {
        if (items[0].Text.Length <= 2 || !items[0].Text.All(char.IsUpper))
            return 0;
        var dash = Enumerable.Range(1, Math.Min(ReachOfDateline, items.Count - 1)).FirstOrDefault(i => items[i].Is("—") || items[i].Is("–"));
        return dash == 0 ? 0 : dash + 1;
    }
}

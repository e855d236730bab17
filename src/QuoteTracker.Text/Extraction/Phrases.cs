namespace QuoteTracker.Text.Extraction;

/// <summary>Finds the words that name who speaks, before a cue and after it. Without a grammar: by signs, small words and capitals.</summary>
internal sealed class Phrases
{
    private readonly SpeechCues cues;
    private readonly PhraseBounds bounds;

    /// <param name="cues">The cues of the language.</param>
    /// <param name="words">What the words of the article are.</param>
    public Phrases(SpeechCues cues, WordKinds words)
    {
        (this.cues, Words, Reading) = (cues, words, new PhraseReading(cues, words));
        bounds = new PhraseBounds(cues, words, Reading);
        Main = new MainSubject(cues, words, Reading, bounds);
    }

    /// <summary>What the words of the article are.</summary>
    public WordKinds Words { get; }

    /// <summary>Reads what they name somebody by.</summary>
    public PhraseReading Reading { get; }

    /// <summary>Finds the subjects of clauses.</summary>
    public MainSubject Main { get; }

    /// <summary>The subject of a verb. Null where none is found.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The first item of the verb.</param>
    public Phrase? Before(Sentence sentence, int cue)
    {
        var items = sentence.Items;
        var (at, isJoined) = bounds.SkipBetween(items, cue - 1);
        if (at < 0 || items[at].IsPiece)
            return null;
        if (!isJoined && WordKinds.IsBreak(items[at]) && cues.Is("participle", items[cue].Folded))
            return Main.OfInner(sentence, at) ?? Main.Of(sentence, at);
        if (isJoined)
            return Main.Of(sentence, at + 1);
        if (WordKinds.IsBreak(items[at]))
            return BeforeBreak(sentence, at) ?? Main.Of(sentence, at);
        return items[at].IsWord ? EndingAt(sentence, at) ?? Main.Of(sentence, at) : null;
    }

    /// <summary>Whether "and" or "but" before a verb joins it to another of the same subject: <c>said it was late but added</c>.</summary>
    public bool IsJoined(Sentence sentence, int cue) => bounds.SkipBetween(sentence.Items, cue - 1).IsJoined;

    /// <summary>Who stands after a verb or a preposition: <c>said Ann Bell, the director</c>.</summary>
    public Phrase? After(Sentence sentence, int at)
    {
        var items = sentence.Items;
        while (at < items.Count && items[at].IsWord && ((cues.Is("between", items[at].Folded) && !items[at].IsCapital) || cues.Is("toldTo", items[at].Folded) || Words.IsDayBetween(items, at)))
            at++;
        if (at >= items.Count || !items[at].IsWord || Words.IsPreposition(items[at]))
            return null;
        var last = at;
        while (last + 1 < items.Count && last - at < PhraseBounds.Longest && bounds.Continues(items, at, last + 1) && !(cues.Is("pronoun", items[at].Folded) && last == at))
            last++;
        while (last > at && (Words.IsDay(items[last]) || (Words.IsSmall(items[last]) && !cues.Is("who", items[last].Folded))))
            last--;
        return (Words.StartsPhrase(items, at) && !IsThat(items, at)) || Words.IsNoun(items[last]) || (items[last].IsWord && Words.IsNameWord(items[last])) ? Reading.Read(sentence, at, last) : null;
    }

    /// <summary>Whom a headline gives words to, before its colon: the last phrase that is somebody, "from" before it or nothing.</summary>
    public Phrase? LedTo(Sentence sentence, int colon)
    {
        for (var i = 0; i < colon; i++)
        {
            if (!Words.StartsPhrase(sentence.Items, i) || (Words.IsGoverned(sentence.Items, i) && !cues.Is("by", sentence.Items[i - 1].Folded)))
                continue;
            var last = i;
            while (last + 1 < colon && bounds.Continues(sentence.Items, i, last + 1))
                last++;
            if (Reading.Read(sentence, i, last) is { } phrase && phrase.Items.Any(item => cues.Is("group", item.Folded) || cues.Is("role", item.Folded) || cues.Is("organization", item.Folded) || phrase.NameLast > phrase.NameFirst || (phrase.NameFirst >= 0 && last + 1 == colon)))
                return phrase;
            i = last;
        }

        return null;
    }

    /// <summary>The phrase that ends with an item.</summary>
    public Phrase? EndingAt(Sentence sentence, int end)
    {
        var items = sentence.Items;
        var first = end;
        while (first > 0 && end - first < PhraseBounds.Longest && !WordKinds.IsBreak(items[first - 1]) && items[first - 1].IsWord | items[first - 1].Is("(") | items[first - 1].Is(".") && !bounds.EndsPhraseBefore(items, first - 1))
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
        return Reading.Read(sentence, start, end);
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
        if (opening is null && open > 1 && close - open < 3 && cues.Is("place", items[close - 1].Folded) && Words.IsPlace(items, open - 1) && Main.Of(sentence, open) is { } whose)
            return whose with { IsParted = true };

        // "A lawyer for the outlets, Tom Gray, said": the name stands in the middle.
        if (opening is null && Reading.Name(items, open + 1, close - 1) is { } name && name.First <= open + 3 && (name.Last == close - 1 || cues.Is("inName", items[name.Last + 1].Folded)) && !Words.IsPreposition(items[open + 1]) && EndingAt(sentence, open - 1) is { Kind: not PhraseKind.Name } role)
            return Reading.Named(sentence, open + 1, close - 1, name) with { Beside = (role.First, role.Last), IsParted = true };
        var end = open - 1;
        while (end >= 0 && WordKinds.IsBreak(items[end]))
            end--;
        if (end < 0 || !items[end].IsWord)
            return null;

        // "Brown, speaking in Novi, Michigan, on Friday, called": a name right after a comma is a place's; the clause has its subject before.
        if (open > 1 && EndingAt(sentence, end) is { Kind: PhraseKind.Name } place && place.First > 0 && items[place.First - 1].IsComma && Words.IsPlace(items, place.First - 2) && Main.Of(sentence, place.First) is { } main)
            return main with { IsParted = true };
        return EndingAt(sentence, end) is { } phrase
            ? phrase with { IsParted = cues.Is("who", items[open + 1].Folded) || (opening is null && !Words.IsPreposition(items[open + 1]) && !cues.Is("boundary", items[open + 1].Folded)), Beside = opening is null && !Words.IsPreposition(items[open + 1]) && !cues.Is("boundary", items[open + 1].Folded) ? (open + 1, close - 1) : null }
            : null;
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

    // "argued that “…”" names nobody; "that senator" does.
    private bool IsThat(IReadOnlyList<Item> items, int at) => cues.Is("complementizer", items[at].Folded);
}

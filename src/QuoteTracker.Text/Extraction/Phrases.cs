namespace QuoteTracker.Text.Extraction;

/// <summary>Finds the words that name who speaks, before a cue and after it. Without a grammar: by signs, small words and capitals.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="capitals">Words that the article writes with a capital inside a sentence too.</param>
internal sealed class Phrases(SpeechCues cues, IReadOnlySet<string> capitals)
{
    // A phrase longer than this is a sentence that was not understood.
    private const int LongestPhrase = 40;

    /// <summary>The subject of a verb. Null where none is found.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The first item of the verb.</param>
    public Phrase? Before(Sentence sentence, int cue)
    {
        var items = sentence.Items;
        var (at, isJoined) = SkipBetween(items, cue - 1);
        if (at < 0 || items[at].IsPiece)
            return null;
        if (isJoined || (IsBreak(items[at]) && cues.Is("participle", items[cue].Folded)))
            return Main(sentence, isJoined ? at + 1 : at);
        if (IsBreak(items[at]))
            return BeforeBreak(sentence, at) ?? Main(sentence, at);
        return items[at].IsWord ? EndingAt(sentence, at) ?? Main(sentence, at) : null;
    }

    /// <summary>Who stands after a verb or a preposition: <c>said Hans Schellnhuber, the director</c>.</summary>
    public Phrase? After(Sentence sentence, int at)
    {
        var items = sentence.Items;
        while (at < items.Count && items[at].IsWord && ((cues.Is("between", items[at].Folded) && !items[at].IsCapital) || cues.Is("toldTo", items[at].Folded) || IsDayBetween(items, at)))
            at++;
        if (at >= items.Count || !items[at].IsWord || IsPreposition(items[at]))
            return null;
        var last = at;
        while (last + 1 < items.Count && last - at < LongestPhrase && Continues(items, at, last + 1) && !(cues.Is("pronoun", items[at].Folded) && last == at))
            last++;
        while (last > at && (IsDay(items[last]) || (IsSmall(items[last]) && !cues.Is("who", items[last].Folded))))
            last--;
        return StartsPhrase(items, at) || IsNoun(items[last]) ? Read(sentence, at, last) : null;
    }

    // "Иван Тестов 3 октября заявил".
    private bool IsDayBefore(IReadOnlyList<Item> items, int at) => (cues.Has("small-months") || cues.Has("subject-after")) && at > 0
        && (IsDay(items[at]) || (char.IsDigit(items[at].Text[0]) && ((at + 1 < items.Count && IsDay(items[at + 1])) || IsDay(items[at - 1]))));

    // "заявил в среду Иван Тестов".
    private bool IsDayBetween(IReadOnlyList<Item> items, int at) => cues.Has("subject-after") && (IsDay(items[at]) || (IsPreposition(items[at]) && at + 1 < items.Count && IsDay(items[at + 1])));

    /// <summary>The subject of a sentence's main clause: its first phrase that no preposition governs.</summary>
    public Phrase? Main(Sentence sentence, int before)
    {
        var items = sentence.Items;
        for (var i = 0; i < before; i++)
        {
            if (!StartsPhrase(items, i) || cues.Is("who", items[i].Folded))
                continue;
            if (IsGoverned(items, i))
            {
                // "on Fox News": the rest of the name is governed too.
                while (i + 1 < before && items[i].IsWord && (IsNameWord(items[i + 1]) || IsNoun(items[i + 1])))
                    i++;
                continue;
            }

            var last = i;
            while (last + 1 < before && last - i < LongestPhrase && Continues(items, i, last + 1) && !cues.Is("between", items[last + 1].Folded) && !IsCue(items, last + 1) && !IsVerbAfter(items, last))
                last++;
            if (Read(sentence, i, last) is { } phrase)
                return phrase;
            i = last;
        }

        return null;
    }

    // "several groups granted": after a noun that can speak, or a name, a small word that is neither begins what it does.
    private bool IsVerbAfter(IReadOnlyList<Item> items, int at) => (IsNoun(items[at]) || (IsNameWord(items[at]) && at > 0))
        && items[at + 1] is { IsWord: true, IsCapital: false, IsPossessive: false } next && !IsNoun(next) && !IsPreposition(next);

    /// <summary>Whom a headline gives words to, before its colon: the last phrase that is somebody, "from" before it or nothing.</summary>
    public Phrase? LedTo(Sentence sentence, int colon)
    {
        for (var i = 0; i < colon; i++)
        {
            if (!StartsPhrase(sentence.Items, i) || (IsGoverned(sentence.Items, i) && !cues.Is("by", sentence.Items[i - 1].Folded)))
                continue;
            var last = i;
            while (last + 1 < colon && Continues(sentence.Items, i, last + 1))
                last++;
            if (Read(sentence, i, last) is { } phrase && phrase.Items.Any(item => cues.Is("group", item.Folded) || cues.Is("role", item.Folded) || cues.Is("organization", item.Folded) || phrase.NameLast > phrase.NameFirst || (phrase.NameFirst >= 0 && last + 1 == colon)))
                return phrase;
            i = last;
        }

        return null;
    }

    /// <summary>Reads what a phrase names somebody by.</summary>
    public Phrase? Read(Sentence sentence, int first, int last)
    {
        var items = sentence.Items;
        if (first > last || !items[first].IsWord)
            return null;
        if (cues.Is("pronoun", items[last].Folded) && (last == first || !items[last].IsCapital))
            return new Phrase(sentence, last, last, PhraseKind.Pronoun);
        if (first == last && cues.Is("pronounAlone", items[last].Folded))
            return new Phrase(sentence, last, last, PhraseKind.Pronoun);
        var head = Head(items, first, last);
        var word = items[head].Folded;
        if (IsGroupWord(items[head]) || IsPlural(items, first, head))
            return new Phrase(sentence, first, last, PhraseKind.Group);
        if (items[head].IsCapital && head < last && cues.Is("organization", word))
            return new Phrase(sentence, first, last, PhraseKind.Organization, head, last);
        if (Name(items, first, last) is { } name)
            return Named(sentence, first, last, name);
        if (IsGroup(items, first, head))
            return new Phrase(sentence, first, last, PhraseKind.Group);

        // "The billionaire on Friday".
        if (head < last && Enumerable.Range(head + 1, last - head).All(i => IsPreposition(items[i]) || IsDay(items[i])))
            last = head;
        return new Phrase(sentence, first, last, cues.Is("role", word) || IsRoleFirst(items, first, last) ? PhraseKind.Role : PhraseKind.Organization);
    }

    // "der Sprecher des Ministeriums", "le président du conseil".
    private bool IsRoleFirst(IReadOnlyList<Item> items, int first, int last)
    {
        while (first < last && cues.Is("determiner", items[first].Folded))
            first++;
        return cues.Has("role-first") && cues.Is("role", items[first].Folded);
    }

    // "Delegates questioned": a sentence's first word has a capital anyway.
    private bool IsPlural(IReadOnlyList<Item> items, int first, int head) => first == 0 && head == 0 && items[0].Text.Length > 5 && cues.Is("plural", items[0].Folded) && !capitals.Contains(items[0].Folded);

    /// <summary>Whether a word can begin a name: a capital, and no common word.</summary>
    public bool IsNameWord(Item item) => item.IsCapital && !cues.Is("common", item.Folded) && !cues.Is("pronoun", item.Folded) && !IsDay(item) && char.IsLetter(item.Text[0]);

    /// <summary>Whether the article writes a word with a capital inside a sentence too.</summary>
    public bool IsCapitalInside(Item item) => capitals.Contains(item.Folded);

    public bool IsPreposition(Item item) => item.IsWord && cues.Is("preposition", item.Folded);

    public bool IsDay(Item item) => item.IsWord && (cues.Is("weekday", item.Folded) || cues.Is("daybefore", item.Folded) || (cues.Is("month", item.Folded) && (item.IsCapital || cues.Has("small-months"))));

    // "… said": past what may stand between, to where the subject ends.
    private (int At, bool IsJoined) SkipBetween(IReadOnlyList<Item> items, int at)
    {
        var isJoined = false;
        for (; at >= 0 && items[at].IsWord; at--)
        {
            var word = items[at];
            var isAnd = cues.Is("boundary", word.Folded) && cues.Is("between", word.Folded);
            if (IsDayBefore(items, at) || (at > 0 && cues.Is("toldTo", items[at - 1].Folded) && word.Text[0] is '«' or '"' or '“'))
                continue;
            if (word.IsCapital && at > 0)
                break;
            if (!cues.Is("between", word.Folded) && !cues.Is("toldTo", word.Folded) && !cues.Is("adverb", word.Folded) && !(cues.Is("boundary", word.Folded) && !cues.Is("who", word.Folded) && IsJoining(items, at)))
                break;
            isJoined |= isAnd || cues.Is("boundary", word.Folded);
        }

        return (at, isJoined);
    }

    // "…, but said": no subject of its own.
    private static bool IsJoining(IReadOnlyList<Item> items, int at) => at > 0;

    // "Ali Karimli, chairman of the party, believes": the phrase before the words in apposition.
    private Phrase? BeforeBreak(Sentence sentence, int close)
    {
        var items = sentence.Items;
        var open = close - 1;
        var opening = items[close].Is(")") ? "(" : null;
        while (open >= 0 && !(opening is null ? IsBreak(items[open]) && !items[open].Is(")") : items[open].Is(opening)))
            open--;
        if (open <= 0)
            return null;

        // "A lawyer for the outlets, David Schulz, said": the name stands in the middle.
        if (opening is null && Name(items, open + 1, close - 1) is { } name && name.First <= open + 3 && name.Last == close - 1 && !IsPreposition(items[open + 1]) && EndingAt(sentence, open - 1) is { Kind: not PhraseKind.Name } role)
            return Named(sentence, open + 1, close - 1, name) with { Beside = (role.First, role.Last), IsParted = true };
        var end = open - 1;
        while (end >= 0 && IsBreak(items[end]))
            end--;
        if (end < 0 || !items[end].IsWord)
            return null;
        return EndingAt(sentence, end) is { } phrase
            ? phrase with { IsParted = cues.Is("who", items[open + 1].Folded) || (opening is null && !IsPreposition(items[open + 1]) && !cues.Is("boundary", items[open + 1].Folded)), Beside = opening is null && !IsPreposition(items[open + 1]) && !cues.Is("boundary", items[open + 1].Folded) ? (open + 1, close - 1) : null }
            : null;
    }

    /// <summary>The phrase that ends with an item.</summary>
    public Phrase? EndingAt(Sentence sentence, int end)
    {
        var items = sentence.Items;
        var first = end;
        while (first > 0 && end - first < LongestPhrase && !IsBreak(items[first - 1]) && items[first - 1].IsWord | items[first - 1].Is("(") | items[first - 1].Is(".") && !EndsPhraseBefore(items, first - 1))
        {
            first--;

            // "43 members of the Milli Majlis (Parliament) of Azerbaijan".
            if (first > 1 && items[first - 1].Is(")") && Enumerable.Range(0, first - 1).LastOrDefault(i => items[i].Is("("), -1) is > 0 and var open)
                first = open;
        }

        if (IsBreak(items[first]))
            return null;

        // "In 2013 fellow doctors": what the preposition governs is no subject.
        while (first < end && !StartsPhrase(items, first) && (IsSmall(items[first]) || IsPreposition(items[first])))
            first++;
        var start = first;
        if (first > 0 && IsPreposition(items[first - 1]) || IsPrepositionBefore(items, first))
            start = Ungoverned(items, first, end) ?? first;
        return Read(sentence, start, end);
    }

    private int? Ungoverned(IReadOnlyList<Item> items, int first, int end)
    {
        for (var i = first + 1; i <= end; i++)
        {
            if (StartsPhrase(items, i) && !IsGoverned(items, i) && !(IsNameWord(items[i]) && IsNameWord(items[i - 1])))
                return i;
        }

        return null;
    }

    private bool IsPrepositionBefore(IReadOnlyList<Item> items, int at)
    {
        for (var i = at - 1; i >= 0 && items[i].IsWord && cues.Is("determiner", items[i].Folded); i--)
        {
            if (i > 0 && IsPreposition(items[i - 1]))
                return true;
        }

        return false;
    }

    // "that", "because": another clause begins after it. "and" joins names; elsewhere it begins a clause.
    private bool EndsPhraseBefore(IReadOnlyList<Item> items, int at)
    {
        var word = items[at];
        if (!cues.Is("boundary", word.Folded))
            return IsCue(items, at) && !cues.Is("role", word.Folded) && !word.IsCapital;
        return !cues.Is("between", word.Folded) || !(at > 0 && (items[at - 1].IsCapital || IsGroupWord(items[at - 1])) && at + 1 < items.Count && (items[at + 1].IsCapital || cues.Is("determiner", items[at + 1].Folded) || cues.Is("group", items[at + 1].Folded)));
    }

    private bool IsCue(IReadOnlyList<Item> items, int at) => cues.Match("say", items, at) > 0 || cues.Match("act", items, at) > 0 || cues.Match("tell", items, at) > 0;

    // Where a phrase that began goes on.
    private bool Continues(IReadOnlyList<Item> items, int first, int at)
    {
        var item = items[at];
        if (item.IsPossessive)
            return true;
        if (!item.IsWord)
            return false;
        if (IsDay(item) || cues.Is("toldTo", item.Folded) || (cues.Is("finite", item.Folded) && !item.IsCapital) || IsVerbEnd(items, at) || cues.Is("who", item.Folded) || cues.Is("that", item.Folded) || cues.Is("pronoun", item.Folded) && !item.IsCapital)
            return false;
        if (IsPreposition(item))
            return cues.Is("inName", item.Folded) && at + 1 < items.Count && (items[at + 1].IsCapital || cues.Is("determiner", items[at + 1].Folded)) && !EndsInPerson(items, first, at - 1);
        return !cues.Is("boundary", item.Folded) || (cues.Is("between", item.Folded) && item.Folded.Length < 4 && items[at - 1].IsCapital && at + 1 < items.Count && items[at + 1].IsCapital);
    }

    // "Stacey Plaskett of the Virgin Islands": the name is whole before "of"; "the Ministry of Foreign Affairs" is not.
    private bool EndsInPerson(IReadOnlyList<Item> items, int first, int last) =>
        Name(items, first, last) is { } name && name.Last == last && !Enumerable.Range(name.First, name.Last - name.First + 1).Any(i => cues.Is("organization", items[i].Folded));

    /// <summary>Whether a word is the verb's far end: <c>fügte sie hinzu</c>.</summary>
    public bool IsVerbEnd(IReadOnlyList<Item> items, int at) => items[at].IsWord && cues.Is("verbEnd", items[at].Folded) && (at + 1 >= items.Count || !items[at + 1].IsWord);

    private bool StartsPhrase(IReadOnlyList<Item> items, int at)
    {
        var item = items[at];
        if (item.IsWord && cues.Match("about", items, at) > 0)
            return true;
        if (!item.IsWord || IsPreposition(item) || IsDay(item))
            return false;
        return cues.Is("determiner", item.Folded) || cues.Is("pronoun", item.Folded) || IsNameWord(item) || char.IsDigit(item.Text[0]) || IsNoun(item);
    }

    private bool IsGoverned(IReadOnlyList<Item> items, int at)
    {
        var i = at - 1;
        while (i >= 0 && items[i].IsWord && (cues.Is("determiner", items[i].Folded) || cues.Is("title", items[i].Folded)) && !IsPreposition(items[i]))
            i--;
        return i >= 0 && IsPreposition(items[i]);
    }

    private bool IsNoun(Item item) => item.IsWord && (cues.Is("role", item.Folded) || cues.Is("group", item.Folded) || cues.Is("organization", item.Folded));

    private bool IsGroupWord(Item item) => item.IsWord && cues.Is("group", item.Folded);

    private bool IsGroup(IReadOnlyList<Item> items, int first, int head) =>
        cues.Is("group", items[head].Folded) || (cues.Is("many", items[head].Folded)) || Enumerable.Range(first, head - first).Any(i => items[i].Text.All(char.IsDigit) || cues.Value("number", items[i].Folded) is not null);

    private bool IsSmall(Item item) => cues.Is("boundary", item.Folded) || cues.Is("between", item.Folded) || (cues.Is("adverb", item.Folded) && !item.IsCapital);

    private static bool IsBreak(Item item) => item.Kind == ItemKind.Sign && item.Text is not "." and not "%" and not "/" and not "&" and not "'" and not "’" and not "-" and not "$" and not "[" and not "]" and not "(";

    // The last word before a preposition.
    private int Head(IReadOnlyList<Item> items, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if ((IsPreposition(items[i]) || cues.Is("who", items[i].Folded) || items[i].Is("(")) && i > first + 0)
                return i - 1 > first && cues.Is("auxiliary", items[i - 1].Folded) ? i - 2 : i - 1;
        }

        return last;
    }

    // The run of capitals that nothing governs and that owns nothing.
    private (int First, int Last)? Name(IReadOnlyList<Item> items, int first, int last)
    {
        (int First, int Last)? found = null;
        for (var i = first; i <= last; i++)
        {
            if (!items[i].IsWord)
            {
                if (items[i].Is("(") && found is not null)
                    break;
                continue;
            }

            if (found is not null && (IsPreposition(items[i]) || cues.Is("who", items[i].Folded)))
                break;
            if (!IsNameWord(items[i]))
                continue;
            var end = i;
            while (end + 1 <= last && (IsNameWord(items[end + 1]) || (cues.Is("particle", items[end + 1].Folded) && end + 2 <= last && IsNameWord(items[end + 2]))))
                end++;
            var start = AfterTitles(items, i, end);
            if ((IsGoverned(items, i) && i != first) || (end < last && IsPreposition(items[end + 1]) && (cues.Is("role", items[end].Folded) || cues.Is("title", items[end].Folded))))
            {
                i = end;
                continue;
            }

            if (end + 1 <= last && items[end + 1].IsPossessive)
                found = null;
            else if (!(start == end && (cues.Is("title", items[start].Folded) || IsNoun(items[start]) || IsCapitalNoun(items, start))))
                found = (start, end);
            i = end;
        }

        return found is { } name && IsTail(items, name.Last, last) ? name : null;
    }

    /// <summary>Where a name begins in a run of capitals: after the last title or role in it.</summary>
    public int AfterTitles(IReadOnlyList<Item> items, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (cues.Is("title", items[i].Folded) || cues.Is("role", items[i].Folded))
                return i + 1;
        }

        return first < last && IsCapitalNoun(items, first) ? first + 1 : first;
    }

    // "der Landwirt": where every noun has a capital, one right after an article is no name.
    private bool IsCapitalNoun(IReadOnlyList<Item> items, int at) => at > 0 && cues.Has("noun-capitals") && cues.Is("article", items[at - 1].Folded);

    // "the Clinton campaign": the name is no name of whoever speaks.
    private bool IsTail(IReadOnlyList<Item> items, int at, int last)
    {
        for (var i = at + 1; i <= last; i++)
        {
            if (!items[i].IsWord || IsPreposition(items[i]) || cues.Is("who", items[i].Folded) || cues.Is("boundary", items[i].Folded))
                return true;
            if (!items[i].IsPossessive && !IsDay(items[i]) && !cues.Is("between", items[i].Folded))
                return false;
        }

        return true;
    }

    private Phrase Named(Sentence sentence, int first, int last, (int First, int Last) name)
    {
        var items = sentence.Items;
        var isOrganization = Enumerable.Range(name.First, name.Last - name.First + 1).Any(i => cues.Is("organization", items[i].Folded));

        // "the Republican National Committee": its own "of …" is a part of it.
        return new Phrase(sentence, first, isOrganization ? last : name.Last, isOrganization ? PhraseKind.Organization : PhraseKind.Name, name.First, isOrganization ? name.Last : name.Last);
    }
}

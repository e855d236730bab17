namespace QuoteTracker.Text.Extraction;

/// <summary>Finds who speaks where English has no such order: subjects after their verb, far before it, or owned by "words". By the language's habits.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="phrases">Finds phrases.</param>
internal sealed class Subjects(SpeechCues cues, Phrases phrases)
{
    /// <summary>Whether a verb ends its clause, in a language whose verbs do.</summary>
    /// <param name="items">The items of the sentence.</param>
    /// <param name="last">The cue's last item.</param>
    public bool IsLast(IReadOnlyList<Item> items, int last) => cues.Has("verb-last") && (last + 1 >= items.Count || !items[last + 1].IsWord || !cues.Is("that", items[last + 1].Folded));

    /// <summary>Whether a phrase names somebody: not just any noun beside the verb.</summary>
    public bool IsSurely(Phrase? phrase) => phrase is not null && (phrase.Kind is not PhraseKind.Organization || phrase.NameFirst >= 0
        || phrase.Items.Skip(cues.Has("verb-last") ? phrase.Last - phrase.First : 0).Any(item => cues.Is("organization", item.Folded) || cues.Is("medium", item.Folded) || cues.Is("document", item.Folded) || cues.Is("outlet", item.Folded)));

    /// <summary>The subject of a verb at the end: the sentence's first name, role or pronoun; before a comma the last one. Null where there is none, and in other languages.</summary>
    public Phrase? Of(Sentence sentence, int verb)
    {
        if (!cues.Has("verb-last"))
            return null;
        var items = sentence.Items;
        var first = 0;
        Phrase? found = null;
        for (var i = 0; i < verb; i++)
        {
            if (!items[i].IsWord)
            {
                if (found is not null && (items[i].IsPiece || items[i].IsComma || items[i].Is(":") || items[i].Is("—") || items[i].Is("–")))
                    return found.First < found.Last || found.Kind != PhraseKind.Organization ? Last(sentence, found.First, i - 1) ?? found : found;
                first = i + 1;
            }
            else if (cues.Is("boundary", items[i].Folded))
            {
                first = i + 1;
            }
            else if ((found is null || IsWeak(found)) && Named(sentence, first, i) is { } phrase)
            {
                found = found is null || phrase.NameLast > phrase.NameFirst ? phrase : found;
                i = phrase.Last;
            }
        }

        return found;
    }

    /// <summary>Who is named after the verb where nobody is before it: <c>Am Mittwoch sagte Erika Mustermann</c>. Null in languages without that habit.</summary>
    public Phrase? Inverted(Sentence sentence, int first, int last, Phrase? before)
    {
        if (!cues.Has("subject-after") || (IsSurely(before) && !(before!.First > 0 && phrases.Words.IsPreposition(sentence.Items[before.First - 1]))))
            return null;
        var items = sentence.Items;

        // "nannte es “…” und forderte Neuwahlen": the subject goes on.
        if (first > 0 && items[first - 1].IsWord && cues.Is("boundary", items[first - 1].Folded))
            return null;

        // "сообщили в пресс-службе партии".
        if (before is null && last + 2 < items.Count && cues.Is("saidIn", items[last + 1].Folded) && phrases.After(sentence, last + 2) is { Kind: PhraseKind.Organization } office && IsSurely(office))
            return office;
        return phrases.After(sentence, last + 1) is { } after && IsSurely(after) && after.First > first
            && (after.Last + 1 >= items.Count || !items[after.Last + 1].IsWord || phrases.Words.IsPreposition(items[after.Last + 1]) || phrases.Words.IsDay(items[after.Last + 1]) || cues.Is("that", items[after.Last + 1].Folded) || cues.Is("toldTo", items[after.Last + 1].Folded) || phrases.Words.IsVerbEnd(items, after.Last + 1)) ? after : null;
    }

    /// <summary>Who stands before words like "görə": <c>Testov'un sözlerine göre</c>.</summary>
    public Phrase? Governed(Sentence sentence, int at)
    {
        var last = at - 1;
        while (last > 0 && sentence.Items[last].IsPossessive)
            last--;
        return sentence.Items[last].IsWord && phrases.EndingAt(sentence, last) is { } phrase && IsSurely(phrase) ? phrase : null;
    }

    /// <summary>Whom it was told to, where a word's form tells: <c>сказал журналистам</c>. Null where none does.</summary>
    public Phrase? Told(Sentence sentence, int first, int last, Phrase? speaker)
    {
        var items = sentence.Items;
        foreach (var at in new[] { last + 1, first - 1, (speaker?.Last ?? items.Count) + 1 })
        {
            if (at < 0 || at >= items.Count || !items[at].IsWord || !cues.Is("toldTo", items[at].Folded))
                continue;
            var end = at;
            while (end + 1 < items.Count && end + 1 != speaker?.First && phrases.Words.IsNameWord(items[end + 1]) && at > first)
                end++;
            return new Phrase(sentence, at, end, PhraseKind.Group);
        }

        // "Rəşad Testov Turan agentliyinə … bildirib".
        for (var at = speaker is null ? first : speaker.Last + 1; at < first && cues.Has("verb-last") && items[at].IsWord; at++)
        {
            if (!cues.Is("toldTo", items[at].Folded))
                continue;
            var start = at;
            while (start - 1 > speaker!.Last && phrases.Words.IsNameWord(items[start - 1]))
                start--;
            return new Phrase(sentence, start, at, PhraseKind.Group);
        }

        return null;
    }

    // "Xarici işlər naziri Rəşad Testov": a sentence begins with a capital anyway.
    private bool IsWeak(Phrase phrase) => phrase is { NameFirst: 0, NameLast: 0 } && !phrases.Words.IsCapitalInside(phrase.Sentence.Items[0]);

    // The last name before the comma: "Törende konuşan Bakan Ahmet Testoğlu,".
    private Phrase? Last(Sentence sentence, int first, int last)
    {
        Phrase? found = null;
        var start = first;
        for (var i = first; i <= last; i++)
        {
            if (!sentence.Items[i].IsWord)
                return null;
            if (cues.Is("boundary", sentence.Items[i].Folded))
            {
                start = i + 1;
            }
            else if (Named(sentence, start, i) is { } phrase && phrase.Last <= last)
            {
                found = phrase;
                i = phrase.Last;
            }
        }

        return found;
    }

    // The phrase of the name, role or pronoun that begins with an item; none of what owns something.
    private Phrase? Named(Sentence sentence, int first, int at)
    {
        var items = sentence.Items;
        var isName = phrases.Words.IsNameWord(items[at]);
        if (!isName && !cues.Lists("role", items[at].Folded) && !cues.Lists("organization", items[at].Folded) && !cues.Lists("group", items[at].Folded) && !cues.Lists("pronoun", items[at].Folded))
            return null;
        var last = at;
        while (last + 1 < items.Count && isName && !cues.Lists("group", items[at].Folded) && (phrases.Words.IsNameWord(items[last + 1]) || cues.Lists("organization", items[last + 1].Folded) || cues.Lists("role", items[last + 1].Folded)))
            last++;

        // "naziri Rəşad Testov": the role goes with the name after it.
        if (!isName && last + 1 < items.Count && phrases.Words.IsNameWord(items[last + 1]) && !cues.Is("pronoun", items[at].Folded))
            return null;
        return last + 1 < items.Count && items[last + 1].IsPossessive ? null : phrases.Reading.Read(sentence, first, last);
    }
}

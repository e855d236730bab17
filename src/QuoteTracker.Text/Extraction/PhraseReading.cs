namespace QuoteTracker.Text.Extraction;

/// <summary>Reads what the words of a phrase name somebody by: a pronoun, a name, a role, a group, an organization.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="words">What its words are.</param>
internal sealed class PhraseReading(SpeechCues cues, WordKinds words)
{
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
        if (words.IsGroupWord(items[head]) || words.IsPlural(items, first, head))
            return new Phrase(sentence, first, last, PhraseKind.Group);
        if (items[head].IsCapital && head < last && cues.Is("organization", word))
            return new Phrase(sentence, first, last, PhraseKind.Organization, head, last);
        if (Name(items, first, last) is { } name)
            return cues.Has("verb-last") && name.Last == last && cues.Is("role", items[last].Folded) ? new Phrase(sentence, first, last, PhraseKind.Role) : Named(sentence, first, last, name);
        if (IsGroup(items, first, head))
            return new Phrase(sentence, first, last, PhraseKind.Group);

        // "The billionaire on Friday".
        if (head < last && Enumerable.Range(head + 1, last - head).All(i => words.IsPreposition(items[i]) || words.IsDay(items[i])))
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

    private bool IsGroup(IReadOnlyList<Item> items, int first, int head) =>
        cues.Is("group", items[head].Folded) || cues.Is("many", items[head].Folded) || Enumerable.Range(first, head - first).Any(i => items[i].Text.All(char.IsDigit) || cues.Value("number", items[i].Folded) is not null);

    // The last word before a preposition.
    private int Head(IReadOnlyList<Item> items, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (words.IsPreposition(items[i]) || cues.Is("who", items[i].Folded) || items[i].Is("("))
                return i - 1 > first && cues.Is("auxiliary", items[i - 1].Folded) ? i - 2 : i - 1;
        }

        return last;
    }

    /// <summary>The run of capitals in a phrase that nothing governs and that owns nothing; null for none.</summary>
    public (int First, int Last)? Name(IReadOnlyList<Item> items, int first, int last)
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

            if (found is not null && (words.IsPreposition(items[i]) || cues.Is("who", items[i].Folded)))
                break;
            if (words.LongTitle(items, i) is > 0 and var title && i + title <= last)
            {
                i += title - 1;
                continue;
            }

            if (!words.IsNameWord(items[i]))
                continue;
            var end = EndOfName(items, i, last);
            var start = AfterTitles(items, i, end);
            if ((words.IsGoverned(items, i) && i != first) || (end < last && words.IsPreposition(items[end + 1]) && (cues.Is("role", items[end].Folded) || cues.Is("title", items[end].Folded))))
            {
                i = end;
                continue;
            }

            if (end + 1 <= last && items[end + 1].IsPossessive)
                found = null;
            else if (!(start == end && (cues.Is("title", items[start].Folded) || words.IsNoun(items[start]) || words.IsCapitalNoun(items, start))))
                found = (start, end);
            i = end;
        }

        return found is { } name && IsTail(items, name.Last, last) ? name : null;
    }

    /// <summary>The last item of the run of a name's words that begins at one, particles within it too.</summary>
    public int EndOfName(IReadOnlyList<Item> items, int first, int last)
    {
        var end = first;
        while (end + 1 <= last && (words.IsNameWord(items[end + 1]) || (cues.Is("particle", items[end + 1].Folded) && end + 2 <= last && words.IsNameWord(items[end + 2]))))
            end++;
        return end;
    }

    /// <summary>Where a name begins in a run of capitals: after the last title or role in it.</summary>
    public int AfterTitles(IReadOnlyList<Item> items, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (cues.Is("title", items[i].Folded) || cues.Is("role", items[i].Folded))
                return AfterOffice(items, i + 1, last);
        }

        return first < last && words.IsCapitalNoun(items, first) && (cues.Is("manName", items[first + 1].Folded) || cues.Is("womanName", items[first + 1].Folded)) ? first + 1 : first;
    }

    // "Глава МИД Сергей Тестов": what the role is of is no name either.
    private int AfterOffice(IReadOnlyList<Item> items, int first, int last)
    {
        while (first < last && cues.Has("role-first") && (cues.Is("organization", items[first].Folded) || cues.Is("place", items[first].Folded)))
            first++;
        return first;
    }

    // "the Gray campaign": the name is no name of whoever speaks.
    private bool IsTail(IReadOnlyList<Item> items, int at, int last)
    {
        for (var i = at + 1; i <= last; i++)
        {
            if (!items[i].IsWord || words.IsPreposition(items[i]) || cues.Is("who", items[i].Folded) || cues.Is("boundary", items[i].Folded))
                return true;
            if (!items[i].IsPossessive && !words.IsDay(items[i]) && !cues.Is("between", items[i].Folded))
                return false;
        }

        return true;
    }

    /// <summary>A phrase by its name.</summary>
    public Phrase Named(Sentence sentence, int first, int last, (int First, int Last) name)
    {
        var items = sentence.Items;
        var isOrganization = Enumerable.Range(name.First, name.Last - name.First + 1).Any(i => cues.Is("organization", items[i].Folded));

        // "the National Road Committee": its own "of …" is a part of it.
        return new Phrase(sentence, first, isOrganization ? last : name.Last, isOrganization ? PhraseKind.Organization : PhraseKind.Name, name.First, name.Last);
    }
}

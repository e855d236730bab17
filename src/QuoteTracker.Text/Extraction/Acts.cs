namespace QuoteTracker.Text.Extraction;

/// <summary>Finds the acts of speech in a sentence.</summary>
internal sealed class Acts
{
    private const int ReachOfAs = 12;
    private readonly SpeechCues cues;
    private readonly Phrases phrases;
    private readonly Subjects subjects;
    private readonly SpeechVerbs verbs;

    /// <summary>Reads sentences of a language.</summary>
    /// <param name="cues">The cues of the language.</param>
    /// <param name="phrases">Finds who is named.</param>
    public Acts(SpeechCues cues, Phrases phrases)
    {
        (this.cues, this.phrases, subjects) = (cues, phrases, new Subjects(cues, phrases));
        verbs = new SpeechVerbs(cues, phrases, subjects);
    }

    /// <summary>In order.</summary>
    public List<Act> In(Sentence sentence)
    {
        var acts = new List<Act>();
        for (var i = 0; i < sentence.Items.Count; i++)
        {
            if (!sentence.Items[i].IsWord)
                continue;
            if (At(sentence, i) is { } act)
            {
                act = act with { IsNegated = act.Kind is ActKind.Says or ActKind.Does && IsNegated(sentence.Items, act) };
                // "Black said …, adding …": whoever spoke goes on.
                if (acts.Count > 0 && act is { Kind: ActKind.Says or ActKind.Does, IsAfter: false } && (cues.Is("participle", sentence.Items[act.First].Folded) || phrases.IsJoined(sentence, act.First)) && acts[^1] is { Speaker: { } speaker, Kind: not ActKind.Source })
                    act = act with { Speaker = speaker };
                acts.Add(act);
                i = act.Last;
            }
        }

        return acts;
    }

    private Act? At(Sentence sentence, int at)
    {
        var items = sentence.Items;
        if (cues.Match("silence", items, at) is > 0 and var silent)
            return new Act(sentence, at, at + silent - 1, ActKind.Silence, Silent(sentence, at, at + silent - 1), false);
        if (As(sentence, at) is { } told)
            return told;
        if (cues.Match("accordingAfter", items, at) is > 0 and var after && at > 0)
            return subjects.Governed(sentence, at) is { } owner ? new Act(sentence, at, at + after - 1, ActKind.Source, owner, false) : null;
        if (cues.Match("according", items, at) is > 0 and var source)
            return phrases.After(sentence, at + source) is { } named ? new Act(sentence, at, at + source - 1, ActKind.Source, WithBeside(named, mustClose: at == 0), true) : null;
        if (View(sentence, at) is { } view)
            return view;
        if (Noun(sentence, at) is { } noun)
            return noun;
        var (says, tells, does) = (Math.Max(cues.Match("say", items, at), cues.Match("speak", items, at)), cues.Match("tell", items, at), cues.Match("act", items, at));
        var length = Math.Max(says, Math.Max(tells, does));
        if (length == 0 && verbs.IsSpokenBefore(sentence, at))
            return Said(sentence, at, 1, ActKind.Says, false);
        if (length == 0)
            return cues.Match("only", items, at) is > 0 and var only && verbs.BesidePiece(items, at) ? Said(sentence, at, only, ActKind.Says, false) : null;
        if (verbs.IsNoun(sentence, at) || (cues.Is("weak", items[at].Folded) && length == 1 && !verbs.IsVerb(sentence, at)))
            return null;
        return Said(sentence, at, length, says == length || tells == length ? ActKind.Says : ActKind.Does, tells == length);
    }

    // "As X said, …", "…, wie X sagte": who is named before the verb or after it.
    private Act? As(Sentence sentence, int at)
    {
        var items = sentence.Items;
        if (!cues.Is("as", items[at].Folded) || (at > 0 && items[at - 1].IsWord))
            return null;
        for (var i = at + 1; i < items.Count && i < at + ReachOfAs && items[i].IsWord; i++)
        {
            if (cues.Match("say", items, i) is not (> 0 and var length))
                continue;
            var isVerbFirst = Enumerable.Range(at + 1, i - at - 1).All(word => cues.Is("auxiliary", items[word].Folded) || cues.Is("between", items[word].Folded) || cues.Is("pronoun", items[word].Folded) && word < i - 1);
            var named = isVerbFirst ? phrases.After(sentence, i + length) : phrases.Reading.Read(sentence, at + 1, verbs.WithAuxiliary(items, i) - 1);
            return named is null ? null : new Act(sentence, at, i + length - 1, ActKind.Source, isVerbFirst ? WithBeside(named, mustClose: at == 0) : named, true);
        }

        return null;
    }

    private Act? Said(Sentence sentence, int at, int length, ActKind kind, bool tells)
    {
        var items = sentence.Items;
        var last = at + length - 1;

        // "a-t-il déclaré".
        if (at > 1 && items[at - 1].IsWord && cues.Is("pronoun", items[at - 1].Folded) && items[at - 2].IsWord && cues.Is("auxiliary", items[at - 2].Folded))
            return new Act(sentence, at - 2, last, kind, new Phrase(sentence, at - 1, at - 1, PhraseKind.Pronoun), true);
        at = verbs.WithAuxiliary(items, at);
        var isAfterPiece = verbs.IsAfterPiece(items, at);
        var isAfterComma = at > 1 && items[at - 1].IsComma && HasWords(items, at - 1);
        if ((isAfterPiece || isAfterComma) && !cues.Is("participle", items[at].Folded) && phrases.After(sentence, last + 1) is { } after && IsWholeAfter(items, after, isAfterPiece)
            && (isAfterPiece || (kind == ActKind.Says && phrases.Before(sentence, at) is not { IsParted: true })))
        {
            return new Act(sentence, at, last, kind, WithBeside(after), true) { Addressee = subjects.Told(sentence, at, last, after) };
        }

        if (isAfterPiece && (items[at - 1].IsPiece || cues.Is("quotative", items[at - 1].Folded)))
            return kind == ActKind.Says || cues.Has("verb-last") ? new Act(sentence, at, last, kind, subjects.Of(sentence, at) ?? phrases.Main.Of(sentence, at), false) : null;
        var subject = Issuing(sentence, at, Speaking(sentence, at, phrases.Before(sentence, at)));
        if (subjects.Inverted(sentence, at, last, subject) is { } inverted)
            return new Act(sentence, at, last, kind, WithBeside(inverted), true) { Addressee = subjects.Told(sentence, at, last, inverted) };
        if (subjects.IsLast(items, last) && !subjects.IsSurely(subject))
            subject = subjects.Of(sentence, at) ?? subject;
        if (subject is null && kind == ActKind.Does && at > 0)
            return null;
        return new Act(sentence, at, last, kind, subject, false) { Addressee = (tells ? Addressee(sentence, last + 1) : To(sentence, last + 1)) ?? subjects.Told(sentence, at, last, subject) };
    }

    // "Bell said the plan calls for …": a thing that says nothing itself; whoever the sentence is about does.
    private Phrase? Speaking(Sentence sentence, int at, Phrase? subject) => subject is { Kind: PhraseKind.Organization, NameFirst: < 0, First: > 0 }
        && !subject.Items.Any(item => cues.Is("organization", item.Folded) || cues.Is("medium", item.Folded) || cues.Is("document", item.Folded) || cues.Is("outlet", item.Folded))
        && phrases.Main.Of(sentence, at) is { Kind: not PhraseKind.Organization } main ? main : subject;

    // "Bell issued a statement saying": whoever the sentence is about, not the paper.
    private Phrase? Issuing(Sentence sentence, int at, Phrase? subject) => subject is { Kind: PhraseKind.Organization, NameFirst: < 0 } && cues.Is("participle", sentence.Items[at].Folded)
        && cues.Is("medium", sentence.Items[subject.Last].Folded) && phrases.Main.Of(sentence, at) is { } main && main.Last < subject.Last ? main : subject;

    private static bool HasWords(IReadOnlyList<Item> items, int before) => items.Take(before).Any(item => item.IsWord || item.IsPiece);

    // "…, said Bell." and "…, said Bell, speaking of": the phrase ends at a sign or a small word. Where no quotation stands
    // before the verb, what comes after may be a clause: "X, director of Y, said parents still want".
    private bool IsWholeAfter(IReadOnlyList<Item> items, Phrase phrase, bool isAfterPiece)
    {
        var next = phrase.Last + 1;
        if (next >= items.Count || !items[next].IsWord)
            return true;
        if (phrase.Kind == PhraseKind.Pronoun)
            return isAfterPiece && (phrases.Words.IsPreposition(items[next]) || phrases.Words.IsDay(items[next]) || cues.Is("toldTo", items[next].Folded) || phrases.Words.IsVerbEnd(items, next));
        return cues.Is("who", items[next].Folded) || cues.Is("toldTo", items[next].Folded) || phrases.Words.IsVerbEnd(items, next) || phrases.Words.IsDay(items[next]) || phrases.Words.IsPreposition(items[next])
            || (isAfterPiece && (cues.Is("boundary", items[next].Folded) || cues.Is("between", items[next].Folded) || cues.Is("adverb", items[next].Folded)));
    }

    // "…, said Tom Gray, a former official.": what stands after the comma tells who that is.
    private Phrase WithBeside(Phrase phrase, bool mustClose = false)
    {
        var items = phrase.Sentence.Items;
        if (phrase.Last + 2 >= items.Count || !items[phrase.Last + 1].IsComma || !items[phrase.Last + 2].IsWord)
            return phrase;
        var last = phrase.Last + 2;
        if (phrases.Words.IsPreposition(items[last]) || cues.Is("participle", items[last].Folded) || phrases.Words.IsDay(items[last]) || (cues.Is("boundary", items[last].Folded) && !cues.Is("who", items[last].Folded)) || cues.Is("pronoun", items[last].Folded) && !cues.Is("who", items[last].Folded))
            return phrase;
        while (last + 1 < items.Count && items[last + 1].IsWord)
            last++;
        var isClosed = last + 1 < items.Count && items[last + 1].IsComma;
        var isRole = Enumerable.Range(phrase.Last + 2, last - phrase.Last - 1).Any(i => cues.Is("role", items[i].Folded) || cues.Is("organization", items[i].Folded) || cues.Is("group", items[i].Folded) || cues.Is("who", items[i].Folded));
        return isRole && (isClosed || (!mustClose && (last + 1 >= items.Count || items[last + 1].Is(".")))) ? phrase with { Beside = (phrase.Last + 2, last) } : phrase;
    }

    // "told Turan news agency"; not "told the truth".
    private Phrase? Addressee(Sentence sentence, int at) => phrases.After(sentence, at) is { } found && Whole(found) is { } phrase
        && (phrase.Kind != PhraseKind.Organization || phrase.NameFirst >= 0 || phrase.Items.Any(item => cues.Is("outlet", item.Folded) || cues.Is("organization", item.Folded) || cues.Is("group", item.Folded))) ? phrase : null;

    // "told ABC's “This Week”": the programme goes with it.
    private static Phrase Whole(Phrase phrase)
    {
        var (items, next) = (phrase.Sentence.Items, phrase.Last + 1);
        return next + 1 < items.Count && items[next].IsPossessive && items[next + 1].IsPiece ? phrase with { Last = next + 1 } : phrase;
    }

    // "said to reporters".
    private Phrase? To(Sentence sentence, int at) => at < sentence.Items.Count && cues.Is("to", sentence.Items[at].Folded) ? Addressee(sentence, at + 1) : null;

    // "no response from the U.S."
    private Phrase? Silent(Sentence sentence, int first, int last)
    {
        var before = phrases.Before(sentence, first);
        if (subjects.IsLast(sentence.Items, last) && !subjects.IsSurely(before))
            before = subjects.Of(sentence, first) ?? before;
        return before ?? SilentAfter(sentence, last + 1);
    }

    private Phrase? SilentAfter(Sentence sentence, int at)
    {
        while (at < sentence.Items.Count && sentence.Items[at].IsWord && phrases.Words.IsPreposition(sentence.Items[at]))
            at++;
        return phrases.After(sentence, at);
    }

    // "his claim that …", "Bell's prediction that …".
    private Act? Noun(Sentence sentence, int at)
    {
        var items = sentence.Items;
        if (!cues.Is("noun", items[at].Folded) || at + 1 >= items.Count || !(cues.Is("that", items[at + 1].Folded) || cues.Is("ofNoun", items[at + 1].Folded) || items[at + 1].IsPiece))
            return null;
        for (var owner = at - 1; owner >= 0 && owner >= at - 3 && items[owner].IsWord; owner--)
        {
            // "saying his remark “has no place”": the remark is what the words are of.
            if (owner > 0 && items[at + 1].IsPiece && cues.Match("say", items, owner - 1) > 0)
                return null;
            if (cues.Is("whose", items[owner].Folded))
                return new Act(sentence, at, at, ActKind.Says, new Phrase(sentence, owner, owner, PhraseKind.Pronoun), false);
            if (items[owner].IsPossessive && owner > 0 && phrases.Before(sentence, owner) is { } phrase)
                return new Act(sentence, at, at, ActKind.Says, phrase, false);
        }

        return null;
    }

    // "In his view,", "in Mustafa's opinion,".
    private Act? View(Sentence sentence, int at)
    {
        var items = sentence.Items;
        if (!cues.Is("viewIn", items[at].Folded))
            return null;
        for (var i = at + 1; i < items.Count && i < at + 8 && items[i].IsWord; i++)
        {
            if (!cues.Is("view", items[i].Folded) || i == at + 1)
                continue;
            var owner = items[i - 1].IsPossessive ? i - 2 : i - 1;
            if (!items[i - 1].IsPossessive && !cues.Is("whose", items[i - 1].Folded))
                return null;
            var phrase = items[i - 1].IsPossessive ? phrases.Reading.Read(sentence, at + 1, owner) : new Phrase(sentence, owner, owner, PhraseKind.Pronoun);
            return phrase is null ? null : new Act(sentence, at, i, ActKind.Source, phrase, false);
        }

        return null;
    }

    // "did not say", "never said", "Nobody said"; "sagte nicht".
    private bool IsNegated(IReadOnlyList<Item> items, Act act)
    {
        for (var i = act.First; i >= 0 && i > act.First - 6 && items[i].IsWord && (act.Speaker is not { } speaker || act.IsAfter || i >= speaker.First); i--)
        {
            if (cues.Is("negation", items[i].Folded))
                return true;
        }

        return act.Last + 1 < items.Count && items[act.Last + 1].IsWord && cues.Is("negationAfter", items[act.Last + 1].Folded);
    }
}

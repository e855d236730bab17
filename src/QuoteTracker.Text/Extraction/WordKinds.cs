namespace QuoteTracker.Text.Extraction;

/// <summary>What kinds of words the items of a sentence are, and what their neighbours make of them.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="capitals">Words that the article writes with a capital inside a sentence too.</param>
internal sealed class WordKinds(SpeechCues cues, IReadOnlySet<string> capitals)
{
    /// <summary>Whether a word can begin a name: a capital, and no common word.</summary>
    public bool IsNameWord(Item item) => item.IsOfName || item.IsCapital && !cues.Is("common", item.Folded) && !cues.Is("pronoun", item.Folded) && !IsDay(item) && char.IsLetter(item.Text[0]);

    /// <summary>Whether the article writes a word with a capital inside a sentence too.</summary>
    public bool IsCapitalInside(Item item) => capitals.Contains(item.Folded);

    /// <summary>Whether it is a preposition.</summary>
    public bool IsPreposition(Item item) => item.IsWord && cues.Is("preposition", item.Folded);

    /// <summary>Whether it is a word for a day or a month.</summary>
    public bool IsDay(Item item) => item is { IsWord: true, IsOfName: false } && (cues.Is("weekday", item.Folded) || cues.Is("daybefore", item.Folded) || (cues.Is("month", item.Folded) && (item.IsCapital || cues.Has("small-months"))));

    /// <summary>Whether a day stands between who speaks and the verb: <c>Иван Тестов 3 октября заявил</c>.</summary>
    public bool IsDayBefore(IReadOnlyList<Item> items, int at) => (cues.Has("small-months") || cues.Has("subject-after")) && at > 0
        && (IsDay(items[at]) || IsDayOfMonth(items, at));

    /// <summary>Whether it is a number right beside a month.</summary>
    public bool IsDayOfMonth(IReadOnlyList<Item> items, int at) => items[at].IsWord && char.IsDigit(items[at].Text[0]) && ((at + 1 < items.Count && IsDay(items[at + 1])) || (at > 0 && IsDay(items[at - 1])));

    /// <summary>Whether a day stands between the verb and who speaks: <c>заявил в среду Иван Тестов</c>.</summary>
    public bool IsDayBetween(IReadOnlyList<Item> items, int at) => cues.Has("subject-after") && (IsDay(items[at]) || (IsPreposition(items[at]) && at + 1 < items.Count && IsDay(items[at + 1])));

    /// <summary>Whether it is a noun of somebody who can speak.</summary>
    public bool IsNoun(Item item) => item.IsWord && (cues.Is("role", item.Folded) || cues.Is("group", item.Folded) || cues.Is("organization", item.Folded));

    /// <summary>Whether it is a noun of several people.</summary>
    public bool IsGroupWord(Item item) => item.IsWord && cues.Is("group", item.Folded);

    /// <summary>Whether it is a common noun of several that has its capital from the sentence: <c>Delegates questioned</c>.</summary>
    public bool IsPlural(IReadOnlyList<Item> items, int first, int head) => first == 0 && head == 0 && items[0].Text.Length > 5 && cues.Is("plural", items[0].Folded) && !capitals.Contains(items[0].Folded);

    /// <summary>Whether it has its capital as every noun of the language: <c>der Landwirt</c>.</summary>
    public bool IsCapitalNoun(IReadOnlyList<Item> items, int at) => at > 0 && cues.Has("noun-capitals") && cues.Is("article", items[at - 1].Folded);

    /// <summary>Whether it is a small word around a phrase, not of it.</summary>
    public bool IsSmall(Item item) => cues.Is("boundary", item.Folded) || cues.Is("between", item.Folded) || (cues.Is("adverb", item.Folded) && !item.IsCapital);

    /// <summary>Whether a sign ends a phrase.</summary>
    public static bool IsBreak(Item item) => item.Kind == ItemKind.Sign && item.Text is not "." and not "%" and not "/" and not "&" and not "'" and not "’" and not "-" and not "$" and not "[" and not "]" and not "(";

    /// <summary>Whether a cue begins here.</summary>
    public bool IsCue(IReadOnlyList<Item> items, int at) => cues.Match("say", items, at) > 0 || cues.Match("act", items, at) > 0 || cues.Match("tell", items, at) > 0;

    /// <summary>Whether a verb follows: after a noun that can speak, or a name, a small word that is neither begins what it does (<c>several groups granted</c>).</summary>
    public bool IsVerbAfter(IReadOnlyList<Item> items, int at) => (IsNoun(items[at]) || (IsNameWord(items[at]) && (at > 0 || (capitals.Contains(items[0].Folded) && IsPast(items, 1)))))
        && items[at + 1] is { IsWord: true, IsCapital: false, IsPossessive: false } next && !IsNoun(next) && !IsPreposition(next);

    // "Bell released a statement": a name begins the sentence, and a verb of what is over follows, an adverb between perhaps.
    private bool IsPast(IReadOnlyList<Item> items, int at) => cues.Is("past", items[at].Folded) || (cues.Is("adverb", items[at].Folded) && at + 1 < items.Count && cues.Is("past", items[at + 1].Folded));

    /// <summary>Whether a word is the verb's far end: <c>fügte sie hinzu</c>.</summary>
    public bool IsVerbEnd(IReadOnlyList<Item> items, int at) => items[at].IsWord && cues.Is("verbEnd", items[at].Folded) && (at + 1 >= items.Count || !items[at + 1].IsWord);

    /// <summary>How many items from one on are a title of several words: <c>Secretary of State</c>. 0 for none.</summary>
    public int LongTitle(IReadOnlyList<Item> items, int at) => items[at].IsCapital && cues.Match("title", items, at) is > 1 and var length ? length : 0;

    /// <summary>Whether a preposition stands before it, an article between at most.</summary>
    public bool IsGoverned(IReadOnlyList<Item> items, int at)
    {
        var i = at - 1;
        while (i >= 0 && items[i].IsWord && (cues.Is("determiner", items[i].Folded) || cues.Is("title", items[i].Folded)) && !IsPreposition(items[i]))
            i--;
        return i >= 0 && IsPreposition(items[i]);
    }

    /// <summary>Whether a preposition stands before the articles before it.</summary>
    public bool IsPrepositionBefore(IReadOnlyList<Item> items, int at)
    {
        for (var i = at - 1; i >= 0 && items[i].IsWord && cues.Is("determiner", items[i].Folded); i--)
        {
            if (i > 0 && IsPreposition(items[i - 1]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a phrase can begin here.</summary>
    public bool StartsPhrase(IReadOnlyList<Item> items, int at)
    {
        var item = items[at];
        if (item.IsWord && cues.Match("about", items, at) > 0)
            return true;
        if (!item.IsWord || IsPreposition(item) || IsDay(item) || IsOpening(items, at))
            return false;
        return cues.Is("determiner", item.Folded) || cues.Is("pronoun", item.Folded) || IsNameWord(item) || char.IsDigit(item.Text[0]) || IsNoun(item);
    }

    /// <summary>Whether a word has its capital from the sentence that it begins: <c>Speaking in</c>, <c>Hours later</c>. Not where the article writes it so inside a sentence too.</summary>
    public bool IsOpening(IReadOnlyList<Item> items, int at) => at == 0 && items.Count > 1 && items[0].IsCapital && items[1] is { IsWord: true, IsCapital: false, IsPossessive: false } next && !IsNoun(items[0])
        && !capitals.Contains(items[0].Folded) && !IsCue(items, 1) && !cues.Is("pronoun", items[0].Folded) && !cues.Is("determiner", items[0].Folded)
        && (cues.Is("participle", items[0].Folded) || cues.Is("adverb", items[0].Folded) || IsPreposition(next) || cues.Is("time", items[0].Folded));

    /// <summary>Whether a word stands between an article and its noun: <c>an incendiary press conference</c>.</summary>
    public bool IsInner(IReadOnlyList<Item> items, int at) => items[at] is { IsWord: true, IsCapital: false, IsPossessive: false } item && cues.Is("determiner", items[at - 1].Folded)
        && !cues.Is("determiner", item.Folded) && !cues.Is("pronoun", item.Folded) && !IsPreposition(item) && !cues.Is("boundary", item.Folded);

    /// <summary>Whether a phrase is of a time, nobody's name: <c>a few days later</c>.</summary>
    public bool IsTime(IReadOnlyList<Item> items, int last) => items[last] is { IsWord: true, IsCapital: false } && cues.Is("time", items[last].Folded);

    /// <summary>Whether a name ends here that a preposition of place governs: <c>in Novi</c>, <c>at a rally in Des Moines</c>.</summary>
    public bool IsPlace(IReadOnlyList<Item> items, int at)
    {
        while (at > 0 && items[at].IsWord && IsNameWord(items[at]))
            at--;
        return at >= 0 && items[at].IsWord && cues.Is("where", items[at].Folded);
    }
}

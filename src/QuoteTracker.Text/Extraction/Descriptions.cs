namespace QuoteTracker.Text.Extraction;

/// <summary>What the words beside a name tell of its bearer: roles, titles, whether it is a man or a woman, signs that it is a person at all.</summary>
/// <param name="cues">The cues of the language.</param>
/// <param name="words">What its words are.</param>
internal sealed class Descriptions(SpeechCues cues, WordKinds words)
{
    /// <summary>Gives a person what stands beside a mention.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="items">The sentence's items.</param>
    /// <param name="first">The first of the name.</param>
    /// <param name="last">The last of it.</param>
    /// <param name="whole">Where the run of capitals that it ends begins.</param>
    public void Add(Person person, IReadOnlyList<Item> items, int first, int last, int whole)
    {
        // "Political commentator Nasimi Mammadli", "Sen. Gray".
        var before = whole;
        while (before > 0 && items[before - 1].IsWord && first - before < 6 && !words.IsPreposition(items[before - 1]) && !cues.Is("boundary", items[before - 1].Folded) && !items[before - 1].IsPossessive && !cues.Is("between", items[before - 1].Folded) && !IsVerb(items, before - 1))
            before--;
        var titles = items.Skip(before).Take(first - before).Where(item => item.IsWord).Select(item => item.Folded).ToList();
        if (first > before && (cues.Is("title", titles[^1]) || cues.Is("role", titles[^1]) || (cues.Has("role-first") && titles.Exists(word => cues.Is("role", word)))))
        {
            person.Has(titles.Select(Same));
            person.Signs += 2;
        }

        person.IsMan |= titles.Exists(word => cues.Is("man", word) && cues.Is("title", word)) || (person.Words.Length > 1 && cues.Is("manName", person.Words[0]));
        person.IsWoman |= titles.Exists(word => cues.Is("woman", word) && cues.Is("title", word)) || (person.Words.Length > 1 && cues.Is("womanName", person.Words[0]));

        // "Ali Karimli, chairman of the party,".
        if (last + 2 < items.Count && items[last + 1].IsComma)
        {
            var role = new List<string>();
            var at = last + 2;
            for (; at < items.Count && items[at].IsWord && at < last + 20 && !cues.Is("boundary", items[at].Folded) && !words.IsCue(items, at); at++)
                role.Add(items[at].Folded);
            var head = role.FindIndex(word => cues.Is("role", word));
            if (head is >= 0 and < 6 && (at >= items.Count || !items[at].IsWord || cues.Is("boundary", items[at].Folded)))
            {
                person.Has(role.Where(word => !cues.Is("preposition", word)).Select(Same));
                person.Signs += 2;
            }
        }

        // "One of the MPs who signed the appeal, Fazil Mustafa, told".
        if (first > 1 && items[first - 1].IsComma && last + 1 < items.Count && (items[last + 1].IsComma || items[last + 1].Is(".")))
        {
            var role = items.Take(first - 1).Reverse().TakeWhile(item => item.IsWord).Select(item => item.Folded).ToList();
            if (role.Exists(word => cues.Is("role", word) || cues.Is("group", word)))
            {
                person.Has(role.Where(word => cues.Is("role", word) || cues.Is("group", word)).Select(Same));
                person.Signs++;
            }
        }

        if (IsSubject(items, last) && !items[last + 1].IsPossessive)
            person.Signs++;
        if (last < items.Count - 1 && first > 0 && items[first - 1].IsWord && (cues.Match("say", items, first - 1) > 0))
            person.Signs++;
    }

    // "Mayor Ann Bell met Senator …": a small word after a name is what she did; but "Republican presidential nominee".
    private bool IsVerb(IReadOnlyList<Item> items, int at) => !items[at].IsCapital && at > 0 && words.IsNameWord(items[at - 1])
        && !cues.Is("side", items[at - 1].Folded) && !cues.Is("role", items[at].Folded) && !cues.Is("organization", items[at].Folded);

    // A sentence begins with a capital anyway: a name where a verb of saying or what may stand before it follows.
    private bool IsSubject(IReadOnlyList<Item> items, int at) => at + 1 < items.Count && items[at + 1].IsWord
        && (items[at + 1].IsPossessive || words.IsCue(items, at + 1) || cues.Is("between", items[at + 1].Folded));

    /// <summary>What a word for a role is compared by: <c>sen</c> and <c>senators</c> as <c>senator</c>.</summary>
    public string Same(string word) => cues.Value("same", word) ?? (!cues.Lists("role", word) && cues.Bases(word).FirstOrDefault(form => cues.Lists("role", form)) is { } own ? own : null) ?? (Singular(word) is { } one ? cues.Value("same", one) ?? one : word);

    // "MPs" are MPs: a role without the ending of several.
    private string? Singular(string word) => cues.Without("plural", word).FirstOrDefault(own => cues.Is("role", own));
}

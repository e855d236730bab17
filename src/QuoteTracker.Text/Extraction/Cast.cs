namespace QuoteTracker.Text.Extraction;

/// <summary>Whom an article names, with the roles it gives them.</summary>
internal sealed class Cast
{
    private const int LongestName = 5;

    // No article has so many; a list made to be slow may.
    private const int MostOfOneSurname = 50;
    private readonly Dictionary<string, Person> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> byRole = new(StringComparer.Ordinal);
    private readonly List<(int At, Person Person)> mentions = [];
    private readonly Dictionary<string, List<Person>> bySurname = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> capitals;
    private readonly SpeechCues cues;
    private readonly Phrases phrases;

    private Cast(SpeechCues cues, Phrases phrases, IReadOnlySet<string> capitals) => (this.cues, this.phrases, this.capitals) = (cues, phrases, capitals);

    /// <summary>All of them, in the order in which they are first named whole.</summary>
    public List<Person> People { get; } = [];

    /// <summary>Words that have a capital though they begin no sentence, folded. Headlines don't tell.</summary>
    public static HashSet<string> Capitals(IReadOnlyList<Sentence> sentences) => [.. sentences.Where(sentence => !sentence.IsTitled)
        .SelectMany(sentence => sentence.Items.Where((item, i) => i > 0 && item.IsCapital && sentence.Items[i - 1].IsWord)).Select(item => item.Folded)];

    /// <summary>Reads an article for them.</summary>
    public static Cast Of(IReadOnlyList<Sentence> sentences, SpeechCues cues, Phrases phrases, IReadOnlySet<string> capitals)
    {
        var cast = new Cast(cues, phrases, capitals);
        var runs = sentences.SelectMany(cast.Runs).ToList();
        if (cues.HasCases)
            runs = NominativeFirst(runs, cues);
        foreach (var run in runs.Where(run => run.Last > run.First && !run.Sentence.IsTitled))
            cast.Meet(run);
        foreach (var run in runs.Where(run => run.Last == run.First && !run.Sentence.IsTitled))
            cast.Meet(run);

        // In a headline every word has a capital: who is named there is known from below it.
        foreach (var run in runs.Where(run => run.Sentence.IsTitled))
            cast.Recognize(run);
        foreach (var person in cast.People)
        {
            person.Places.Sort();
            cast.byName.TryAdd(person.Name, person);
            cast.mentions.AddRange(person.Places.Select(place => (place, person)));
            foreach (var role in person.Roles)
                (cast.byRole.TryGetValue(role, out var holders) ? holders : cast.byRole[role] = []).Add(person);
        }

        cast.mentions.Sort((one, other) => one.At.CompareTo(other.At));
        return cast;
    }

    /// <summary>Who can be meant by a name, the last one named first.</summary>
    public List<Person> Named(IEnumerable<string> words, int before)
    {
        var folded = words.ToArray();
        if (folded.Length == 0)
            return [];
        var people = bySurname.GetValueOrDefault(folded[^1], []).FindAll(person => person.CanBe(folded));

        // "Testovun", "Тестовым": nobody is called so, but in another case.
        if (people.Count == 0)
            people = [.. cues.Bases(folded[^1]).Distinct().SelectMany(surname => bySurname.GetValueOrDefault(surname, [])).Where(person => person.CanBe(folded, cues.Bases))];
        return [.. people.OrderByDescending(person => LastPlace(person, before))];
    }

    /// <summary>Whoever is known by a full name; null for nobody.</summary>
    public Person? Called(string name) => byName.GetValueOrDefault(name);

    /// <summary>Everyone of whom a role was told, in the order of the article.</summary>
    public IReadOnlyList<Person> Holding(string role) => byRole.GetValueOrDefault(role, []);

    /// <summary>Everyone named in the units before a place, the last one first, each once, with that last place.</summary>
    public IEnumerable<(Person Person, int At)> NamedBefore(int place, int reach)
    {
        var seen = new HashSet<Person>();
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].At < place ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && mentions[i].At > place - reach; i--)
        {
            if (seen.Add(mentions[i].Person))
                yield return (mentions[i].Person, mentions[i].At);
        }
    }

    /// <summary>Whoever was named last before a place; -1 for never.</summary>
    public static int LastPlace(Person person, int before)
    {
        var at = person.Places.BinarySearch(before);
        at = at < 0 ? ~at : at;
        return at > 0 ? person.Places[at - 1] : -1;
    }

    /// <summary>The words of a name without titles and possessives, folded.</summary>
    public static string[] Words(IEnumerable<Item> name) => [.. name.Where(item => item.IsWord && !item.IsPossessive).Select(item => item.Folded)];

    // Capitals one after another, without the titles before them.
    private IEnumerable<(Sentence Sentence, int First, int Last, int Whole)> Runs(Sentence sentence)
    {
        var items = sentence.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (phrases.Words.LongTitle(items, i) is > 0 and var title)
            {
                i += title - 1;
                continue;
            }

            if (!phrases.Words.IsNameWord(items[i]))
                continue;
            var last = i;
            while (last + 1 < items.Count && (phrases.Words.IsNameWord(items[last + 1]) || (cues.Is("particle", items[last + 1].Folded) && last + 2 < items.Count && phrases.Words.IsNameWord(items[last + 2]))))
                last++;
            var first = phrases.Reading.AfterTitles(items, i, last);
            while (first < last && cues.Is("group", items[first].Folded))
                first++;
            if (first == 0 && last == 0 && !capitals.Contains(items[0].Folded))
                continue;
            if (last - first < LongestName && !IsThing(items, first, last))
                yield return (sentence, first, last, i);
            i = last;
        }
    }

    // A name's own form is known before its other cases.
    private static List<(Sentence Sentence, int First, int Last, int Whole)> NominativeFirst(List<(Sentence Sentence, int First, int Last, int Whole)> runs, SpeechCues cues)
    {
        var surnames = runs.Select(run => run.Sentence.Items[run.Last].Folded).ToHashSet();
        return [.. runs.OrderBy(run => cues.Bases(run.Sentence.Items[run.Last].Folded).Any(surnames.Contains))];
    }

    // A sentence begins with a capital anyway: a name where a verb of saying or what may stand before it follows.
    private bool IsSubject(IReadOnlyList<Item> items, int at) => at + 1 < items.Count && items[at + 1].IsWord
        && (items[at + 1].IsPossessive || phrases.Words.IsCue(items, at + 1) || cues.Is("between", items[at + 1].Folded));

    private bool IsThing(IReadOnlyList<Item> items, int first, int last)
    {
        if (first > 0 && cues.Is("article", items[first - 1].Folded) && last == first)
            return true;

        // "the Ministry of Foreign Affairs".
        if (first > 1 && cues.Is("inName", items[first - 1].Folded) && items[first - 2].IsCapital && cues.Is("organization", items[first - 2].Folded))
            return true;
        for (var i = first; i <= last; i++)
        {
            if (cues.Is("organization", items[i].Folded) || cues.Is("place", items[i].Folded) || cues.Is("group", items[i].Folded) || char.IsDigit(items[i].Text[0]) || items[i].Text[0] is '@' or '#')
                return true;
        }

        return first == last && (cues.Is("title", items[first].Folded) || cues.Is("role", items[first].Folded));
    }

    private void Meet((Sentence Sentence, int First, int Last, int Whole) run)
    {
        var items = run.Sentence.Items;
        var words = Words(items.Skip(run.First).Take(run.Last - run.First + 1));
        if (words.Length == 0)
            return;
        var known = Named(words, items[run.First].Start + 1);
        var person = known.Count > 0 && (words.Length > 1 || run.Last == run.First) ? known[0] : null;
        if (person is null || (words.Length > person.Words.Length && words.Length > 1))
        {
            person = new Person(Nominative(words) ?? string.Join(' ', items.Skip(run.First).Take(run.Last - run.First + 1).Select(item => item.Text)));
            People.Add(person);
            if (!bySurname.TryGetValue(person.Surname, out var list))
                bySurname[person.Surname] = list = [];
            if (list.Count < MostOfOneSurname)
                list.Add(person);
        }

        person.Places.Add(items[run.First].Start);
        Describe(person, items, run.First, run.Last, run.Whole);
    }

    // "Ивана Тестова": where a first name is known, the name is given in its own form. Null where nothing tells.
    private string? Nominative(string[] words)
    {
        if (words.Length != 2 || !cues.HasCases || IsFirstName(words[0]) || cues.Bases(words[0]).FirstOrDefault(IsFirstName) is not { } first || cues.Bases(words[1]).FirstOrDefault() is not { } surname)
            return null;
        return $"{char.ToUpperInvariant(first[0])}{first[1..]} {char.ToUpperInvariant(surname[0])}{surname[1..]}";
    }

    private bool IsFirstName(string word) => cues.Is("manName", word) || cues.Is("womanName", word);

    private void Recognize((Sentence Sentence, int First, int Last, int Whole) run)
    {
        for (var i = run.First; i <= run.Last; i++)
        {
            if (bySurname.GetValueOrDefault(run.Sentence.Items[i].Folded, []) is [var person])
                person.Places.Add(run.Sentence.Items[i].Start);
        }
    }

    private void Describe(Person person, IReadOnlyList<Item> items, int first, int last, int whole)
    {
        // "Political commentator Nasimi Mammadli", "Sen. Gray".
        var before = whole;
        while (before > 0 && items[before - 1].IsWord && first - before < 6 && !phrases.Words.IsPreposition(items[before - 1]) && !cues.Is("boundary", items[before - 1].Folded) && !items[before - 1].IsPossessive && !cues.Is("between", items[before - 1].Folded) && !IsVerb(items, before - 1))
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
            for (; at < items.Count && items[at].IsWord && at < last + 20 && !cues.Is("boundary", items[at].Folded) && !phrases.Words.IsCue(items, at); at++)
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
    private bool IsVerb(IReadOnlyList<Item> items, int at) => !items[at].IsCapital && at > 0 && phrases.Words.IsNameWord(items[at - 1])
        && !cues.Is("side", items[at - 1].Folded) && !cues.Is("role", items[at].Folded) && !cues.Is("organization", items[at].Folded);

    /// <summary>What a word for a role is compared by: <c>sen</c> and <c>senators</c> as <c>senator</c>.</summary>
    public string Same(string word) => cues.Value("same", word) ?? (!cues.Lists("role", word) && cues.Bases(word).FirstOrDefault(form => cues.Lists("role", form)) is { } own ? own : null) ?? (Singular(word) is { } one ? cues.Value("same", one) ?? one : word);

    // "MPs" are MPs: a role without the ending of several.
    private string? Singular(string word) => cues.Without("plural", word).FirstOrDefault(own => cues.Is("role", own));
}

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

    private Cast(SpeechCues cues, Phrases phrases, IReadOnlySet<string> capitals) => (this.cues, this.phrases, this.capitals, Descriptions) = (cues, phrases, capitals, new Descriptions(cues, phrases.Words));

    /// <summary>How they are described beside their names.</summary>
    public Descriptions Descriptions { get; }

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
            var last = phrases.Reading.EndOfName(items, i, items.Count - 1);
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
        Descriptions.Add(person, items, run.First, run.Last, run.Whole);
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
}

namespace QuoteTracker.Text.Extraction;

/// <summary>Says whom a phrase means. It reads an article in order and remembers who spoke last.</summary>
/// <param name="text">The article.</param>
/// <param name="cast">Whom it names.</param>
/// <param name="cues">The cues of its language.</param>
internal sealed class Who(string text, Cast cast, SpeechCues cues)
{
    // A pronoun is for somebody of the last paragraphs.
    private const int Reach = 1_500;
    private const int Fresh = 350;

    private readonly GroupsSpeaking groups = new(cues);
    private DraftSpeaker? last;
    private int lastAt = -1;

    /// <summary>Whoever spoke last before a place, for words that name nobody themselves. Null where nobody did.</summary>
    public DraftSpeaker? Last => last;

    /// <summary>Whoever a phrase means.</summary>
    public DraftSpeaker Of(Phrase phrase)
    {
        var mention = Mention(phrase);
        return phrase.Kind switch
        {
            PhraseKind.Pronoun => Pronoun(phrase, mention),
            PhraseKind.Name => Named(phrase, mention),
            PhraseKind.Role => Role(phrase, mention),
            PhraseKind.Group => groups.Of(phrase, mention),
            _ => Organization(phrase, mention),
        };
    }

    /// <summary>Notes who spoke, and where the sentence of it ends.</summary>
    public void Spoke(DraftSpeaker speaker, int at) => (last, lastAt) = (speaker, at);

    private Words Mention(Phrase phrase)
    {
        var (start, end) = (phrase.Start, phrase.End);
        if (phrase.Kind == PhraseKind.Name)
        {
            var name = phrase.NameItems.ToList();
            (start, end) = (name[0].Start, name[^1].End);
        }

        return Words.Of(text, start, end);
    }

    private DraftSpeaker Named(Phrase phrase, Words mention)
    {
        if (Joint(phrase) is { } joint)
            return new DraftSpeaker(joint, DraftSpeakerKind.Group, joint.Text, null, "Several, named together beside the cue.");
        var words = Cast.Words(phrase.NameItems);
        var people = cast.Named(words, mention.Start + 1);
        var role = RoleOf(phrase);
        if (people.Count == 0)
            return new DraftSpeaker(mention, IsAcronym(mention.Text) ? DraftSpeakerKind.Organization : DraftSpeakerKind.Person, mention.Text, role, "Named beside the cue.");
        var distinct = people.DistinctBy(person => person.Name).ToList();

        // Who has not been named yet is not meant, where somebody of that name has.
        if (distinct.FindAll(one => one.Places[0] <= mention.Start) is { Count: > 0 } named)
            distinct = named;
        if (distinct.Count > 1)
            distinct = BySex(phrase, distinct);
        var person = distinct[0];
        if (distinct.Count == 1)
            return Person(mention, person, role, person.Words.Length > words.Length ? $"The article's only {person.Name}, by the last name." : "Named beside the cue.");

        // Two share the last name: whoever spoke or was named whole last is likelier, no more.
        var likely = last?.Name is { } name && distinct.Find(one => one.Name == name) is { } spoke ? spoke : person;
        return Person(mention, likely, role, "The last named of those with this last name.") with { Others = [.. distinct.Where(one => one != likely).Select(one => one.Name)] };
    }

    // "Ann Bell and Tom Gray said".
    private Words? Joint(Phrase phrase)
    {
        var items = phrase.Sentence.Items;
        for (var i = phrase.First + 1; i < phrase.NameFirst; i++)
        {
            if (cues.Is("boundary", items[i].Folded) && cues.Is("between", items[i].Folded) && items[i - 1].IsCapital && !cues.Is("common", items[i - 1].Folded))
                return Words.Of(text, phrase.Start, items[phrase.NameLast].End);
        }

        return null;
    }

    private List<Person> BySex(Phrase phrase, List<Person> people)
    {
        var titles = phrase.Items.TakeWhile(item => item.Start < phrase.Sentence.Items[phrase.NameFirst].Start).Select(item => item.Folded).ToList();
        var left = titles.Exists(title => cues.Is("man", title)) ? people.FindAll(person => !person.IsWoman) : titles.Exists(title => cues.Is("woman", title)) ? people.FindAll(person => !person.IsMan) : people;
        return left.Count > 0 ? left : people;
    }

    private DraftSpeaker Pronoun(Phrase phrase, Words mention)
    {
        var word = Item.Fold(mention.Text);
        if (cues.Is("who", word))
            return Antecedent(phrase, mention);
        if (cues.Is("many", word))
            return Many(mention);
        if (!cues.Is("man", word) && !cues.Is("woman", word) && cues.Is("pronoun", word) && !cues.Is("any", word))
            return new DraftSpeaker(mention, DraftSpeakerKind.Person, null, null, "The article does not say whom this stands for.");
        var nearest = Nearest(mention.Start, person => Fits(person, word));
        var named = nearest is { } near ? Cast.LastPlace(near, mention.Start) : -1;
        if (last is { Name: { } name, Kind: DraftSpeakerKind.Person } && lastAt >= 0 && mention.Start - lastAt < Reach && Fits(name, word) && (nearest is null || named <= lastAt || !(IsSubject(named) || nearest.Places[0] == named)))
        {
            if (cast.Called(name) is { } known)
                Learn(known, word);
            return new DraftSpeaker(mention, DraftSpeakerKind.Person, name, last.Role, $"Whoever spoke last before it: {name}.");
        }

        if (nearest is not null)
            Learn(nearest, word);
        return nearest is not null
            ? Person(mention, nearest, null, $"The nearest person before it whom the pronoun fits: {nearest.Name}.")
            : new DraftSpeaker(mention, DraftSpeakerKind.Person, null, null, "Nobody before it whom the pronoun fits.");
    }

    // Who was "she" once is not "he" later.
    private void Learn(Person person, string pronoun)
    {
        if (!person.IsMan && !person.IsWoman)
            (person.IsMan, person.IsWoman) = (cues.Is("man", pronoun), cues.Is("woman", pronoun));
    }

    private bool Fits(Person person, string pronoun) => cues.Is("man", pronoun) ? !person.IsWoman || person.IsMan : !cues.Is("woman", pronoun) || !person.IsMan || person.IsWoman;

    private bool Fits(string name, string pronoun) => cast.Called(name) is not { } person || Fits(person, pronoun);

    // The last one named as a subject; without one, the last one named.
    private Person? Nearest(int before, Func<Person, bool> fits)
    {
        var near = cast.NamedBefore(before, Reach).Where(one => (one.Person.Signs > 0 || one.Person.Words.Length > 1) && fits(one.Person)).ToList();

        // Somebody new, told of with a role right before, is whom the words after are of.
        var fresh = near.Find(one => one.Person.Places[0] == one.At && one.Person.Signs > 1 && before - one.At < Fresh);
        if (fresh.Person is not null)
            return fresh.Person;
        var subject = near.Find(one => IsSubject(one.At) && one.Person.Signs > 0);
        return subject.Person ?? near.Find(one => one.Person.Signs > 0).Person ?? near.FirstOrDefault().Person;
    }

    // What stands before the name: a sentence's beginning or a sign, not a word that governs it.
    private bool IsSubject(int at)
    {
        var before = text[Math.Max(0, at - 40)..at].TrimEnd();
        var word = before.Length == 0 ? "" : before[(before.LastIndexOfAny([' ', '\n', '“', '"', '(']) + 1)..];
        return word.Length == 0 || ".!?:;,—”\"".Contains(word[^1], StringComparison.Ordinal) && !cues.Is("abbreviation", Item.Fold(word.Trim())) || cues.Is("title", Item.Fold(word)) || cues.Is("role", Item.Fold(word)) || cues.Is("boundary", Item.Fold(word));
    }

    private DraftSpeaker Antecedent(Phrase phrase, Words mention)
    {
        var at = phrase.First - 1;
        while (at >= 0 && !phrase.Sentence.Items[at].IsWord)
            at--;
        for (var first = Math.Max(0, at - 3); first <= at; first++)
        {
            var words = Cast.Words(phrase.Sentence.Items.Skip(first).Take(at - first + 1));
            if (words.Length > 0 && phrase.Sentence.Items[first].IsCapital && cast.Named(words, mention.Start) is [var person, ..])
                return Person(mention, person, null, $"The name before “{mention.Text}”.");
        }

        return new DraftSpeaker(mention, DraftSpeakerKind.Person, null, null, $"Whoever is meant by “{mention.Text}” has no name here.");
    }

    private DraftSpeaker Many(Words mention) => last is { Kind: not DraftSpeakerKind.Person, Name: { } name } && mention.Start - lastAt < Reach
        ? last with { Mention = mention, Because = $"Those who spoke last before it: {name}." }
        : new DraftSpeaker(mention, DraftSpeakerKind.Group, null, null, "The article does not say who they are.");

    private DraftSpeaker Role(Phrase phrase, Words mention)
    {
        var words = phrase.Items.Where(item => item.IsWord && !cues.Is("determiner", item.Folded) && !cues.Is("preposition", item.Folded)).Select(item => cast.Descriptions.Same(item.Folded)).ToList();
        var role = Trimmed(phrase);
        var owned = phrase.Items.Any(item => item.IsPossessive || cues.Is("whose", item.Folded)) || cues.Is("indefinite", phrase.Sentence.Items[phrase.First].Folded)
            || (cues.HasCases && phrase.Items.Any(item => item.IsCapital && cast.Named([item.Folded], mention.Start).Count > 0));
        if (owned || words.Count == 0)
            return new DraftSpeaker(mention, DraftSpeakerKind.Person, null, role, "A role, and no name beside it.");
        var head = words.FindLast(word => cues.Is("role", word) || cast.Holding(word).Count > 0) ?? words[^1];
        var holders = cast.Holding(head).Where(person => !Differs(person, words) && Cast.LastPlace(person, mention.Start) >= 0)
            .OrderByDescending(person => person.Roles.Intersect(words).Count()).ThenByDescending(person => Cast.LastPlace(person, mention.Start)).ToList();
        if (holders.Count > 0)
        {
            var best = last?.Name is { } spoke && holders.Find(person => person.Name == spoke) is { } same && same.Roles.Intersect(words).Count() == holders[0].Roles.Intersect(words).Count() ? same : holders[0];

            // Nobody spoke of late, and another has that role as well.
            var equal = best.Name == last?.Name ? [] : holders.FindAll(person => person != best && person.Roles.Intersect(words).Count() == best.Roles.Intersect(words).Count());
            return Person(mention, best, role, $"The nearest person with that role: {best.Name}.") with { Others = [.. equal.Select(person => person.Name)] };
        }

        // "The expert noted": the role is the writer's word for whoever speaks all along.
        return last is { Name: { } name, Kind: DraftSpeakerKind.Person } && mention.Start - lastAt < Reach && phrase.Items.Count() <= 4
            ? new DraftSpeaker(mention, DraftSpeakerKind.Person, name, role, $"Nobody else with that role is named; {name} spoke last before it.")
            : new DraftSpeaker(mention, DraftSpeakerKind.Person, null, role, "Nobody with that role is named.");
    }

    // "the Democratic nominee" is not the Republican one.
    private bool Differs(Person person, List<string> words) => words.Exists(word => cues.Is("side", word) && !person.Roles.Contains(word) && person.Roles.Any(role => cues.Is("side", role)));

    private DraftSpeaker Organization(Phrase phrase, Words mention)
    {
        var isNamed = phrase.NameFirst >= 0;
        return new DraftSpeaker(mention, DraftSpeakerKind.Organization, WithoutArticle(mention.Text), null, isNamed ? "Named beside the cue." : "What stands beside the cue speaks, no name.");
    }

    private static DraftSpeaker Person(Words mention, Person person, string? role, string because) => new(mention, DraftSpeakerKind.Person, person.Name, role, because);

    // What stands before the name, or in apposition after it.
    private string? RoleOf(Phrase phrase)
    {
        var items = phrase.Sentence.Items;
        if (phrase.Beside is { } beside && Enumerable.Range(beside.First, beside.Last - beside.First + 1).Any(i => cues.Is("role", items[i].Folded) || cues.Is("group", items[i].Folded)))
            return text[items[beside.First].Start..items[beside.Last].End];
        if (phrase.NameFirst <= phrase.First)
            return null;

        // "Eleştirilere değinen Testoğlu": what stands before the name tells what he did, not what he is.
        if (cues.Has("verb-last") && !Enumerable.Range(phrase.First, phrase.NameFirst - phrase.First).Any(i => cues.Is("role", items[i].Folded) || cues.Is("title", items[i].Folded)))
            return null;
        var before = text[items[phrase.First].Start..items[phrase.NameFirst - 1].End].Trim();
        return before.Length == 0 || cues.Is("article", Item.Fold(before)) || cues.Is("man", Item.Fold(before)) || cues.Is("woman", Item.Fold(before)) ? null : WithoutArticle(before);
    }

    private string Trimmed(Phrase phrase) => WithoutArticle(text[phrase.Start..phrase.End]);

    private string WithoutArticle(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && cues.Is("article", Item.Fold(words[..space])) ? words[(space + 1)..] : words;

    private static bool IsAcronym(string name) => name.Length is > 1 and < 7 && name.All(char.IsUpper);
}

namespace QuoteTracker.Benchmarks.Search;

/// <summary>What searches are told apart by: how many match, and what must be looked at for it.</summary>
internal enum QueryClass
{
    RareWord,
    MidWord,
    CommonWord,
    StopWord,
    Phrase,
    AnyOfEight,
    Prefix,
    Near,
    Exclusion,
    OfSpeaker,
    InYears,
    Facets,
    DeepPage,
    Newest,
    NamesAsTyped,
}

/// <summary>One search, as each contender puts it in its own language.</summary>
/// <param name="Class">Says which of the other parts count.</param>
/// <param name="Words">One or more; for a prefix and for names their first letters; none for the newest.</param>
/// <param name="Speaker">Number of the speaker, from 0.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Page">Page of 20, from 1, newest first.</param>
internal sealed record Question(QueryClass Class, string[] Words, int Speaker = 0, DateOnly From = default, DateOnly To = default, int Page = 1)
{
    /// <summary>Quotes a page.</summary>
    public const int PageSize = 20;

    /// <summary>The first or only word.</summary>
    public string Word => Words[0];
}

/// <summary>The same question of a class for the same number, whoever is asked.</summary>
internal sealed class Questions(int quotes)
{
    private readonly Corpus corpus = new();

    /// <summary>What the table calls the class.</summary>
    public static string Name(QueryClass asked) => asked switch
    {
        QueryClass.RareWord => "rare word",
        QueryClass.MidWord => "mid word",
        QueryClass.CommonWord => "common word",
        QueryClass.StopWord => "stop word",
        QueryClass.Phrase => "two common words as a phrase",
        QueryClass.AnyOfEight => "OR of eight mid words",
        QueryClass.Prefix => "prefix of three letters",
        QueryClass.Near => "NEAR/5 of two common words",
        QueryClass.Exclusion => "common without a stop word",
        QueryClass.OfSpeaker => "speaker + common word",
        QueryClass.InYears => "date range + common word",
        QueryClass.Facets => "common word, all facets",
        QueryClass.DeepPage => "stop word, page 1,000",
        QueryClass.Newest => "newest, no words",
        QueryClass.NamesAsTyped => "names as typed",
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };

    /// <summary>Question number <paramref name="i"/>, 0 to 499.</summary>
    public Question Of(QueryClass asked, int i) => asked switch
    {
        QueryClass.RareWord => new(asked, [corpus.Word(20_000 + (i * 37))]),
        QueryClass.MidWord => new(asked, [Mid(i)]),
        QueryClass.CommonWord or QueryClass.Facets => new(asked, [Common(i)]),
        QueryClass.StopWord => new(asked, [Stop(i)]),
        QueryClass.Phrase or QueryClass.Near => new(asked, [Common(i), Common(i + 7)]),
        QueryClass.AnyOfEight => new(asked, [.. Enumerable.Range(i, 8).Select(Mid)]),
        QueryClass.Prefix => new(asked, [Start(Mid(i), 3)]),
        QueryClass.Exclusion => new(asked, [Common(i), Stop(i)]),
        QueryClass.OfSpeaker => new(asked, [Common(i)], Speaker: i % 50),
        QueryClass.InYears => new(asked, [Common(i)], From: new(1996 + (i % 20), 3, 1), To: new(1998 + (i % 20), 9, 30)),
        QueryClass.DeepPage => new(asked, [corpus.Word(0)], Page: 901 + (i % 100)),
        QueryClass.Newest => new(asked, []),
        // Five keystrokes a name, from the second letter on.
        QueryClass.NamesAsTyped => new(asked, [Start(corpus.Word(i / 5 * 7 % Corpus.Speakers(quotes)), 2 + (i % 5))]),
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };

    private string Mid(int i) => corpus.Word(1_000 + (i * 7));

    private string Common(int i) => corpus.Word(20 + (i % 60));

    private string Stop(int i) => corpus.Word(i % 4);

    private static string Start(string word, int letters) => word[..Math.Min(letters, word.Length)];
}

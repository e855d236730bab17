namespace QuoteTracker.Tests;

/// <summary>The queries that must give the same on every engine.</summary>
internal static class SearchTableQueries
{
    private static readonly string[] Words =
    [
        "river", "rivers", "\"river\"", "\"rivers\"", "deep", "deeper", "threaten", "threatens", "\"threatened\"", "country", "countries", "\"country's\"", "treaty", "treaties", "peace", "peaceful",
        "the", "and", "not", "never", "U.S.", "US", "\"us\"", "don't", "don’t", "dont", "1,000", "1000", "3.5", "44th", "pro-Armenian", "\"pro armenian\"", "armenian", "co-operate", "cooperate",
        "👍", "café", "cafe", "CAFÉ", "naïve", "naive", "run", "running", "\"running\"", "universe", "universities", "Müller", "muller", "Mueller",
        "Beziehung", "Beziehungen", "\"Beziehungen\"", "Land", "Haus", "Häuser", "Fluss", "страна", "странами", "\"страны\"", "мир", "Алиев", "алиев", "özən", "ozen", "Əliyev", "eliyev", "ölkə", "olke", "ılıq", "iliq", "İlin", "ilin",
        "中国", "和平", "中", "人民", "日本", "がんばれ", "か", "السلام", "سلام", "سَلام", "שלום", "déclaration", "declarations", "paix", "nación", "naciones", "ülke", "ırmak", "irmak", "ειρηνη", "πόλεμος", "평화와", "강",
        "nothing-like-it", "zzz", "7", "007",
    ];

    private static readonly string[] Shapes =
    [
        "river deep", "deep river", "\"deep river\"", "\"river deep\"", "\"the river and\"", "the river and", "river -deep", "river -\"deep river\"", "-river", "-river -the", "river -(deep OR peace)", "river OR peace", "rivers OR threatens OR 中国",
        "(river OR peace) deep", "(river OR peace) -deep", "(deep river) OR (peace treaty)", "((river))", "(river -deep) OR treaty", "riv*", "threat*", "co*", "un* the", "riv* -river", "стран*", "中国*", "en*", "s1*", "q0*",
        "river NEAR/1 deep", "deep NEAR/2 river", "river NEAR/5 peace", "\"deep river\" NEAR/3 peace", "river NEAR/3 \"deep\"", "\"river\" NEAR/3 \"deep\"", "river NEAR/2 rivers", "river NEAR/2 river", "the NEAR/50 not", "peace NEAR/4 treaty NEAR/4 country", "-river NEAR/3 deep", "\"deep river\" NEAR/3 river", "\"the deep\" NEAR/3 \"deep river\"",
        "中国 NEAR/3 和平", "Beziehung NEAR/3 Land", "\"the the\"", "the the", "the the the", "we not threaten", "we NEAR/3 not threaten", "not -never", "peace and not treaty", "don't threaten", "1,000 rivers", "café OR naïve", "U.S. country", "\"U.S. country\"", "pro-armenian river", "run river universe",
        "river and the deep peace we not threaten country treaty", "deep deep river river", "threaten (country OR treaty) -never", "(threaten OR run) (country OR universe)", "a OR b OR c OR d OR river", "\"river\" river", "rivers \"rivers\"", "peace \"peace treaty\"",
    ];

    private static readonly string[] Filters =
    [
        "speaker:test-speaker-0", "speaker:test-speaker-1", "org:test-club", "source:source-3", "publisher:test-press", "kind:direct", "kind:direct,reported", "topic:topic-0", "topic:topic-1,topic-2", "lang:en", "lang:de", "lang:zh", "from:2019", "to:2017-06", "from:2018-03 to:2020-02", "on:2019-05-05", "from:2018 speaker:test-speaker-2", "kind:indirect topic:topic-3",
    ];

    /// <summary>All of them, as what follows the question mark.</summary>
    public static IEnumerable<string> All()
    {
        foreach (var q in Words.Concat(Shapes).Concat(Filters))
            yield return $"q={Uri.EscapeDataString(q)}";
        foreach (var filter in Filters)
        {
            yield return $"q={Uri.EscapeDataString($"river {filter}")}&facets=all";
            yield return $"q={Uri.EscapeDataString($"the (river OR peace) -deep {filter}")}&sort=newest";
        }

        foreach (var sort in new[] { "newest", "oldest", "relevance" })
        {
            foreach (var q in new[] { "river", "the", "\"the river\"", "peace treaty" })
                yield return $"q={Uri.EscapeDataString(q)}&sort={sort}&facets=all&limit=50";
        }

        foreach (var plain in new[] { "", "facets=all", "sort=oldest", "status=draft&facets=all", "status=retracted", "speaker=test-group", "organization=test-club&facets=all", "from=2020&to=2021&facets=year,month", "kind=direct&publisher=test-press&facets=all" })
            yield return plain;
    }
}

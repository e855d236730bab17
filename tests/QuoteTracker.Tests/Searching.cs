namespace QuoteTracker.Tests;

public sealed class Searching(SearchApp app) : IClassFixture<SearchApp>
{
    [Theory]
    [InlineData("q=river", "r1 r2 r3 r4")]
    [InlineData("q=RIVER", "r1 r2 r3 r4")]
    [InlineData("q=ríver", "r1 r2 r3 r4")]
    [InlineData("q=deep river", "r1 r2 r3")]
    [InlineData("q=\"deep river\"", "r1 r2")]
    [InlineData("q=“deep river”", "r1 r2")]
    [InlineData("q=river -deep", "r4")]
    [InlineData("q=-river", "u1 w1 z1")]
    [InlineData("q=riv*", "r1 r2 r3 r4")]
    [InlineData("q=wide OR U.S.", "r4 u1")]
    [InlineData("q=us", "u1")]
    [InlineData("q=river (wide OR narrow)", "r3 r4")]
    [InlineData("q=deep NEAR/1 river", "r1 r2")]
    [InlineData("q=river speaker:test-fisher", "r1 r3")]
    [InlineData("q=river&speaker=Test Físher", "r1 r3")]
    [InlineData("q=river&topic=water", "r1 r4")]
    [InlineData("kind=indirect", "r4")]
    [InlineData("kind=indirect,silence", "r4 z1")]
    [InlineData("language=az", "w1")]
    [InlineData("q=özən", "w1")]
    [InlineData("q=ozen", "w1")]
    [InlineData("status=draft", "d1")]
    [InlineData("q=nothing-like-it", "")]
    public async Task Finds(string query, string keys) => (await Keys(query)).Order().ShouldBe(Split(keys));

    [Theory]
    [InlineData("from=2020-06-15", "r2 r3 u1")]
    [InlineData("to=2020-06-15", "r1 r2 r3 z1")]
    [InlineData("from=2020-06-15&to=2020-06-15", "r2 r3")]
    [InlineData("from=2021", "r3 u1")]
    [InlineData("to=2019", "r3 z1")]
    [InlineData("q=from:2020-06-15 to:2020-06-15", "r2 r3")]
    [InlineData("q=on:2020-03-01", "r1 r2 r3")]
    public async Task Finds_what_may_have_been_said_then(string query, string keys) => (await Keys(query)).Order().ShouldBe(Split(keys));

    [Fact]
    public async Task Gives_the_newest_first_or_the_oldest()
    {
        (await Keys("sort=newest&from=0001")).ShouldBe(["u1", "r2", "r1", "r3", "z1"]);
        (await Keys("sort=oldest&from=0001")).ShouldBe(["z1", "r3", "r1", "r2", "u1"]);
    }

    [Fact]
    public async Task Ranks_the_phrase_before_words_apart() =>
        (await Keys("q=deep river")).Last().ShouldBe("r3");

    [Theory]
    [InlineData("q=river")]
    [InlineData("q=river&sort=newest")]
    [InlineData("sort=oldest")]
    public async Task Goes_through_all_pages_once(string query)
    {
        var all = await Keys(query);
        var paged = new List<string>();
        var cursor = "";
        do
        {
            var page = await app.Get($"/quotes?limit=1&{Escaped(query)}{cursor}");
            paged.Add((string)page["items"]!.AsArray().Single()!["quote"]!["key"]!);
            cursor = page["nextCursor"] is { } next ? $"&cursor={(string)next!}" : "";
        }
        while (cursor.Length > 0);

        paged.ShouldBe(all);
    }

    [Theory]
    [InlineData("q=(river", "q")]
    [InlineData("q=\"river", "q")]
    [InlineData("q=OR", "q")]
    [InlineData("q=!!!", "q")]
    [InlineData("q=a*", "q")]
    [InlineData("q=spekaer:test", "q")]
    [InlineData("q=from:2024-10 to:2024-09", "q")]
    [InlineData("q=river kind:loud", "q")]
    [InlineData("q=river&q=deep", "q")]
    [InlineData("q=speaker:nobody-here", "q")]
    [InlineData("speaker=nobody-here", "speaker")]
    [InlineData("organization=test-fisher", "organization")]
    [InlineData("source=none", "source")]
    [InlineData("topic=a%00b", "topic")]
    [InlineData("topic=Not a slug!", "topic")]
    [InlineData("q=topic:%00", "q")]
    [InlineData("q=lang:%22%00%22", "q")]
    [InlineData("language=%00", "language")]
    [InlineData("q=a OR -b", "q")]
    [InlineData("q=(-a)", "q")]
    [InlineData("kind=loud", "kind")]
    [InlineData("from=2020-13", "from")]
    [InlineData("from=2021&to=2020", "to")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=%20%20", "cursor")]
    [InlineData("cursor=bm9uZQ", "cursor")]
    [InlineData("sort=best", "sort")]
    [InlineData("id=1,x", "id")]
    [InlineData("spaeker=x", "spaeker")]
    public async Task Names_the_wrong_parameter(string query, string parameter)
    {
        var answer = await App.Send(app.Reader, HttpMethod.Get, $"/quotes?{Escaped(query)}");
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe([parameter]);
    }

    [Fact]
    public async Task Takes_a_cursor_of_another_search_for_none()
    {
        var cursor = (string)(await app.Get("/quotes?q=river&limit=1"))["nextCursor"]!;
        (await App.Send(app.Reader, HttpMethod.Get, $"/quotes?q=river&limit=2&cursor={cursor}")).Status.ShouldBe(200);
        (await App.Send(app.Reader, HttpMethod.Get, $"/quotes?q=deep&limit=1&cursor={cursor}")).Wrong.ShouldBe(["cursor"]);
        (await App.Send(app.Reader, HttpMethod.Get, $"/quotes?q=river&kind=direct&limit=1&cursor={cursor}")).Wrong.ShouldBe(["cursor"]);
    }

    [Fact]
    public async Task Says_where_in_the_query_a_filter_is_wrong() =>
        ((string)(await App.Send(app.Reader, HttpMethod.Get, "/quotes?q=river%20kind:loud")).Body!["errors"]![0]!["detail"]!).ShouldBe("At character 7: This is not a kind.");

    [Fact]
    public async Task Forgives_where_it_is_asked_to()
    {
        var answer = await app.Get("/quotes?q=%22deep%20river&forgive=true");
        ((string)answer["searchedInstead"]!).ShouldBe("deep river");
        answer["items"]!.AsArray().Count.ShouldBe(3);
        (await app.Get("/quotes?q=deep&forgive=true")).AsObject().ContainsKey("searchedInstead").ShouldBeFalse();
        (await App.Send(app.Reader, HttpMethod.Get, "/quotes?q=!!!&forgive=true")).Wrong.ShouldBe(["q"]);
    }

    private async Task<List<string>> Keys(string query) =>
        [.. (await app.Get($"/quotes?{Escaped(query)}"))["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!)];

    private static string Escaped(string query) => query.Replace(" ", "%20", StringComparison.Ordinal);

    private static string[] Split(string keys) => keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>As <see cref="App"/>, with a few quotes to find.</summary>
public sealed class SearchApp : App
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var fisher = await HasPerson("Test Fisher");
        var sailor = await HasPerson("Test Sailor");
        await Has(AQuote.By(fisher, "A deep river runs here.", "2020-01/2020-03", topics: ["water"]).With("key", "r1"));
        await Has(AQuote.By(sailor, "The deep river, again.", "2020").With("key", "r2"));
        await Has(AQuote.By(fisher, "The river is narrow but deep.", "2015/2024").With("key", "r3"));
        await Has(AQuote.By(sailor, "A wide river.", null, "indirect", "water").With("key", "r4"));
        await Has(AQuote.By(sailor, "Sailing to the U.S. takes a while.", "2022-05-05").With("key", "u1"));
        await Has(AQuote.By(sailor, "Özən dərindir.").With("key", "w1").With("language", "az"));
        await Has(AQuote.By(fisher, "He did not answer.", "1999-12-31", "silence").With("key", "z1"));
        await Has(AQuote.By(fisher, "A draft about a river.").With("key", "d1").With("status", "draft"));
    }
}

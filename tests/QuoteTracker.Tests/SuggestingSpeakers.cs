namespace QuoteTracker.Tests;

/// <summary>Speakers found while their names are typed.</summary>
public sealed class SuggestingSpeakers(NamesApp app) : IClassFixture<NamesApp>
{
    [Theory]
    [InlineData("q=testaliyev", "talkative silent latin cyrillic two-scripts")]
    [InlineData("q=TESTƏLIYEV", "two-scripts talkative silent latin cyrillic")]
    [InlineData("q=тесталиев", "cyrillic talkative silent latin two-scripts")]
    [InlineData("q=testal il", "talkative two-scripts")]
    [InlineData("q=il testal", "talkative two-scripts")]
    [InlineData("q=orkhan tes", "silent")]
    [InlineData("q=testali", "talkative silent latin cyrillic two-scripts")]
    [InlineData("q=testal&type=organization", "")]
    [InlineData("q=testobrien", "apostrophe")]
    [InlineData("q=office test", "office")]
    [InlineData("q=test of&type=organization", "office")]
    [InlineData("q=testcrowd&type=group", "crowd")]
    [InlineData("q=ilham ilham", "")]
    [InlineData("q=estaliyev", "")]
    public async Task Finds_each_word_at_the_beginning_of_a_word_of_one_name(string query, string slugs) =>
        (await Slugs(query)).Order().ShouldBe(slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());

    [Fact]
    public async Task Puts_whole_names_first_then_beginnings_then_those_who_said_more_then_the_shorter() =>
        (await Slugs("q=testaliyev")).ShouldBe(["latin", "talkative", "silent", "two-scripts", "cyrillic"], ignoreOrder: false);

    [Fact]
    public async Task Says_which_of_the_names_answers()
    {
        var found = (await app.Get("/speakers?q=ильхам"))["items"]!.AsArray().Single()!;
        found.AsObject().Select(field => field.Key).ShouldBe(["id", "slug", "name", "type", "matched", "summary"]);
        ((string)found["slug"]!, (string)found["name"]!, (string)found["matched"]!, (string)found["type"]!).ShouldBe(("two-scripts", "Testəliyev İlham", "Ильхам Тесталиев", "person"));
    }

    [Fact]
    public async Task Gives_as_many_as_are_wanted_and_says_how_many_there_are()
    {
        var found = await app.Get("/speakers?q=testal&limit=2");
        found["items"]!.AsArray().Count.ShouldBe(2);
        found["total"]!.ToJsonString().ShouldBe("""{"value":5,"relation":"eq"}""");
        found["nextCursor"].ShouldBeNull();
    }

    [Fact]
    public async Task Looks_at_so_many_names_for_one_letter_and_says_so()
    {
        await using var crowded = new CrowdedApp();
        await crowded.InitializeAsync();

        var found = await crowded.Get("/speakers?q=z");

        found["total"]!.ToJsonString().ShouldBe("""{"value":500,"relation":"gte"}""");
        (await crowded.Get("/speakers?q=zz1499"))["items"]!.AsArray().Count.ShouldBe(1);
        (await crowded.Get("/speakers?q=zz1499 cro"))["items"]!.AsArray().Count.ShouldBe(1);
        (await crowded.Get("/speakers?q=crowd zz1499"))["items"]!.AsArray().Count.ShouldBe(1);
        (await crowded.Get("/speakers?q=zz&type=group"))["items"]!.AsArray().Count.ShouldBe(0);
        var refused = await crowded.Send(HttpMethod.Get, "/quotes?speaker=crowd");
        refused.Wrong.ShouldBe(["speaker"]);
        ((string)refused.Body!["detail"]!).ShouldContain("More than 50");
        (await crowded.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("q=", "q")]
    [InlineData("q=%20-!", "q")]
    [InlineData("q=a b c d e f g h i j k l m n o p q", "q")]
    [InlineData("q=a&type=robot", "type")]
    [InlineData("q=a&limit=0", "limit")]
    [InlineData("q=a&limit=51", "limit")]
    [InlineData("q=a&limit=many", "limit")]
    [InlineData("q=a&name=b", "name")]
    public async Task Names_the_wrong_parameter(string query, string parameter)
    {
        var answer = await App.Send(app.Reader, HttpMethod.Get, $"/speakers?{query.Replace(" ", "%20", StringComparison.Ordinal)}");
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe([parameter]);
    }

    [Fact]
    public async Task Follows_names_as_they_change()
    {
        await app.Send(HttpMethod.Post, "/people", new { name = "Testwander Old", key = "wander", otherNames = new[] { new { name = "Testnick" } } });
        (await Slugs("q=testnick")).ShouldBe(["wander"]);

        await app.Send(HttpMethod.Patch, "/people/wander", new { name = "Testwander New", otherNames = new[] { new { name = "Testalias" } } });
        (await Slugs("q=testnick")).ShouldBeEmpty();
        (await Slugs("q=testalias")).ShouldBe(["wander"]);
        (await Slugs("q=testwander ol")).ShouldBeEmpty();

        await app.Send(HttpMethod.Post, "/people/wander/revert", new { to = 1 });
        (await Slugs("q=testnick")).ShouldBe(["wander"]);

        await app.Send(HttpMethod.Post, "/people", new { name = "Testtaker", key = "taker" });
        await app.Send(HttpMethod.Post, "/people/wander/merge", new { into = "taker" });
        (await Slugs("q=testnick")).ShouldBe(["taker"]);
        (await Slugs("q=testwander")).ShouldBe(["taker"]);

        await app.Send(HttpMethod.Post, "/people/wander/unmerge");
        (await Slugs("q=testnick")).ShouldBe(["wander"]);
        (await Slugs("q=testtaker")).ShouldBe(["taker"]);

        await app.Send(HttpMethod.Delete, "/people/wander");
        (await Slugs("q=testwander")).ShouldBeEmpty();

        await app.Import(["""{"type":"person","key":"wander-2","name":"Testwander Imported"}"""]);
        (await Slugs("q=import testw")).ShouldBe(["wander-2"]);
        (await app.Faults()).ShouldBeEmpty();
    }

    private async Task<List<string>> Slugs(string query) =>
        [.. (await app.Get($"/speakers?{query.Replace(" ", "%20", StringComparison.Ordinal)}"))["items"]!.AsArray().Select(item => (string)item!["slug"]!)];
}

/// <summary>As <see cref="App"/>, with speakers whose names are alike.</summary>
public sealed class NamesApp : App
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Person("silent", "Testaliyev Orkhan");
        await Person("talkative", "Testaliyev Ilham");
        await Person("latin", "Testaliyev");
        await Person("cyrillic", "Рашид Тесталиев");
        await Person("two-scripts", "Testəliyev İlham", "Ильхам Тесталиев");
        await Person("apostrophe", "Mary Test’O’Brien", "Mary Testo’brien");
        await Send(HttpMethod.Post, "/organizations", new { name = "Test Office", key = "office" });
        await Send(HttpMethod.Post, "/groups", new { description = "some of the testcrowd", key = "crowd" });
        foreach (var speaker in new[] { "talkative", "silent", "cyrillic", "office", "crowd" })
            await Has(AQuote.By(speaker, $"Said by {speaker}.").With("key", $"by-{speaker}"));
        await Has(AQuote.By("talkative", "Said again.").With("key", "again"));
    }

    private async Task Person(string key, string name, params string[] others) => (await Send(HttpMethod.Post, "/people",
        new { key, name, otherNames = others.Select(other => new { name = other }) })).Status.ShouldBe(201);
}

/// <summary>As <see cref="App"/>, with more names that begin so than are looked at.</summary>
public sealed class CrowdedApp : App
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.Import(Enumerable.Range(0, 1_500).Select(n => $$"""{"type":"person","key":"zz-{{n}}","name":"Zz{{n}} Crowd"}"""));
    }
}

using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Exchange;

namespace QuoteTracker.Tests;

/// <summary>The whole result of a search, as a stream of lines.</summary>
public sealed class ExportingSearches(SeededAndEmptyApps apps) : IClassFixture<SeededAndEmptyApps>
{
    [Theory]
    [InlineData("q=independence")]
    [InlineData("speaker=fazil-mustafa&kind=direct&sort=oldest")]
    [InlineData("organization=milli-majlis&from=2024-10&sort=newest")]
    [InlineData("q=nothing-like-it")]
    [InlineData("")]
    public async Task Gives_each_quote_found_as_export_writes_it_in_the_order_of_the_days(string query)
    {
        var all = (await Export(apps.Seeded)).ToDictionary(Key);
        var sort = query.Contains("sort=", StringComparison.Ordinal) ? "" : "&sort=newest";
        var found = (await apps.Seeded.Get($"/quotes?limit=1000&{query}{sort}"))["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!);
        (await Lines(apps.Seeded, query)).ShouldBe(found.Select(key => all[key]));
    }

    [Fact]
    public async Task Is_json_lines_and_a_file()
    {
        using var answer = await apps.Seeded.Reader.GetAsync(new Uri("/api/v1/exports?format=jsonl", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("application/x-ndjson"));
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("quotes.jsonl");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldEndWith("}\n");
    }

    [Theory]
    [InlineData("sort=relevance", "sort")]
    [InlineData("sort=best", "sort")]
    [InlineData("format=xml", "format")]
    [InlineData("include=everything", "include")]
    [InlineData("limit=10", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("id=1", "id")]
    [InlineData("q=(a", "q")]
    [InlineData("speaker=nobody-here", "speaker")]
    [InlineData("from=2021&to=2020", "to")]
    public async Task Names_the_wrong_parameter(string query, string parameter)
    {
        var answer = await App.Send(apps.Seeded.Reader, HttpMethod.Get, $"/exports?{query}");
        (answer.Status, answer.Type()).ShouldBe((400, "invalid-request"));
        answer.Wrong.ShouldBe([parameter]);
    }

    [Fact]
    public async Task With_references_fills_an_empty_database_with_what_was_found()
    {
        var lines = await Lines(apps.Seeded, "q=independence OR congressmen&include=references");
        lines.Count(line => Type(line) == "quote").ShouldBeGreaterThan(5);
        lines.Select(line => (Type(line), Key(line))).ShouldBeUnique();

        (await apps.Empty.Import(lines)).Status.ShouldBe(200);

        var import = (await apps.Empty.Ask("/imports"))["items"]![0]!;
        ((long)import["added"]!, (long)import["rejected"]!).ShouldBe((lines.Count, 0));
        (await Lines(apps.Empty, "q=independence OR congressmen")).Order(StringComparer.Ordinal).ShouldBe(lines.Where(line => Type(line) == "quote").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_references_has_a_groups_members_a_sources_publisher_and_a_chains_links()
    {
        await EveryKind.In(apps.Other, "chained");
        var agency = (string)(await apps.Other.Send(HttpMethod.Post, "/organizations", new { name = "Test Agency" })).Body!["slug"]!;
        var quote = AQuote.By("chained-group", "The word chained holds.", "2024").With("key", "chained-said")
            .With("occurrences", new[] { new { source = "chained-source", exact = "The word chained holds.", chain = new[] { new { speaker = agency } } } });
        await apps.Other.Has(quote);

        var lines = await Lines(apps.Other, "speaker=chained-group&include=references");

        lines.Select(Key).ShouldBe(["chained-organization", "test-agency", "chained-person", "chained-group", "chained-source", "chained-said", "chained-other"]);
        ((string)JsonNode.Parse(lines[4])!["text"]!).ShouldContain("The word chained holds.");
    }

    [Fact]
    public async Task Gives_all_that_were_there_once_and_in_order_while_others_write()
    {
        var speaker = await apps.Other.HasPerson("Test Busy");
        for (var batch = 0; batch < 6; batch++)
            await AddMany(apps.Other, speaker, "busy", batch * 100, 100);
        using var answer = await apps.Other.Reader.GetAsync(new Uri($"/api/v1/exports?speaker={speaker}&sort=oldest", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var lines = new List<string>();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (lines.Count == 1)
            {
                // One is deleted, one moves to a day that is passed, and new ones come at the end.
                await apps.Other.Send(HttpMethod.Delete, "/quotes/busy-599");
                (await apps.Other.Send(HttpMethod.Patch, "/quotes/busy-598", new { saidOn = "1990-01-01" })).Status.ShouldBe(200);
                await AddMany(apps.Other, speaker, "late", 0, 100);
            }
        }

        var keys = lines.Select(Key).ToList();
        keys.ShouldBeUnique();
        keys.ShouldNotContain(key => key.StartsWith("late", StringComparison.Ordinal));
        var untouched = Enumerable.Range(0, 598).Select(n => $"busy-{n:000}").ToList();
        keys.Where(untouched.Contains).ShouldBe(untouched);
        keys.ShouldContain("busy-598");
    }

    [Fact]
    public async Task Does_not_lose_a_quote_whose_day_moves_to_one_that_is_passed()
    {
        var speaker = await apps.Other.HasPerson("Test Mover");
        await AddMany(apps.Other, speaker, "move", 0, 600);
        await using var services = apps.Other.Services();
        var db = services.ServiceProvider.GetRequiredService<Store.QuoteDb>();
        var terms = new Search.SearchTerms { Speaker = speaker };
        var question = await new Search.SearchQuestions(db, TestContext.Current.CancellationToken).Of(terms);
        var ids = new List<long>();
        await foreach (var batch in Search.WholeResult.AllAsync(db, question, newestFirst: false, TestContext.Current.CancellationToken))
        {
            if (ids.Count == 0)
                await apps.Other.Send(HttpMethod.Patch, "/quotes/move-598", new { saidOn = "1990-01-01" });
            ids.AddRange(batch);
        }

        ids.Count.ShouldBe(600);
        ids.ShouldBeUnique();
        ids[^1].ShouldBe((long)(await apps.Other.Get("/quotes/move-598"))["id"]!);
    }

    [Fact]
    public async Task Ends_when_the_reader_goes_away()
    {
        using (var answer = await apps.Seeded.Reader.GetAsync(new Uri("/api/v1/exports", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken))
            answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await Lines(apps.Seeded, "q=independence")).ShouldNotBeEmpty();
    }

    private static async Task AddMany(App app, string speaker, string word, int from, int count)
    {
        var quotes = Enumerable.Range(from, count).Select(n => AQuote.By(speaker, $"Number {n} of {word}.", $"{2000 + (n / 300)}-{1 + (n % 300 / 25):00}-{1 + (n % 25):00}").With("key", $"{word}-{n:000}"));
        var answer = await app.Send(HttpMethod.Post, "/quotes/batch", new { quotes });
        answer.Status.ShouldBe(201, answer.Body?.ToJsonString());
    }

    private static async Task<List<string>> Lines(App app, string query)
    {
        var text = await app.Reader.GetStringAsync(new Uri($"/api/v1/exports?{query.Replace(" ", "%20", StringComparison.Ordinal)}", UriKind.Relative), TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static async Task<List<string>> Export(App app)
    {
        await using var services = app.Services();
        var lines = new List<string>();
        await foreach (var line in services.ServiceProvider.GetRequiredService<Exporter>().Lines(TestContext.Current.CancellationToken))
            lines.Add(line);
        return lines;
    }

    private static string Key(string line) => (string)JsonNode.Parse(line)!["key"]!;

    private static string Type(string line) => (string)JsonNode.Parse(line)!["type"]!;
}

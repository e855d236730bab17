using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>What a saved search finds that is new since a revision.</summary>
public sealed class PollingSearches(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Tells_what_was_added_or_changed_since_it_was_saved_and_still_matches()
    {
        var speaker = await app.HasPerson("Test Pollster");
        await Say(speaker, "poll-old", "An old amber word.");
        await Say(speaker, "poll-gone", "A short-lived amber word.");
        var since = (long)(await app.Saves(new { name = "Amber", q = "amber" })).Body!["revision"]!;

        await Say(speaker, "poll-new", "A new amber word.");
        await Say(speaker, "poll-other", "A word of jade.");
        await Say(speaker, "poll-draft", "An amber draft.", "draft");
        await app.Send(HttpMethod.Patch, "/quotes/poll-other", new { text = "A word of jade and amber." });
        await app.Send(HttpMethod.Patch, "/quotes/poll-new", new { text = "A brand-new amber word." });
        await app.Send(HttpMethod.Delete, "/quotes/poll-gone");

        var news = await app.Get($"/searches/amber/new?since={since}");
        Told(news).ShouldBe(["poll-other changed 2", "poll-new changed 2"]);
        ((bool)news["hasMore"]!).ShouldBeFalse();
        Told(await app.Get($"/searches/amber/new?since={news["asOf"]}")).ShouldBeEmpty();

        await app.Send(HttpMethod.Patch, "/quotes/poll-old", new { text = "A word of flint." });
        await app.Send(HttpMethod.Patch, "/quotes/poll-draft", new { status = "published" });
        Told(await app.Get($"/searches/amber/new?since={news["asOf"]}")).ShouldBe(["poll-draft changed 2"]);
    }

    [Fact]
    public async Task In_small_pages_misses_nothing_and_tells_nothing_twice_while_others_write()
    {
        var speaker = await app.HasPerson("Test Writer");
        var since = (long)(await app.Saves(new { name = "Writer", speaker })).Body!["revision"]!;
        for (var n = 0; n < 40; n++)
            await Say(speaker, $"w-{n:00}", $"Written word {n}.");

        var told = new List<string>();
        var round = 0;
        for (var more = true; more; round++)
        {
            if (round < 5)
                await app.Send(HttpMethod.Patch, $"/quotes/w-{39 - round:00}", new { text = $"Rewritten {round}." });
            var page = await app.Get($"/searches/writer/new?limit=3&since={since}");
            told.AddRange(Told(page));
            page["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(3);
            ((long)page["asOf"]!).ShouldBeGreaterThan(since);
            (since, more) = ((long)page["asOf"]!, (bool)page["hasMore"]!);
        }

        told.ShouldBe([.. Enumerable.Range(0, 35).Select(n => $"w-{n:00} added 1"), .. Enumerable.Range(0, 5).Select(n => $"w-{39 - n:00} changed 2")]);
    }

    [Fact]
    public async Task Looks_at_so_many_revisions_at_once_and_says_how_far_it_got()
    {
        var speaker = await app.HasPerson("Test Crowd");
        var first = (long)(await app.Saves(new { name = "Needle", q = "needle" })).Body!["revision"]!;
        for (var batch = 0; batch < 11; batch++)
            (await app.Send(HttpMethod.Post, "/quotes/batch", new { quotes = Enumerable.Range(0, 1_000).Select(n => AQuote.By(speaker, $"Hay {batch} {n}.")) })).Status.ShouldBe(201);
        await Say(speaker, "the-needle", "A needle at last.");

        var empty = await app.Get($"/searches/needle/new?since={first}");
        Told(empty).ShouldBeEmpty();
        ((long)empty["asOf"]!, (bool)empty["hasMore"]!).ShouldBe((first + 10_000, true));
        var rest = await app.Get($"/searches/needle/new?since={empty["asOf"]}");
        Told(rest).ShouldBe(["the-needle added 1"]);
        ((bool)rest["hasMore"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Finds_by_day_what_a_search_by_day_finds()
    {
        var speaker = await app.HasPerson("Test Dated");
        var since = (long)(await app.Saves(new { name = "Dated", speaker, from = "2020-06-15" })).Body!["revision"]!;
        foreach (var (key, day) in new[] { ("d-in", "2020-07"), ("d-out", "2019"), ("d-long", "2015/2024"), ("d-short", "2015/2018"), ("d-none", null) })
            await app.Has(AQuote.By(speaker, "Dated words.", day).With("key", key));
        Told(await app.Get($"/searches/dated/new?since={since}")).ShouldBe(["d-in added 1", "d-long added 1"]);
    }

    [Theory]
    [InlineData("since=-1", "since")]
    [InlineData("since=1000000000", "since")]
    [InlineData("since=soon", "since")]
    [InlineData("limit=0", "limit")]
    [InlineData("cursor=x", "cursor")]
    public async Task Names_the_wrong_parameter(string query, string parameter)
    {
        await app.Send(HttpMethod.Post, "/searches", new { name = "Polled wrongly", key = "polled-wrongly" });
        (await App.Send(app.Reader, HttpMethod.Get, $"/searches/polled-wrongly/new?{query}")).Wrong.ShouldBe([parameter]);
    }

    private Task<long> Say(string speaker, string key, string text, string status = "published") =>
        app.Has(AQuote.By(speaker, text).With("key", key).With("status", status));

    private static List<string> Told(JsonNode answer) =>
        [.. answer["items"]!.AsArray().Select(item => $"{item!["quote"]!["key"]} {item["revision"]!["action"]} {item["quote"]!["version"]}")];
}

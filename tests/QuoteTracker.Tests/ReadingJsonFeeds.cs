using System.Net;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Every feed as JSON Feed 1.1, and the feeds of a speaker and a topic.</summary>
public sealed class ReadingJsonFeeds(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Say_what_the_atom_feed_says_in_the_names_of_the_format()
    {
        var speaker = await app.HasPerson("Test Feeder");
        (await app.Send(HttpMethod.Post, "/sources", new { key = "feeder-source", title = "A <source>", language = "en", url = "https://example.org/feeder", text = "Fed words & <more>." })).Status.ShouldBe(201);
        var id = await app.Has(AQuote.By(speaker, "Fed words & <more>.", "2020", "direct", "feeding").With("key", "fed").With("occurrences", new[] { new { source = "feeder-source", exact = "Fed words & <more>." } }));

        var feed = await Feed($"/feeds/quotes.json?speaker={speaker}");

        var root = app.Reader.BaseAddress!.ToString().TrimEnd('/');
        feed.AsObject().Select(field => field.Key).ShouldBe(["version", "title", "home_page_url", "feed_url", "description", "authors", "items"]);
        ((string)feed["version"]!, (string)feed["title"]!).ShouldBe(("https://jsonfeed.org/version/1.1", $"Quotes: speaker {speaker}"));
        ((string)feed["home_page_url"]!, (string)feed["feed_url"]!).ShouldBe(($"{root}/quotes?speaker={speaker}", $"{root}/feeds/quotes.json?speaker={speaker}"));
        var item = feed["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)item["id"]!, (string)item["url"]!, (string)item["external_url"]!).ShouldBe(($"{root}/api/v1/quotes/{id}", $"{root}/quotes/fed", "https://example.org/feeder"));
        ((string)item["title"]!, (string)item["content_text"]!, (string)item["language"]!).ShouldBe(("Test Feeder: Fed words & <more>.", "Fed words & <more>.", "en"));
        ((string)item["content_html"]!).ShouldBe("<div><blockquote lang=\"en\"><p>Fed words &amp; &lt;more&gt;.</p></blockquote><p>direct; said 2020 (stated)</p><ul><li><a href=\"https://example.org/feeder\">A &lt;source&gt;</a></li></ul></div>");
        ((string)item["authors"]![0]!["name"]!, (string)item["tags"]![0]!).ShouldBe(("Test Feeder", "feeding"));
        ((DateTimeOffset)item["date_published"]!).ShouldBe((DateTimeOffset)item["date_modified"]!);
    }

    [Fact]
    public async Task Of_a_speaker_and_of_a_topic_have_what_was_said_and_follow_a_merge()
    {
        var (one, other) = (await app.HasPerson("Test Voice"), await app.HasPerson("Test Echo"));
        await app.Has(AQuote.By(one, "Voiced.", null, "direct", "voices").With("key", "voiced"));
        await app.Has(AQuote.By(other, "Echoed.", null, "direct", "voices", "echoes").With("key", "echoed"));

        Titles(await Feed("/feeds/speakers/test-voice.json")).ShouldBe(["Test Voice: Voiced."]);
        ((string)(await Feed("/feeds/speakers/test-voice.json"))["title"]!).ShouldBe("What Test Voice said");
        Titles(await Feed("/feeds/topics/voices.json")).ShouldBe(["Test Echo: Echoed.", "Test Voice: Voiced."]);
        Titles(await Feed("/feeds/topics/echoes.json")).ShouldBe(["Test Echo: Echoed."]);
        foreach (var atom in new[] { "/feeds/speakers/test-voice.atom", "/feeds/topics/voices.atom" })
            (await app.Reader.GetStringAsync(new Uri(atom, UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("Test Voice: Voiced.", customMessage: atom);

        (await app.Send(HttpMethod.Post, $"/people/{other}/merge", new { into = one })).Status.ShouldBe(200);
        Titles(await Feed("/feeds/speakers/test-echo.json")).ShouldBe(["Test Voice: Echoed.", "Test Voice: Voiced."]);
    }

    [Fact]
    public async Task Of_a_saved_search_are_sent_again_only_when_they_changed()
    {
        var speaker = await app.HasPerson("Test Saver");
        await app.Has(AQuote.By(speaker, "Saved words.").With("key", "saver"));
        await app.Saves(new { name = "Saver", speaker });
        using var first = await Get("/feeds/searches/saver.json");
        first.Content.Headers.ContentType!.ToString().ShouldBe("application/feed+json; charset=utf-8");
        using (var again = await Get("/feeds/searches/saver.json", first.Headers.ETag!.ToString()))
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await app.Send(HttpMethod.Patch, "/quotes/saver", new { text = "Words saved." });
        using var changed = await Get("/feeds/searches/saver.json", first.Headers.ETag!.ToString());
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/feeds/speakers/nobody.json", 404, "not-here")]
    [InlineData("/feeds/speakers/nobody.atom", 404, "not-here")]
    [InlineData("/feeds/topics/nothing-yet.json", 404, "not-here")]
    [InlineData("/feeds/topics/nothing-yet.atom", 404, "not-here")]
    [InlineData("/feeds/topics/No Slug.json", 400, "invalid-request")]
    [InlineData("/feeds/searches/nowhere.json", 404, "not-here")]
    [InlineData("/feeds/quotes.json?limit=3", 400, "invalid-request")]
    [InlineData("/feeds/quotes.json?speaker=nobody", 400, "invalid-request")]
    [InlineData("/feeds/speakers/1.xml", 404, "no-such-address")]
    public async Task Refuse_as_the_api_does(string path, int status, string type)
    {
        using var answer = await Get(path);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"/docs/errors#{type}");
    }

    [Fact]
    public async Task Are_named_in_the_heads_of_pages()
    {
        var speaker = await app.HasPerson("Test Discovered");
        foreach (var (page, feed) in new[] { ($"/people/{speaker}", $"/feeds/speakers/{speaker}"), ("/quotes?q=words", "/feeds/quotes") })
        {
            var html = WebUtility.HtmlDecode(await app.Reader.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken));
            html.ShouldContain($"<link rel=\"alternate\" type=\"application/feed+json\" href=\"{feed}.json");
            html.ShouldContain($"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{feed}.atom");
        }
    }

    private async Task<JsonNode> Feed(string path)
    {
        using var answer = await Get(path);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    private async Task<HttpResponseMessage> Get(string path, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static List<string> Titles(JsonNode feed) => [.. feed["items"]!.AsArray().Select(item => (string)item!["title"]!)];
}

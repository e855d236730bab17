using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace QuoteTracker.Tests;

/// <summary>A source added or captured again by its address alone.</summary>
public sealed class CapturingPages(FetchingApp app, FetchingSite site) : IClassFixture<FetchingApp>, IClassFixture<FetchingSite>
{
    private const string Body = "<article><h1>Bread rises again</h1><p>The bakers of the old town said on Saturday that bread rises again, as it did each autumn that anyone remembers.</p>"
        + "<p>“Nobody hurries a loaf,” Test Baker said, and went on to speak of flour, of water and of the long night before the market opens.</p></article>";

    private const string JsonLd = """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bread rises again","inLanguage":"az",
        "datePublished":"2024-10-05T23:30:00+04:00","author":[{"@type":"Person","name":"Test Author"}],"publisher":{"@type":"Organization","name":"Test Gazette"}}</script>
        """;

    private const string OpenGraph = """
        <meta property="og:title" content="Bread, graphed"><meta property="og:site_name" content="Test Herald"><meta property="article:author" content="Test Graph">
        <meta property="article:published_time" content="2024-10-06"><meta property="og:locale" content="ru_RU">
        """;

    private const string Meta = """
        <title>Bread, titled</title><meta name="author" content="Test Meta"><meta name="date" content="2024-10-07"><meta name="publisher" content="Test Post">
        """;

    [Fact]
    public async Task Take_what_the_page_says_of_itself()
    {
        var gazette = await app.HasOrganization("Test Gazette");
        var source = await Added(Page("/ld", JsonLd));

        ((string)source["title"]!).ShouldBe("Bread rises again");
        ((string)source["language"]!).ShouldBe("az");
        ((string)source["publishedOn"]!).ShouldBe("2024-10-05");
        ((string)source["publishedOnBasis"]!).ShouldBe("stated");
        ((string)source["publisher"]!["slug"]!).ShouldBe(gazette);
        ((string)source["publisherAsPrinted"]!).ShouldBe("Test Gazette");
        Evidence.Words(source["authors"]).ShouldBe(["Test Author"]);
        ((bool)source["link"]!["works"]!).ShouldBeTrue();
        (await app.Text($"/sources/{source["id"]}/text")).ShouldContain("“Nobody hurries a loaf,” Test Baker said");
    }

    [Theory]
    [InlineData(OpenGraph, "Bread, graphed", "ru-RU", "2024-10-06", "Test Herald", "Test Graph")]
    [InlineData(Meta, "Bread, titled", "en", "2024-10-07", "Test Post", "Test Meta")]
    public async Task Read_older_habits_too(string head, string title, string language, string day, string publisher, string author)
    {
        var source = await Added(Page($"/{publisher.Length}{day}", head));
        ((string)source["title"]!, (string)source["language"]!, (string)source["publishedOn"]!, (string)source["publisherAsPrinted"]!, (string)source["authors"]![0]!)
            .ShouldBe((title, language, day, publisher, author));
        source["publisher"].ShouldBeNull();
    }

    [Fact]
    public async Task Let_the_request_have_the_last_word()
    {
        var own = await app.HasOrganization("Test Owner");
        var source = await app.Add("/sources", new
        {
            url = Page("/own", JsonLd),
            title = "My title",
            language = "en",
            publishedOn = "2024-11",
            publishedOnBasis = "inferred",
            publisher = own,
            publisherAsPrinted = "Owner’s",
            authors = new[] { "Me" },
            kind = "post",
        });

        ((string)source["title"]!, (string)source["language"]!, (string)source["publishedOn"]!, (string)source["publishedOnBasis"]!, (string)source["publisher"]!["slug"]!, (string)source["publisherAsPrinted"]!, (string)source["authors"]![0]!, (string)source["kind"]!)
            .ShouldBe(("My title", "en", "2024-11", "inferred", own, "Owner’s", "Me", "post"));
    }

    [Fact]
    public async Task Never_guess_between_two_publishers_of_one_name()
    {
        await app.HasOrganization("Test Double");
        await app.HasOrganization("Test Double");
        var source = await Added(Page("/double", JsonLd.Replace("Test Gazette", "Test Double", StringComparison.Ordinal)));
        source["publisher"].ShouldBeNull();
        ((string)source["publisherAsPrinted"]!).ShouldBe("Test Double");
    }

    [Fact]
    public async Task Keep_the_page_byte_by_byte_for_download_alone()
    {
        var bytes = Encoding.Latin1.GetBytes($"<html lang=en><title>Café</title><body>{Body}\r\n\0\xff</html>");
        var url = site.Has("/bytes", context => Send(context, bytes, "text/html; charset=iso-8859-1"));
        var source = await Added(url.ToString());

        using var page = await app.Reader.GetAsync(new Uri($"/api/v1/sources/{source["id"]}/snapshots/{source["snapshots"]![0]!["id"]}/page", UriKind.Relative), TestContext.Current.CancellationToken);

        (await page.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(bytes);
        page.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
    }

    [Fact]
    public async Task Have_no_page_of_a_text_that_was_given()
    {
        var snapshot = await app.HasSource("given", "Given by hand.");
        (await app.Send(HttpMethod.Get, $"/sources/given/snapshots/{snapshot}/page")).Status.ShouldBe(404);
        (await app.Send(HttpMethod.Get, $"/sources/given/snapshots/{snapshot + 999}/text")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Follow_where_the_page_has_gone()
    {
        Page("/new-place", Meta);
        var source = await Added(site.Leads("/old-place", "/new-place", 301).ToString());
        ((string)source["url"]!).ShouldEndWith("/old-place");
        ((string)source["snapshots"]![0]!["fetchedFrom"]!).ShouldEndWith("/new-place");
    }

    [Fact]
    public async Task Ask_for_what_the_page_does_not_say()
    {
        var url = site.Has("/mute", context => Send(context, Encoding.UTF8.GetBytes("Just words."), "text/plain")).ToString();
        var answer = await app.Send(HttpMethod.Post, "/sources", new { url });
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(["/title", "/language"]);

        (await app.Send(HttpMethod.Post, "/sources", new { url, title = "Words", language = "en" })).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Add_nothing_where_the_page_fails_and_say_why()
    {
        foreach (var (url, why) in new[]
        {
            (site.Has("/missing", context => { context.Response.StatusCode = 404; return Task.CompletedTask; }).ToString(), "answered 404"),
            (site.Has("/pdf", context => Send(context, [1, 2, 3], "application/pdf")).ToString(), "application/pdf"),
            (site.Has("/blank", context => Send(context, [], "text/html")).ToString(), "no text"),
            (site.Has("/cut", context => { context.Abort(); return Task.CompletedTask; }).ToString(), "broke off"),
            ($"http://127.0.0.1:{ClosedPort()}/", "can't be reached"),
            (site.Leads("/circle", "/circle").ToString(), "leads back to itself"),
        })
        {
            var answer = await app.Send(HttpMethod.Post, "/sources", new { url, title = "T", language = "en" });
            answer.Status.ShouldBe(502, url);
            ((string)answer.Body!["type"]!).ShouldBe("/docs/errors#page-not-fetched");
            ((string)answer.Body["detail"]!).ShouldContain(why);
            await IsNotThere(url);
        }
    }

    [Fact]
    public async Task Refuse_addresses_that_are_not_public_also_behind_a_redirect()
    {
        foreach (var url in new[] { "http://10.1.2.3/", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]/", site.Leads("/inwards", "http://192.168.0.1/").ToString() })
        {
            var answer = await app.Send(HttpMethod.Post, "/sources", new { url, title = "T", language = "en" });
            answer.Status.ShouldBe(400, url);
            answer.Wrong.ShouldBe(["/url"]);
            await IsNotThere(url);
        }
    }

    [Fact]
    public async Task Fetch_nothing_for_a_url_that_is_there()
    {
        var url = Page("/known", Meta);
        await Added(url);
        var asked = site.Asked.Count(path => path == "/known");
        (await app.Send(HttpMethod.Post, "/sources", new { url })).Status.ShouldBe(409);
        site.Asked.Count(path => path == "/known").ShouldBe(asked);
    }

    [Fact]
    public async Task Fetch_again_and_find_the_quotes_in_the_new_text()
    {
        var speaker = await app.HasPerson("Test Baker");
        var url = Page("/edited", Meta);
        var source = (long)(await Added(url))["id"]!;
        var quote = await app.Has(AQuote.By(speaker, "Nobody hurries a loaf,").StandingIn(new { source = $"{source}", exact = "Nobody hurries a loaf," }));
        (await app.Send(HttpMethod.Post, $"/sources/{source}/snapshots")).Status.ShouldBe(200);

        Page("/edited", Meta, Body.Replace("“Nobody hurries a loaf,” ", "Nothing of note, ", StringComparison.Ordinal));
        var capture = await app.Send(HttpMethod.Post, $"/sources/{source}/snapshots");

        capture.Status.ShouldBe(201);
        ((string)capture.Body!["changes"]![0]!["change"]!).ShouldBe("gone");
        ((string)capture.Body["snapshot"]!["fetchedFrom"]!).ShouldBe(url);
        (await app.FlagsEverywhere(quote, "hurries", speaker, $"{source}")).ShouldBe(["goneFromSource"]);
    }

    [Fact]
    public async Task Say_when_a_link_is_dead_and_keep_the_text()
    {
        var source = (long)(await Added(Page("/mortal", Meta)))["id"]!;
        var text = await app.Text($"/sources/{source}/text");
        site.Has("/mortal", context => { context.Response.StatusCode = 410; return Task.CompletedTask; });
        var before = DateTimeOffset.UtcNow;

        var answer = await app.Send(HttpMethod.Post, $"/sources/{source}/snapshots");

        answer.Status.ShouldBe(502);
        var link = (await app.Get($"/sources/{source}"))["link"]!;
        ((bool)link["works"]!).ShouldBeFalse();
        ((string)link["fault"]!).ShouldStartWith("127.0.0.1 answered 410 instead of the page");
        ((string)link["fault"]!).ShouldNotContain("Nothing was changed");
        ((DateTimeOffset)link["checkedAt"]!).ShouldBeInRange(before, DateTimeOffset.UtcNow);
        (await app.Text($"/sources/{source}/text")).ShouldBe(text);

        Page("/mortal", Meta);
        (await app.Send(HttpMethod.Post, $"/sources/{source}/snapshots")).Status.ShouldBe(200);
        link = (await app.Get($"/sources/{source}"))["link"]!;
        ((bool)link["works"]!).ShouldBeTrue();
        link["fault"].ShouldBeNull();
    }

    [Fact]
    public async Task Come_back_with_a_source_that_was_deleted()
    {
        var source = await Added(Page("/revived", Meta));
        var (id, page) = ((long)source["id"]!, $"/sources/{source["id"]}/snapshots/{source["snapshots"]![0]!["id"]}/page");
        var bytes = await app.Text(page);
        (await app.Send(HttpMethod.Delete, $"/sources/{id}")).Status.ShouldBe(204);
        (await app.Send(HttpMethod.Get, $"/sources/{id}/text")).Status.ShouldBe(410);

        (await app.Send(HttpMethod.Post, $"/sources/{id}/revert", new { to = 1 })).Status.ShouldBe(200);

        (await app.Text(page)).ShouldBe(bytes);
    }

    private string Page(string path, string head, string body = Body) =>
        site.Has(path, context => Send(context, Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head>{head}</head><body>{body}</body></html>"), "text/html; charset=utf-8")).ToString();

    private Task<System.Text.Json.Nodes.JsonNode> Added(string url) => app.Add("/sources", new { url });

    private async Task IsNotThere(string url) =>
        (await app.Get("/sources?limit=1000"))["items"]!.AsArray().Select(source => (string?)source!["url"]).ShouldNotContain(url);

    private static Task Send(HttpContext context, byte[] body, string type)
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A server as people run it: it asks nothing of its own machine.</summary>
public sealed class CapturingPagesOfThisMachine(App app, FetchingSite site) : IClassFixture<App>, IClassFixture<FetchingSite>
{
    [Fact]
    public async Task Is_refused_and_nothing_is_asked()
    {
        var url = site.Has("/inner", _ => Task.CompletedTask).ToString();
        var answer = await app.Send(HttpMethod.Post, "/sources", new { url, title = "T", language = "en" });
        answer.Status.ShouldBe(400);
        answer.Wrong.ShouldBe(["/url"]);
        site.Asked.ShouldBeEmpty();
    }
}

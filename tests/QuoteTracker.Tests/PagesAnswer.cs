using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace QuoteTracker.Tests;

/// <summary>Pages and the API at the same addresses; what a page carries for machines; what it weighs.</summary>
public sealed class PagesAnswer(SeededApp app) : IClassFixture<SeededApp>
{
    [Theory]
    [InlineData("/quotes/mustafa-3")]
    [InlineData("/quotes?q=independence&kind=direct")]
    [InlineData("/people/fazil-mustafa")]
    [InlineData("/organizations")]
    [InlineData("/sources/mps-response")]
    [InlineData("/check?text=decaying dictatorships")]
    [InlineData("/quotes/mustafa-3/versions/1")]
    public async Task An_address_is_the_apis_too(string path)
    {
        var wanted = await app.Get(path);
        var (route, query) = (path.Split('?')[0], path.Contains('?') ? path[path.IndexOf('?')..] : "");
        Same(await Json($"{route}.json{query}", null), wanted);
        Same(await Json(path, "application/json"), wanted);
        Same(await Json(path, "application/json, text/html;q=0.5"), wanted);
        (await Html(path, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")).Headers.Vary.ShouldContain("Accept");
        (await Html(path, "*/*")).Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_for_a_browser_and_a_problem_for_others()
    {
        foreach (var path in new[] { "/quotes/nobody-said", "/people/nobody", "/nowhere/at/all" })
        {
            using var page = await Get(path, "text/html");
            (page.StatusCode, page.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "text/html"), path);
            using var problem = await Get(path, "application/json");
            (problem.StatusCode, problem.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"), path);
        }
    }

    [Fact]
    public async Task A_deleted_quote_says_so_and_a_merged_speaker_leads_on()
    {
        await app.HasPerson("Test Ended");
        await app.Has(AQuote.By("test-ended", "Words that end.").With("key", "ended"));
        await app.Send(HttpMethod.Delete, "/quotes/ended");
        using var gone = await Get("/quotes/ended", "text/html");
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("was deleted by admin");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/quotes")]
    [InlineData("/quotes/mustafa-1")]
    [InlineData("/people/fazil-mustafa")]
    [InlineData("/sources/mps-response")]
    [InlineData("/check")]
    [InlineData("/sign-in")]
    public async Task A_page_lets_nothing_in_from_elsewhere(string path)
    {
        using var page = await Html(path, "text/html");
        var policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldNotContain(" style=");
        html.ShouldNotContain(" onclick");
        html.ShouldContain("<link rel=\"canonical\" href=\"");
        html.ShouldContain("property=\"og:title\"");
    }

    [Fact]
    public async Task A_quote_carries_itself_for_machines()
    {
        await app.Send(HttpMethod.Post, "/organizations", new { key = "test-desk", name = "Test Desk" });
        await app.Send(HttpMethod.Post, "/reviews", new { key = "test-review", claim = "A claim of a test </script>", reviewer = "test-desk", url = "https://example.org/review", rating = "False", quote = "mustafa-2" });
        using var page = await Html("/quotes/mustafa-2", "text/html");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var data = html.Split("<script type=\"application/ld&#x2B;json\">")[1].Split("</script>")[0];
        var graph = JsonNode.Parse(data)!["@graph"]!.AsArray();
        ((string)graph[0]!["@type"]!, (string)graph[0]!["creator"]![0]!["name"]!).ShouldBe(("Quotation", "Fazil Mustafa"));
        ((string)graph[1]!["@type"]!, (string)graph[1]!["claimReviewed"]!).ShouldBe(("ClaimReview", "A claim of a test </script>"));
        html.ShouldContain("type=\"application/json&#x2B;oembed\"");
        html.ShouldContain("<blockquote lang=\"en\"");
    }

    [Fact]
    public async Task A_quote_is_a_card_elsewhere_found_by_oembed()
    {
        var server = app.Reader.BaseAddress!.ToString().TrimEnd('/');
        var card = await Json($"/oembed?maxwidth=400&url={Uri.EscapeDataString($"{server}/quotes/mustafa-3")}", null);
        ((string)card["type"]!, (int)card["width"]!, (string)card["author_name"]!).ShouldBe(("rich", 400, "Fazil Mustafa"));
        ((string)card["html"]!).ShouldContain($"src=\"{server}/quotes/mustafa-3/embed\"");
        using var framed = await Html("/quotes/mustafa-3/embed", "text/html");
        framed.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors *");
        (await framed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<script");
        using var strange = await Get("/oembed?url=https%3A%2F%2Fexample.org%2Fquotes%2F1", null);
        strange.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/oembed")]
    [InlineData("/oembed?url=&format=json")]
    public async Task A_card_of_nothing_is_refused_with_the_name_of_what_is_missing(string address)
    {
        using var answer = await Get(address, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var wrong = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)wrong["parameter"]!).ShouldBe("url");
    }

    [Fact]
    public async Task Search_engines_find_speakers_and_sources()
    {
        using var robots = await Get("/robots.txt", null);
        (await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/sitemap.xml");
        using var map = await Get("/sitemap.xml", null);
        var addresses = XDocument.Parse(await map.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();
        addresses.ShouldContain($"{app.Reader.BaseAddress}people/fazil-mustafa");
        foreach (var address in addresses)
            (await Html(new Uri(address).PathAndQuery, "text/html")).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    /// <summary>60 kB at most for twenty results, with style sheet and script, compressed.</summary>
    [Fact]
    public async Task A_page_of_twenty_results_is_light()
    {
        using var page = await Html("/quotes?limit=20", "text/html");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var assets = html.Split('"').Where(part => part.StartsWith("/pages/", StringComparison.Ordinal)).Distinct().ToList();
        assets.Count.ShouldBe(3);
        var weight = Compressed(html);
        foreach (var asset in assets)
        {
            using var answer = await Get(asset, null);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            weight += Compressed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        weight.ShouldBeLessThan(60_000);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "key=q%00t")]
    [InlineData("multipart/form-data; boundary=x", "no boundary in it")]
    [InlineData("multipart/form-data", "--x")]
    [InlineData("application/json", "{}")]
    public async Task A_form_that_cannot_be_read_says_so(string type, string body)
    {
        using var form = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        form.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var path in new[] { "/sign-in", "/check", "/curate/sources" })
        {
            using var answer = await app.Reader.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeInRange(200, 499, path);
        }
    }

    [Fact]
    public async Task A_head_is_a_page_without_its_body()
    {
        foreach (var path in new[] { "/", "/quotes/mustafa-3", "/api/v1/quotes/mustafa-3", "/robots.txt" })
        {
            using var answer = await app.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative)), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Words_too_long_for_an_address_are_checked_all_the_same()
    {
        using var form = new FormUrlEncodedContent([new("text", string.Concat(Enumerable.Repeat("слово за словом ", 600))), new("speaker", "")]);
        using var answer = await app.Reader.PostAsync(new Uri("/check", UriKind.Relative), form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Not in this database");
    }

    [Fact]
    public void Every_flag_of_the_docs_has_words()
    {
        var table = Repository.Read("docs", "check.md").Split("## Flags")[1].Split("## ")[0];
        var flags = table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split(',')).Select(cell => cell.Trim(' ', '`')).ToList();
        flags.ShouldContain("insertsMeaning");
        foreach (var flag in flags)
            QuoteTracker.Pages.Showing.InWords.Flag(flag).ShouldNotBe(flag);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_taken()
    {
        using var form = new FormUrlEncodedContent([new("key", App.AdminKey), new("back", "/")]);
        using var answer = await app.Reader.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.TryGetValues("Set-Cookie", out var cookies).ShouldBeFalse(string.Join(' ', cookies ?? []));
    }

    private static int Compressed(string text)
    {
        using var written = new MemoryStream();
        using (var zip = new GZipStream(written, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return (int)written.Length;
    }

    private static void Same(JsonNode one, JsonNode other)
    {
        foreach (var answer in new[] { one, other })
            (answer as JsonObject)?.Remove("searched");
        one.ToJsonString().ShouldBe(other.ToJsonString());
    }

    private async Task<JsonNode> Json(string path, string? accept)
    {
        using var answer = await Get(path, accept);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    private async Task<HttpResponseMessage> Html(string path, string accept)
    {
        var answer = await Get(path, accept);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return answer;
    }

    private async Task<HttpResponseMessage> Get(string path, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

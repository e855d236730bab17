namespace QuoteTracker.Tests;

/// <summary>Somebody writes a record so that its answer has a header, a file or a script of theirs.</summary>
public sealed class Injecting(App app) : IClassFixture<App>
{
    [Fact]
    public async Task No_header_is_made_by_what_a_record_says()
    {
        var url = "https://пример.example/ünvan?q=%0d%0aSet-Cookie:%20a=b&r=“”";
        (await app.Send(HttpMethod.Post, "/sources", new { key = "header-1", title = "A\tB", language = "en", url, text = "Some text." })).Status.ShouldBe(400);
        (await app.Send(HttpMethod.Post, "/sources", new { key = "header-1", title = "Заголовок ‮ \u0085", language = "en", url, text = "Some text." })).Status.ShouldBe(400);
        (await app.Send(HttpMethod.Post, "/sources", new { key = "header-1", title = "Заголовок", language = "en", url, text = "Some text." })).Status.ShouldBe(201);

        foreach (var path in new[] { "/sources/header-1", "/sources/header-1/text", "/sources/header-1/timemap", "/sources/header-1/snapshots" })
        {
            var answer = await app.Send(HttpMethod.Get, path);
            answer.Status.ShouldBe(200, path);
            answer.Headers.ShouldNotContainKey("Set-Cookie");
            answer.Headers.Values.ShouldAllBe(value => value.All(letter => letter >= ' ' && letter < 127));
        }
    }

    [Theory]
    [InlineData("a\r\nSet-Cookie: a=b")]
    [InlineData("a\nb")]
    [InlineData("ə")]
    [InlineData("../../etc/passwd")]
    [InlineData("a b")]
    public async Task A_key_is_no_place_for_one(string key)
    {
        foreach (var (path, body) in new (string, object)[] { ("/sources", new { key, title = "T", language = "en", text = "x" }), ("/people", new { key, name = "Test Header" }), ("/searches", new { key, name = "Test header", query = "q=x" }) })
            (await app.Send(HttpMethod.Post, path, body)).Status.ShouldBe(400, path);
    }

    [Theory]
    [InlineData("/quotes/%0d%0aSet-Cookie:a=b")]
    [InlineData("/people/%C9%99%0a")]
    [InlineData("/sources/..%2f..%2fetc%2fpasswd/text")]
    [InlineData("/quotes?q=%0d%0aSet-Cookie:a=b")]
    public async Task An_address_is_none_either(string path)
    {
        var answer = await app.Send(HttpMethod.Get, path);
        answer.Status.ShouldBeOneOf(200, 400, 404);
        answer.Headers.ShouldNotContainKey("Set-Cookie");
        answer.Headers.Values.ShouldAllBe(value => value.All(letter => letter >= ' ' && letter < 127));
    }

    [Fact]
    public async Task A_merged_speaker_leads_on_with_whatever_was_asked_and_nothing_else()
    {
        var (one, other) = (await app.HasPerson("Test Led"), await app.HasPerson("Test Leader"));
        (await app.Send(HttpMethod.Post, $"/people/{one}/merge", new { into = other })).Status.ShouldBe(200);

        var moved = await app.Send(HttpMethod.Get, $"/people/{one}/roles?on=2024%0d%0aSet-Cookie:a=b");

        moved.Headers.ShouldNotContainKey("Set-Cookie");
        if (moved.Status == 308)
            moved.Headers["Location"].ShouldStartWith($"/api/v1/people/{other}/");
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonl", "application/x-ndjson")]
    [InlineData("bibtex", "application/x-bibtex")]
    public async Task A_name_of_a_file_is_ours_whatever_the_record_says(string format, string type)
    {
        await app.Has(AQuote.By(await app.HasPerson("Test\"; filename=\"evil.exe"), "Run me."));
        using var answer = await app.Reader.GetAsync(new Uri($"/api/v1/exports?format={format}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.ToString().ShouldStartWith(type);
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldMatch(@"^""?quotes\.[a-z]+""?$");
    }

    [Theory]
    [InlineData("/api/v1/people")]
    [InlineData("/api/v1/quotes/none")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/feeds/quotes.atom")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/v1alpha1/claims:search?query=x")]
    [InlineData("/reconcile")]
    [InlineData("/robots.txt")]
    public async Task Every_answer_says_what_it_is_and_that_nothing_in_it_is_to_be_run(string path)
    {
        using var answer = await app.Reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Content.Headers.ContentType.ShouldNotBeNull();
        if (path is not ("/reconcile" or "/robots.txt"))
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("Over http it means nothing.");
    }
}

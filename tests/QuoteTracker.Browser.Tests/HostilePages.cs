using static Microsoft.Playwright.Assertions;

namespace QuoteTracker.Browser.Tests;

/// <summary>Hostile text in every field is shown as text. Names and words are invented.</summary>
public sealed class HostilePages(Browser browser) : IClassFixture<Browser>
{
    private const string Hostile = "<img src=x onerror=alert(1)></title></textarea></script><script>alert(2)</script>\"'><b>Testperson</b> {{7*7}} javascript:alert(3)";

    [Fact]
    public async Task Hostile_text_is_text_on_every_page()
    {
        var app = browser.App;
        (await app.Send(HttpMethod.Post, "/people", new { key = "hostile", name = Hostile, summary = Hostile, otherNames = new[] { new { name = $"Other {Hostile}", note = Hostile } } })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/organizations", new { key = "hostile-desk", name = $"Desk {Hostile}" })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/sources", new { key = "hostile-source", title = Hostile, text = $"Before “{Hostile}” after.", language = "en", publisherAsPrinted = Hostile, authors = new[] { Hostile } })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/quotes", new
        {
            key = "hostile-quote",
            text = Hostile,
            kind = "direct",
            language = "en",
            leadIn = Hostile,
            topics = new[] { "hostile" },
            speakers = new[] { new { speaker = "hostile", roleAsStated = Hostile } },
            occurrences = new[] { new { source = "hostile-source", exact = Hostile, attributedTo = Hostile, inHeadline = true } },
        })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/reviews", new { key = "hostile-review", claim = Hostile, reviewer = "hostile-desk", url = "https://example.org/", rating = Hostile, quote = "hostile-quote" })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Patch, "/quotes/hostile-quote?reason=" + Uri.EscapeDataString(Hostile), new { leadIn = $"{Hostile} again" })).Status.ShouldBe(200);

        await using var curator = await browser.SignedIn();
        curator.Page.Dialog += (_, dialog) => throw new InvalidOperationException($"A page ran its text: {dialog.Message}");
        var query = Uri.EscapeDataString(Hostile);
        foreach (var path in new[]
        {
            "/", "/quotes?topic=hostile", $"/quotes?q={query}", "/quotes/hostile-quote", "/quotes/hostile-quote/versions/2", "/quotes/hostile-quote/embed", "/people", "/people/hostile", $"/people?name={query}",
            "/sources", "/sources/hostile-source", $"/check?text={query}&speaker={query}", $"/sign-in?back={query}", "/curate/sources/hostile-source", "/curate/sources/hostile-source/drafts", "/curate/sources/hostile-source/drafts?at=0&saved=%3Cb%3E", "/curate/quotes/hostile-quote", "/curate/people/hostile", "/keep", $"/{query}",
        })
        {
            await curator.Goes(path);
            (await curator.Page.Locator("img, b, main script").CountAsync()).ShouldBe(0, path);
        }

        await curator.Goes("/quotes/hostile-quote");
        await Expect(curator.Page.Locator("h1 .words")).ToHaveTextAsync(Hostile);
    }
}

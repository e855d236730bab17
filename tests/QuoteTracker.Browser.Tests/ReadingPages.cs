using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QuoteTracker.Browser.Tests;

/// <summary>A journalist reads, with a script and without.</summary>
public sealed class ReadingPages(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_journalist_finds_what_somebody_said_sees_it_in_the_article_and_cites_it(bool script)
    {
        await using var reader = await browser.Open(script);
        var page = reader.Page;
        await reader.Goes("/");
        await page.GetByLabel("Who said what?").FillAsync("independence speaker:mustafa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("6 quotes");
        await page.GetByRole(AriaRole.Link, new() { Name = "direct quotes" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("4 quotes");
        await Expect(page.Locator("article.quote mark").First).ToHaveTextAsync("independence");
        await page.GetByText("but a demarche against the").ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("This step by the U.S.");
        await Expect(page.Locator(".facts")).ToContainTextAsync("October 2024, inferred");
        await Expect(page.Locator(".place.headline")).ToContainTextAsync("The headline gives them to someone else");
        await Expect(page.GetByLabel("Citation, As a sentence")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Fazil Mustafa, October 2024 \\(inferred\\): “This step"));

        await page.Locator(".place:not(.headline) h3 a").ClickAsync();
        await Expect(page.Locator("#mustafa-1 + .q")).ToContainTextAsync("This step by the U.S.");
        (await page.EvaluateAsync<bool>("() => { const box = document.getElementById('mustafa-1').getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }")).ShouldBeTrue("the quote is in sight");
    }

    [Fact]
    public async Task Filters_are_taken_away_again_and_the_order_is_in_the_address()
    {
        await using var reader = await browser.Open(script: false);
        await reader.Goes("/quotes?q=independence&kind=direct");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "kind direct" }).ClickAsync();
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("7 quotes");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "oldest" }).ClickAsync();
        reader.Page.Url.ShouldEndWith("/quotes?q=independence&sort=oldest");
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_says_where_and_what_to_do()
    {
        await using var reader = await browser.Open(script: false);
        (await reader.Goes("/quotes?q=%22open")).ShouldBe(400);
        await Expect(reader.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Search its words as plain words" }).ClickAsync();
        await Expect(reader.Page.Locator(".note")).ToContainTextAsync("searched instead");
    }

    [Fact]
    public async Task Names_are_suggested_as_they_are_typed_and_citations_copied()
    {
        await using var reader = await browser.Open();
        await reader.Goes("/check");
        await reader.Page.GetByLabel("Said to be by").PressSequentiallyAsync("Əliy");
        await Expect(reader.Page.Locator("#speaker-names option").First).ToHaveAttributeAsync("value", "Ilham Aliyev");
        await reader.Goes("/quotes/mustafa-3");
        await reader.Page.Locator("button[data-copy=cite-text]").ClickAsync();
        await Expect(reader.Page.Locator("button[data-copy=cite-text]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(Copied|Selected)"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_fact_checker_sees_the_not_that_was_dropped_beside_the_words_on_record(bool script)
    {
        await using var reader = await browser.Open(script);
        await reader.Goes("/check");
        await reader.Page.GetByLabel("Did somebody say this?").FillAsync("We are the ones deteriorating relations with America.");
        await reader.Page.GetByLabel("Said to be by").FillAsync("Mustafa");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Expect(reader.Page.Locator(".answer h2")).ToHaveTextAsync("Not these words: altered");
        await Expect(reader.Page.Locator(".beside del")).ToHaveTextAsync("not");
        await Expect(reader.Page.Locator(".changes li")).ToContainTextAsync("Negation");
        await Expect(reader.Page.Locator(".place mark")).ToContainTextAsync("We are not the ones");
        reader.Page.Url.ShouldContain("/check?text=We%20are%20the%20ones");
    }

    [Fact]
    public async Task A_whole_draft_comes_back_with_each_quotation_marked()
    {
        await using var reader = await browser.Open(script: false);
        await reader.Goes("/check");
        await reader.Page.GetByLabel("The draft").FillAsync("Karimli spoke of “decaying dictatorships”. Mustafa said: “We are the ones deteriorating relations with America.”");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Check every quotation" }).ClickAsync();
        await Expect(reader.Page.Locator(".draft-text .q.met")).ToHaveTextAsync("decaying dictatorships");
        await Expect(reader.Page.Locator(".draft-text .q.differs")).ToContainTextAsync("We are the ones");
        await Expect(reader.Page.Locator(".message").First).ToContainTextAsync("2 quotations");
    }

    [Fact]
    public async Task A_speaker_has_names_roles_and_words_and_all_of_it_as_one_file()
    {
        await using var reader = await browser.Open(script: false);
        await reader.Goes("/people/fazil-mustafa");
        await Expect(reader.Page.Locator(".names")).ToContainTextAsync("Фазиль Мустафа");
        await Expect(reader.Page.Locator(".roles")).ToContainTextAsync("Member of the Milli Majlis");
        await Expect(reader.Page.Locator(".timeline .said").First).ToBeVisibleAsync();
        var file = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.GetByRole(AriaRole.Link, new() { Name = "Everything as one file" }).ClickAsync());
        (await File.ReadAllTextAsync((await file.PathAsync())!, TestContext.Current.CancellationToken)).ShouldContain("\"key\":\"mustafa-3\"");
    }

    /// <summary>The link of an occurrence into its source's own page: here that page is this server's.</summary>
    [Fact]
    public async Task The_link_into_a_source_jumps_to_the_words()
    {
        var page = $"{browser.App.Reader.BaseAddress}sources/mps-response";
        await browser.App.Send(HttpMethod.Post, "/people", new { key = "test-jumper", name = "Test Jumper" });
        const string Words = "Currently, 90 percent of Western pressure";
        await browser.App.Send(HttpMethod.Post, "/sources", new { key = "test-jump", title = "A page to jump into", url = page, text = $"An excerpt for a test. {Words} is in it.", language = "en" });
        (await browser.App.Send(HttpMethod.Post, "/quotes", new { key = "test-jump-quote", text = Words, kind = "direct", language = "en", speakers = new[] { new { speaker = "test-jumper" } }, occurrences = new[] { new { source = "test-jump", exact = Words } } })).Status.ShouldBe(201);
        await using var reader = await browser.Open();
        await reader.Goes("/quotes/test-jump-quote");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "See it on the source’s own page" }).ClickAsync();
        await reader.Page.WaitForFunctionAsync("words => { const found = [...document.querySelectorAll('.text .q')].find(one => one.textContent.includes(words)); const box = found?.getBoundingClientRect(); return box && box.top >= 0 && box.top < innerHeight && scrollY > 0; }", Words);
    }

    [Fact]
    public async Task Every_kind_is_told_apart_and_a_silence_is_one()
    {
        await using var reader = await browser.Open(script: false);
        await reader.Goes("/sources/mps-response");
        foreach (var kind in new[] { "direct", "partial", "indirect", "silence" })
            await Expect(reader.Page.Locator($".text .q.{kind}").First).ToBeVisibleAsync();
        await reader.Page.Locator(".margin a").Nth(4).ClickAsync();
        reader.Page.Url.ShouldContain("#");
    }
}

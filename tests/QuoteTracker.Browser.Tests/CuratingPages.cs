using Microsoft.Playwright;
using QuoteTracker.Tests;
using static Microsoft.Playwright.Assertions;

namespace QuoteTracker.Browser.Tests;

/// <summary>A curator at work. Articles and speakers are invented.</summary>
public sealed class CuratingPages(Browser browser) : IClassFixture<Browser>
{
    private const string Article = """
        Testborough council votes on geese

        The council of Testborough met on Monday. Ada Testlamp, the mayor, said: “We will not let geese into the market.”

        “They were here before us,” said Bob Testhouse.

        He added that the market belongs to everybody: “Nobody owns a square.”

        """;

    [Fact]
    public async Task By_keyboard_and_by_hand_a_new_article_and_its_three_quotes_are_entered()
    {
        await using var curator = await browser.SignedIn();
        var (page, keys) = (curator.Page, new KeysAlone(curator.Page));
        await keys.EnterArticle(Article, "Testborough council votes on geese", "2024-10-07");
        await Expect(page.Locator("#drafted")).ToBeVisibleAsync();
        await keys.Press("m");
        await Expect(page.Locator("#f-text")).ToHaveValueAsync("We will not let geese into the market.");

        // The speaker is new: the first time the form says so.
        foreach (var (words, speaker) in new[] { ("We will not let geese into the market.", "Ada Testlamp"), ("They were here before us", "Bob Testhouse"), ("Nobody owns a square.", "Bob Testhouse") })
        {
            await Expect(page.Locator("#f-text")).ToHaveValueAsync(words);
            await Expect(page.Locator("#f-speakers")).ToHaveValueAsync(speaker);
            await keys.Lead("Enter");
            if (await page.GetByLabel("is a new person").CountAsync() > 0)
            {
                await keys.Press("Space");
                await keys.Lead("Enter");
            }

            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved");
        }

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Every quotation in marks is entered");
        keys.Count.ShouldBeLessThan(30, "three minutes are 180 seconds, and a step takes less than six");

        var found = (await browser.App.Get("/quotes?q=geese"))["items"]!.AsArray();
        var quote = found.Single(item => (string)item!["quote"]!["text"]! == "We will not let geese into the market.")!["quote"]!;
        ((string)quote["kind"]!, (string)quote["saidOn"]!, (string)quote["dateBasis"]!, (string)quote["leadIn"]!).ShouldBe(("direct", "2024-10-07", "publication", "Ada Testlamp, the mayor, said"));
        ((string)quote["occurrences"]![0]!["anchor"]!).ShouldBe("exact");
    }

    [Fact]
    public async Task Selected_words_become_a_quote()
    {
        await Has("test-selected", "Test of selecting", "Nothing in marks. Cyra Testmill told of a bridge of sugar. The end.");
        await using var curator = await browser.SignedIn();
        await curator.Goes("/curate/sources/test-selected");
        await curator.Page.EvaluateAsync("() => { const field = document.getElementById('article'); const at = field.value.indexOf('of a bridge'); field.focus(); field.setSelectionRange(at, at + 'of a bridge of sugar'.length); }");
        await curator.Page.Keyboard.PressAsync("Enter");
        await Expect(curator.Page.Locator("#f-text")).ToHaveValueAsync("of a bridge of sugar");
        await Expect(curator.Page.Locator("#f-kind")).ToHaveValueAsync("indirect");
        await Expect(curator.Page.Locator("#f-leadIn")).ToHaveValueAsync("Cyra Testmill told");
    }

    [Fact]
    public async Task A_role_is_nobody_s_name()
    {
        await using var curator = await browser.SignedIn();
        var start = Repository.Read("seeds", "article.txt").IndexOf("We have no problem with the U.S.", StringComparison.Ordinal);
        await curator.Goes($"/curate/sources/mps-response?start={start}&length=32");
        await Expect(curator.Page.Locator("#f-text")).ToHaveValueAsync("We have no problem with the U.S.");
        await Expect(curator.Page.Locator("#f-speakers")).ToHaveValueAsync("");
        await Expect(curator.Page.Locator("#f-role")).ToHaveValueAsync("MP");

        // Typed by hand it is nobody's either.
        await curator.Page.Locator("#f-speakers").FillAsync("MP");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Save, and go to the next" }).ClickAsync();
        await Expect(curator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody in this database has this name");
    }

    [Fact]
    public async Task Two_who_edit_the_same_quote_see_each_others_change_before_saving()
    {
        await HasQuote("test-shared", "Shared words of a test.");
        await using var one = await browser.SignedIn();
        await using var other = await browser.SignedIn();
        await one.Goes("/curate/quotes/test-shared");
        await other.Goes("/curate/quotes/test-shared");
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "About" }).FillAsync("first");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(one.Page.Locator(".facts")).ToContainTextAsync("first");

        await other.Page.GetByLabel("Said on").FillAsync("2024-11");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed it");
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("first");
        (await browser.App.Get("/quotes/test-shared"))["saidOn"].ShouldBeNull();
        await Expect(other.Page.GetByLabel("Said on")).ToHaveValueAsync("2024-11");

        await other.Page.GetByRole(AriaRole.Textbox, new() { Name = "About" }).FillAsync("first, second");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(other.Page.Locator(".facts")).ToContainTextAsync("November 2024");
        ((int)(await browser.App.Get("/quotes/test-shared"))["version"]!).ShouldBe(3);
    }

    [Fact]
    public async Task A_change_has_a_reason_and_is_taken_back()
    {
        await HasQuote("test-reverted", "Words of a test that were mistyped.");
        await using var curator = await browser.SignedIn();
        await curator.Goes("/curate/quotes/test-reverted");
        await curator.Page.GetByLabel("Words", new() { Exact = true }).FillAsync("Words of a test that were typed.");
        await curator.Page.GetByLabel("Why").First.FillAsync("a typing error");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(curator.Page.Locator(".history")).ToContainTextAsync("a typing error");
        await curator.Page.GetByRole(AriaRole.Link, new() { Name = "Version 2" }).First.ClickAsync();
        await Expect(curator.Page.Locator("td del")).ToHaveTextAsync("mistyped");
        await curator.Goes("/curate/quotes/test-reverted");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "bring it back" }).ClickAsync();
        await Expect(curator.Page.Locator("h1")).ToContainTextAsync("mistyped");
    }

    [Fact]
    public async Task What_was_deleted_is_brought_back_and_a_stale_page_takes_nothing_back()
    {
        await HasQuote("test-deleted", "Words of a test to be deleted.");
        await using var curator = await browser.SignedIn();
        await using var other = await browser.SignedIn();
        await other.Goes("/curate/quotes/test-deleted");
        await curator.Goes("/curate/quotes/test-deleted");
        await curator.Page.GetByRole(AriaRole.Textbox, new() { Name = "About" }).FillAsync("changed");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await other.Page.GetByText("Delete it").ClickAsync();
        await other.Page.Locator("#del-reason").FillAsync("a test");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Delete; its history stays" }).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("changed");
        await other.Page.GetByText("Delete it").ClickAsync();
        await other.Page.Locator("#del-reason").FillAsync("a test");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Delete; its history stays" }).ClickAsync();
        await Expect(other.Page.Locator("h1")).ToHaveTextAsync("Curate");

        (await curator.Goes("/quotes/test-deleted")).ShouldBe(410);
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "bring it back" }).First.ClickAsync();
        await Expect(curator.Page.Locator("h1")).ToContainTextAsync("Words of a test to be deleted.");
    }

    [Fact]
    public async Task A_review_that_is_refused_is_not_forgotten()
    {
        await HasQuote("test-reviewed", "Words of a test to be reviewed.");
        await using var curator = await browser.SignedIn();
        await curator.Goes("/curate/quotes/test-reviewed");
        await curator.Page.GetByText("Add what a fact-checker published").ClickAsync();
        await curator.Page.Locator("#rev-claim").FillAsync("A claim of a test");
        await curator.Page.Locator("#rev-reviewer").FillAsync("Nobody Testreviewer");
        await curator.Page.Locator("#rev-rating").FillAsync("False");
        await curator.Page.Locator("#rev-url").FillAsync("https://example.org/review");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Add the review" }).ClickAsync();
        await Expect(curator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody Testreviewer");
        await Expect(curator.Page.Locator("#rev-claim")).ToHaveValueAsync("A claim of a test");
    }

    [Fact]
    public async Task Quotes_are_related_and_a_wrong_relation_says_why()
    {
        await HasQuote("test-related-1", "One test says so.");
        await HasQuote("test-related-2", "Another test denies it.");
        await using var curator = await browser.SignedIn();
        await curator.Goes("/curate/quotes/test-related-2");
        await curator.Page.Locator("#rel-kind").SelectOptionAsync("denies");
        await curator.Page.Locator("#rel-to").FillAsync("test-related-1");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Relate", Exact = true }).ClickAsync();
        await Expect(curator.Page.Locator(".relations")).ToContainTextAsync("One test says so.");
        await curator.Page.Locator("#rel-to").FillAsync("nothing-here");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Relate", Exact = true }).ClickAsync();
        await Expect(curator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing-here");
        await curator.Goes("/quotes/test-related-1");
        await Expect(curator.Page.Locator(".flags").First).ToContainTextAsync("Denied");
    }

    [Fact]
    public async Task Two_records_of_one_person_are_merged()
    {
        await browser.App.Send(HttpMethod.Post, "/people", new { key = "test-double", name = "Dora Testdouble" });
        await browser.App.Send(HttpMethod.Post, "/people", new { key = "test-single", name = "Dora Testsingle" });
        await using var curator = await browser.SignedIn();
        await curator.Goes("/curate/people/test-double");
        await curator.Page.GetByLabel("Dora Testdouble is the same as").FillAsync("Dora Testsingle");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Merge into that one" }).ClickAsync();
        await Expect(curator.Page.Locator("h1")).ToHaveTextAsync("Dora Testsingle");
        await curator.Goes("/people/test-double");
        curator.Page.Url.ShouldEndWith("/people/test-single");
    }

    [Fact]
    public async Task An_import_shows_what_will_change_before_it_does()
    {
        await HasQuote("test-imported", "Imported words of a test.");
        await using var curator = await browser.SignedIn();
        await curator.Goes("/curate/import");
        await curator.Page.Locator("#lines").FillAsync("""
            {"type":"person","key":"test-new-person","name":"Newa Testperson"}
            {"type":"quote","key":"test-imported","text":"Imported words of another test.","kind":"direct","language":"en","speakers":[{"speaker":"test-speaker"}]}
            no record at all
            """);
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Show what will change" }).ClickAsync();
        await Expect(curator.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 would be added, 1 changed, 0 stay as they are, 1 would not be taken.");
        await Expect(curator.Page.Locator(".preview ins")).ToHaveTextAsync("another");
        (await App.Send(browser.App.Reader, HttpMethod.Get, "/people/test-new-person")).Status.ShouldBe(404);
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Import them" }).ClickAsync();
        await Expect(curator.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 added, 1 changed, 0 unchanged, 1 not taken.");
    }

    [Fact]
    public async Task Nobody_curates_without_a_key_and_a_wrong_one_says_so()
    {
        await using var reader = await browser.Open();
        await reader.Goes("/curate/sources/mps-response");
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Sign in");
        await reader.Page.GetByLabel("Your key").FillAsync("qt_not-a-key");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not a key of this database");
        await reader.Page.GetByLabel("Your key").FillAsync(App.AdminKey);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        reader.Page.Url.ShouldEndWith("/curate/sources/mps-response");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await reader.Goes("/curate");
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    [Theory]
    [InlineData("/curate")]
    [InlineData("/curate/sources/mps-response")]
    [InlineData("/curate/sources/mps-response/drafts?at=3")]
    [InlineData("/curate/quotes/mustafa-3")]
    [InlineData("/curate/people/fazil-mustafa")]
    [InlineData("/curate/people/new")]
    [InlineData("/curate/import")]
    public async Task Nothing_bars_a_curators_way(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var curator = await browser.SignedIn(scheme);
            await curator.Goes(path);
            (await curator.Barriers()).ShouldBeEmpty($"{path} in {scheme}");
        }
    }

    private async Task Has(string key, string title, string text) =>
        (await browser.App.Send(HttpMethod.Post, "/sources", new { key, title, text, language = "en" })).Status.ShouldBe(201);

    private async Task HasQuote(string key, string text)
    {
        await browser.App.Send(HttpMethod.Post, "/people", new { key = "test-speaker", name = "Test Speaker-Invented" });
        (await browser.App.Send(HttpMethod.Post, "/quotes", new { key, text, kind = "direct", language = "en", speakers = new[] { new { speaker = "test-speaker" } } })).Status.ShouldBe(201);
    }
}

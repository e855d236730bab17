using System.Text.Json.Nodes;
using Microsoft.Playwright;
using QuoteTracker.Tests;
using static Microsoft.Playwright.Assertions;

namespace QuoteTracker.Browser.Tests;

/// <summary>From an article to its quotes, a key a decision.</summary>
public sealed class DraftPages(Browser browser) : IClassFixture<Browser>
{
    // A key and a look take little more than a second.
    private const int KeysOfAMinute = 45;

    // A group that the article names by half in an indirect statement, and as what it is on record.
    private static readonly Dictionary<string, string> Meant = new() { ["The MPs"] = "Azerbaijani MPs" };

    // Article and speakers are invented.
    private const string Article = """
        Testborough council votes on geese

        The council of Testborough met on Monday. Ada Testlamp, the mayor, said that the market is closed: “We will not let geese into the market.”

        “They were here before us,” said Bob Testhouse. “And they will stay after us.”

        “Nobody owns a square in this town.”
        """;

    [Fact]
    public async Task An_article_with_all_its_quotes_is_entered_in_one_minute()
    {
        await using var curator = await browser.SignedIn();
        var (page, keys) = (curator.Page, new KeysAlone(curator.Page));
        await keys.EnterArticle(Repository.Read("seeds", "article.txt"), "The article once more", "2024-10");
        await Expect(page.Locator("#deciding")).ToBeVisibleAsync();
        await Expect(page.Locator(".drafts .warning")).ToContainTextAsync("The headline gives them to “Azerbaijani MPs”, the article to Fazil Mustafa.");

        while (await page.Locator("#deciding").CountAsync() > 0 && keys.Count < KeysOfAMinute)
        {
            // The speaker that would be made anew is known to the curator, and an act alone is nobody's words.
            if (await page.Locator("#deciding .badge.new").CountAsync() > 0 && Meant.GetValueOrDefault(await page.Locator("#facts .swatch").InnerTextAsync()) is { } known)
            {
                await keys.Press("c");
                await Expect(page.Locator("#d-speakers")).ToBeFocusedAsync();
                await keys.Paste(known);
                await keys.Lead("Enter");
            }
            else
            {
                var isAct = (await page.Locator("#deciding h2").InnerTextAsync()).Contains("the act reported", StringComparison.Ordinal);
                await keys.Lead(isAct ? "r" : "a");
            }
        }

        await Expect(page.Locator("#end")).ToHaveTextAsync("Every draft is decided");
        keys.Count.ShouldBeLessThan(KeysOfAMinute);
        (await curator.Barriers()).ShouldBeEmpty();
        await keys.Press("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("The article once more");

        // As they were entered by hand: the same words at the same places of the same speakers, each after what leads to it.
        var made = await QuotesOf(new Uri(page.Url).Segments[^1]);
        made.SelectMany(Said).Order().ShouldBe((await QuotesOf("mps-response")).SelectMany(Said).Order());
        made.Count(quote => (string)quote["kind"]! == "silence").ShouldBe(2);
        made.SelectMany(quote => quote["relations"]!.AsArray()).Count(relation => (string)relation!["kind"]! == "elaborates").ShouldBe(13);
        made.SelectMany(quote => quote["occurrences"]!.AsArray()).ShouldAllBe(place => (string)place!["anchor"]! == "exact");
    }

    [Fact]
    public async Task Keys_go_on_and_back_reject_and_correct()
    {
        await using var curator = await Drafting("test-keys");
        var page = curator.Page;
        await Expect(page.Locator("#deciding h2")).ToContainTextAsync("Drafts 1 and 2 of");
        await Expect(page.Locator("button[value=accept]")).ToBeFocusedAsync();
        await Expect(page.Locator("[aria-current]").First).ToBeInViewportAsync();
        await Keys(page, "j");
        await Expect(page.Locator("#deciding h2")).ToContainTextAsync("Draft 3 of");
        await Expect(page.Locator("button[value=accept]")).ToBeFocusedAsync();
        await Expect(page.Locator("[aria-current]").First).ToBeInViewportAsync();
        await Keys(page, "k");
        await Keys(page, "r");
        await Expect(page.Locator("#deciding h2")).ToContainTextAsync("Draft 1 of");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rejected");
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator("#d-speakers")).ToBeFocusedAsync();

        // In a field a letter is a letter.
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#d-text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync("the market is closed");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved");
        ((string)(await QuotesOf("test-keys")).Single()["text"]!).ShouldBe("the market is closed");
    }

    [Fact]
    public async Task A_key_takes_the_last_decision_back()
    {
        await using var curator = await Drafting("test-undo");
        var page = curator.Page;
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToHaveCountAsync(0);
        await Keys(page, "a");
        (await QuotesOf("test-undo")).Count.ShouldBe(2);
        await Keys(page, "r");
        await Keys(page, "u");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Taken back");
        await Expect(page.Locator("#deciding h2")).ToContainTextAsync("Draft 3 of");
        await Expect(page.Locator("button[value=accept]")).ToBeFocusedAsync();
        (await QuotesOf("test-undo")).Count.ShouldBe(2, "the one before is not touched");
        (await curator.Barriers()).ShouldBeEmpty();
        await Keys(page, "u");
        await Expect(page.Locator("#deciding h2")).ToContainTextAsync("Drafts 1 and 2 of");
        (await QuotesOf("test-undo")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_stand_nowhere_are_asked_for_twice()
    {
        await using var curator = await Drafting("test-nowhere");
        var page = curator.Page;
        await page.Keyboard.PressAsync("c");
        await page.Locator("#d-text").FillAsync("We will never let geese into the market.");
        await Keys(page, "Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("These words do not stand in the text");
        await Expect(page.Locator("button[value=accept]")).ToBeFocusedAsync();
        (await curator.Barriers()).ShouldBeEmpty();
        (await QuotesOf("test-nowhere")).ShouldBeEmpty();
        await Keys(page, "a");
        (await QuotesOf("test-nowhere")).Select(quote => (string)quote["text"]!).ShouldContain("We will never let geese into the market.");
    }

    [Fact]
    public async Task Selected_words_are_the_words()
    {
        await using var curator = await Drafting("test-select");
        await Select(curator.Page, "not let geese");
        await curator.Page.Keyboard.PressAsync("c");
        await Expect(curator.Page.Locator("#d-text")).ToHaveValueAsync("not let geese");
        await curator.Page.Keyboard.PressAsync("Escape");
        await Expect(curator.Page.Locator("button[value=accept]")).ToBeFocusedAsync();
        await Select(curator.Page, "met on Monday");
        await curator.Page.Keyboard.PressAsync("m");
        await Expect(curator.Page.Locator("#f-text")).ToHaveValueAsync("met on Monday");
    }

    [Fact]
    public async Task A_key_that_is_held_down_or_letters_that_are_turned_off_decide_nothing()
    {
        await using var curator = await Drafting("test-held");
        await curator.Page.EvaluateAsync("() => { for (let i = 0; i < 3; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', repeat: true, bubbles: true })) }");
        await curator.Page.GetByLabel("letter keys").UncheckAsync();
        await curator.Page.Keyboard.PressAsync("a");
        await curator.Page.ReloadAsync();
        await Expect(curator.Page.GetByLabel("letter keys")).Not.ToBeCheckedAsync();
        await curator.Page.Keyboard.PressAsync("a");
        (await QuotesOf("test-held")).ShouldBeEmpty();
        await curator.Page.GetByLabel("letter keys").CheckAsync();
        await Keys(curator.Page, "a");
        (await QuotesOf("test-held")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_bars_the_way_at_any_draft(int width)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var curator = await browser.SignedIn(scheme, width: width);
            await Has($"test-way-{width}-{scheme}".ToLowerInvariant());
            foreach (var at in new[] { 1, 2, 3 })
            {
                await curator.Goes($"/curate/sources/test-way-{width}-{scheme}/drafts?at={at}#now".ToLowerInvariant());
                (await curator.Barriers()).ShouldBeEmpty($"{at} in {scheme}");
                (await curator.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            }

            await curator.Page.Keyboard.PressAsync("c");
            await curator.Page.Locator("#d-speakers").FillAsync("Nobody Of This Name");
            await Keys(curator.Page, "Enter");
            await Expect(curator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody in this database has this name");
            await Expect(curator.Page.Locator("#d-as")).ToBeFocusedAsync();
            (await curator.Barriers()).ShouldBeEmpty($"refused in {scheme}");
        }
    }

    // A letter leads to another page.
    private static Task Keys(IPage page, string key) => new KeysAlone(page).Lead(key);

    private static async Task Select(IPage page, string words) => await page.EvaluateAsync("""
        words => {
          const walker = document.createTreeWalker(document.getElementById("drafted"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + words.length);
          }
        }
        """, words);

    private async Task<Reader> Drafting(string key)
    {
        await Has(key);
        var curator = await browser.SignedIn();
        await curator.Goes($"/curate/sources/{key}/drafts");
        return curator;
    }

    private async Task Has(string key)
    {
        await browser.App.Send(HttpMethod.Post, "/people", new { key = "ada-testlamp", name = "Ada Testlamp" });
        await browser.App.Send(HttpMethod.Post, "/people", new { key = "bob-testhouse", name = "Bob Testhouse" });
        (await browser.App.Send(HttpMethod.Post, "/sources", new { key, title = $"Testborough votes, {key}", text = Article, language = "en", publishedOn = "2024-10-07" })).Status.ShouldBe(201);
    }

    private async Task<List<JsonNode>> QuotesOf(string source) =>
        [.. (await browser.App.Get($"/sources/{source}/quotes?limit=100&sort=oldest"))["items"]!.AsArray().Select(item => item!["quote"]!)];

    // The speaker's own words in the body, with who said them.
    private static IEnumerable<string> Said(JsonNode quote) => (string)quote["kind"]! is not ("direct" or "partial") ? [] : quote["occurrences"]!.AsArray()
        .Where(place => !(bool)place!["inHeadline"]!).Select(place => $"{place!["positionSelector"]!["start"]} {quote["speakers"]![0]!["speaker"]!["slug"]} {quote["kind"]}: {place["quoteSelector"]!["exact"]}");
}

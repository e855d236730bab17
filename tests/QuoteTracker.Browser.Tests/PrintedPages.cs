using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QuoteTracker.Browser.Tests;

/// <summary>On paper, and from right to left. The Arabic words are invented.</summary>
public sealed class PrintedPages(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_quote_and_its_citation_are_one_page_of_paper()
    {
        await using var reader = await browser.Open();
        await reader.Goes("/quotes/mustafa-3");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByLabel("Citation, As a sentence")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("header.site")).ToBeHiddenAsync();
        var paper = System.Text.Encoding.Latin1.GetString(await reader.Page.PdfAsync(new() { Format = "A4" }));
        (paper.Split("/Type /Page").Length - paper.Split("/Type /Pages").Length).ShouldBe(1);
    }

    [Fact]
    public async Task Words_from_right_to_left_are_shown_so_and_name_their_language()
    {
        var app = browser.App;
        await app.Send(HttpMethod.Post, "/people", new { key = "test-arabic", name = "Test Arabic-Invented" });
        await app.Send(HttpMethod.Post, "/sources", new { key = "test-arabic-source", title = "نص للاختبار", text = "قال: «هذه كلمات للاختبار».", language = "ar" });
        (await app.Send(HttpMethod.Post, "/quotes", new
        {
            key = "test-arabic-quote",
            text = "هذه كلمات للاختبار",
            kind = "direct",
            language = "ar",
            speakers = new[] { new { speaker = "test-arabic" } },
            occurrences = new[] { new { source = "test-arabic-source", exact = "هذه كلمات للاختبار" } },
        })).Status.ShouldBe(201);
        await using var reader = await browser.Open(width: 360);
        foreach (var path in new[] { "/quotes/test-arabic-quote", "/quotes?language=ar", "/people/test-arabic" })
        {
            await reader.Goes(path);
            var words = reader.Page.Locator("blockquote.words").First;
            await Expect(words).ToHaveAttributeAsync("lang", "ar");
            (await words.EvaluateAsync<string>("element => getComputedStyle(element).direction")).ShouldBe("rtl", path);
        }

        await reader.Goes("/sources/test-arabic-source");
        (await reader.Page.Locator(".text").EvaluateAsync<string>("element => getComputedStyle(element).direction")).ShouldBe("rtl");
        (await reader.Barriers()).ShouldBeEmpty();
    }
}

using Microsoft.Playwright;
using QuoteTracker.Tests;

namespace QuoteTracker.Browser.Tests;

/// <summary>The pictures of docs/pages.md. QUOTETRACKER_WRITE_PICTURES=1 takes them anew; =all, of every page at three widths in light and dark, into the temporary folder.</summary>
public sealed class Pictures(Browser browser) : IClassFixture<Browser>
{
    private const string Chosen = "We have no problem with the U.S. and have made numerous statements and shown the will to strengthen ties.";

    private static readonly (string Name, string Path, bool IsCurator)[] Pages =
    [
        ("start", "/", false),
        ("results", "/quotes?q=independence", false),
        ("quote", "/quotes/mustafa-1", false),
        ("speaker", "/people/fazil-mustafa", false),
        ("source", "/sources/mps-response", false),
        ("check", "/check?text=We+are+the+ones+deteriorating+relations+with+America.&speaker=Mustafa", false),
        ("workbench", $"/curate/sources/mps-response?start={Repository.Read("seeds", "article.txt").IndexOf(Chosen, StringComparison.Ordinal)}&length={Chosen.Length}", true),
        ("edit", "/curate/quotes/mustafa-3", true),
        ("keep", "/keep", true),
        ("drafts", "/curate/sources/drafted/drafts?at=11#now", true),
    ];

    [Fact]
    public async Task Are_there_and_shown_in_the_docs()
    {
        var wish = Environment.GetEnvironmentVariable("QUOTETRACKER_WRITE_PICTURES");
        var folder = Path.Combine(Repository.Root(), "docs", "pictures");
        if (wish == "1")
            await Take(folder, [1280], [ColorScheme.Light], 900);
        else if (wish == "all")
            await Take(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "quotetracker-pictures")).FullName, [360, 820, 1280], [ColorScheme.Light, ColorScheme.Dark], null);

        var docs = Repository.Read("docs", "pages.md");
        foreach (var (name, _, _) in Pages)
        {
            File.Exists(Path.Combine(folder, $"{name}.png")).ShouldBeTrue(name);
            docs.ShouldContain($"](pictures/{name}.png)");
        }
    }

    private async Task Take(string folder, int[] widths, ColorScheme[] schemes, int? height)
    {
        Directory.CreateDirectory(folder);
        foreach (var scheme in schemes)
        {
            foreach (var width in widths)
            {
                await using var reader = await browser.Open(scheme: scheme, width: width);
                await using var curator = await browser.SignedIn(scheme, width: width);
                foreach (var (name, path, isCurator) in Pages)
                {
                    var page = (isCurator ? curator : reader).Page;
                    if (name == "drafts")
                        await HasDecided(page);
                    await page.GotoAsync(path);
                    var file = widths.Length == 1 ? $"{name}.png" : $"{name}-{width}-{scheme}.png".ToLowerInvariant();
                    await page.ScreenshotAsync(new PageScreenshotOptions
                    {
                        Path = Path.Combine(folder, file),
                        FullPage = height is null,
                    });
                }
            }
        }
    }

    // Some are accepted, one is rejected.
    private async Task HasDecided(IPage page)
    {
        if ((await browser.App.Send(HttpMethod.Post, "/sources", new { key = "drafted", title = "Azerbaijani MPs respond to U.S. Congressmen", text = Repository.Read("seeds", "article.txt"), language = "en", publishedOn = "2024-10" })).Status != 201)
            return;
        foreach (var (at, button) in new[] { (5, "reject"), (6, "accept"), (7, "accept"), (9, "accept") })
        {
            await page.GotoAsync($"/curate/sources/drafted/drafts?at={at}");
            await page.ClickAsync($"button[value={button}]");
            await Assertions.Expect(page.Locator(".done")).ToBeVisibleAsync();
        }
    }
}

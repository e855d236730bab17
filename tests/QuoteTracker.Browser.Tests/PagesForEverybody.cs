using Microsoft.Playwright;

namespace QuoteTracker.Browser.Tests;

/// <summary>Every page, in light and dark, on a phone: nothing in the way of anybody.</summary>
public sealed class PagesForEverybody(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> ToRead =>
    [
        "/", "/quotes", "/quotes?q=independence&kind=direct", "/quotes?q=%22", "/quotes/mustafa-1", "/quotes/mustafa-1/versions/1", "/quotes/mustafa-1/embed",
        "/people", "/people/fazil-mustafa", "/organizations/milli-majlis", "/groups", "/sources", "/sources/mps-response",
        "/check", "/check?text=We+are+the+ones+deteriorating+relations+with+America.&speaker=Aliyev", "/check?text=Nobody+ever+told+of+the+harvest+of+apples", "/sign-in", "/nowhere", "/docs/search", "/docs/pages",
    ];

    [Theory]
    [MemberData(nameof(ToRead))]
    public async Task Nothing_bars_the_way(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var reader = await browser.Open(scheme: scheme);
            await reader.Goes(path);
            (await reader.Barriers()).ShouldBeEmpty($"{path} in {scheme}");
        }
    }

    [Theory]
    [MemberData(nameof(ToRead))]
    public async Task Nothing_is_wider_than_a_phone(string path)
    {
        await using var reader = await browser.Open(width: 360);
        await reader.Goes(path);
        (await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360, path);
    }
}

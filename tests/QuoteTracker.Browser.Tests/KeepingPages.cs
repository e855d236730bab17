using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QuoteTracker.Browser.Tests;

/// <summary>An admin keeps keys and searches in order, and sees who did what.</summary>
public sealed class KeepingPages(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_key_is_made_shown_once_and_ended()
    {
        await using var admin = await browser.SignedIn();
        await admin.Goes("/keep");
        await admin.Page.GetByLabel("A key for").FillAsync("city desk");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        var secret = await admin.Page.GetByLabel("The new key").InputValueAsync();
        secret.ShouldStartWith("qt_");

        await using var desk = await browser.SignedIn(key: secret);
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Keep" })).ToHaveCountAsync(0);
        (await desk.Goes("/keep")).ShouldBe(403);

        await admin.Goes("/keep");
        await Expect(admin.Page.Locator("body")).Not.ToContainTextAsync(secret);
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke the key of city desk" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Row, new() { Name = "city desk write" })).ToContainTextAsync("revoked");
        await Expect(admin.Page.Locator("#audit ~ table")).ToContainTextAsync("city desk");

        // The session of a key that ended is over.
        await desk.Goes("/curate");
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task A_search_is_saved_from_its_results_and_forgotten()
    {
        await using var admin = await browser.SignedIn();
        await admin.Goes("/quotes?q=independence&kind=direct");
        await admin.Page.GetByLabel("Save this search as").FillAsync("On independence");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(admin.Page.Locator("#searches ~ ul")).ToContainTextAsync("On independence");
        ((string)(await browser.App.Get("/searches"))["items"]![0]!["kind"]!).ShouldBe("direct");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Delete On independence" }).ClickAsync();
        await Expect(admin.Page.Locator("#searches ~ p")).ToContainTextAsync("None");
    }

    [Theory]
    [InlineData("/keep")]
    [InlineData("/keep/audit")]
    [InlineData("/keep/hooks")]
    public async Task Nothing_bars_an_admins_way(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var admin = await browser.SignedIn(scheme);
            await admin.Goes(path);
            (await admin.Barriers()).ShouldBeEmpty($"{path} in {scheme}");
        }
    }
}

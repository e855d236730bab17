using System.Net;
using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>Webhooks at <c>/keep/hooks</c>, as an admin's browser sees them.</summary>
public sealed partial class KeepingHooksPages(HookApp app) : IClassFixture<HookApp>
{
    [Fact]
    public async Task Are_added_with_the_secret_shown_once_tested_paused_replayed_and_deleted()
    {
        await using var receiver = await HookReceiver.Start();
        using var browser = await SignedIn();
        var added = await Send(browser, "/keep/hooks", "/keep/hooks", ("url", receiver.Url), ("description", "A shop & <its> index"), ("kind", "person"), ("kind", "quote"));
        var secret = WebUtility.HtmlDecode(Secret().Match(added).Groups[1].Value);
        secret.ShouldStartWith("whsec_");
        var list = await browser.GetStringAsync(new Uri("/keep/hooks", UriKind.Relative), TestContext.Current.CancellationToken);
        list.ShouldNotContain("whsec_");
        list.ShouldContain("A shop &amp; &lt;its&gt; index");
        var here = Address().Match(list).Value;

        await Send(browser, here, $"{here}/test");
        (await receiver.Next()).IsSignedWith(secret).ShouldBeTrue();
        await app.HasPerson("Test Of A Page");
        var first = await receiver.Next();
        var hook = long.Parse(here.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var sent = await app.Until(hook, one => (string)one["state"]! == "delivered");
        (await Send(browser, here, $"{here}/replay", ("delivery", $"{sent["id"]}"))).ShouldContain("person.added");
        (await receiver.Next()).Id.ShouldBe(first.Id);

        (await Send(browser, here, $"{here}/state", ("state", "paused"))).ShouldContain("Make active");
        ((string)(await app.Ask($"/hooks/{hook}"))["state"]!).ShouldBe("paused");
        (await Send(browser, here, $"{here}/state", ("state", "active"))).ShouldContain("Pause");
        (await Send(browser, here, $"{here}/delete")).ShouldNotContain(receiver.Url);
    }

    [Fact]
    public async Task Say_what_is_wrong_with_an_address()
    {
        using var browser = await SignedIn();
        (await Send(browser, "/keep/hooks", "/keep/hooks", ("url", "http://10.0.0.1/"))).ShouldContain("a private address");
    }

    [Theory]
    [InlineData("/keep/hooks")]
    [InlineData("/keep/hooks/1")]
    public async Task Are_for_who_is_signed_in(string path) =>
        (await app.Reader.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken).ContinueWith(page => page.IsFaulted ? "name=\"key\"" : page.Result, TaskScheduler.Default)).ShouldContain("name=\"key\"");

    private Task<HttpClient> SignedIn() => ACurator.SignedIn(app);

    // Fills in a form of a page; the page that comes of it.
    private static async Task<string> Send(HttpClient browser, string page, string to, params (string Name, string Value)[] fields)
    {
        var shown = await browser.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        var token = Token().Match(shown).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(new Uri(to, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("id=\"secret\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Secret();

    [GeneratedRegex("/keep/hooks/[0-9]+")]
    private static partial Regex Address();
}

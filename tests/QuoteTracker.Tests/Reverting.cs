namespace QuoteTracker.Tests;

/// <summary>An earlier version brought back: a new version that says what the old one said.</summary>
public sealed class Reverting(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Says_again_what_a_record_of_any_kind_said()
    {
        foreach (var record in await EveryKind.In(app, "again"))
        {
            await app.Send(HttpMethod.Put, record.Address, record.Changed);
            var back = await app.Send(HttpMethod.Post, $"{record.Address}/revert", new { to = 1 });
            back.Status.ShouldBe(200, $"{record.Kind}: {back.Body?.ToJsonString()}");
            ((int)back.Body!["version"]!).ShouldBe(3);
            (await app.Get($"{record.Address}/versions/3"))["state"]!.ToJsonString().ShouldBe((await app.Get($"{record.Address}/versions/1"))["state"]!.ToJsonString());
            ((string)(await app.Get($"{record.Address}/versions/3"))["version"]!["action"]!).ShouldBe("reverted");
        }

        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task To_what_it_says_already_makes_no_version()
    {
        var person = await app.HasPerson("Test Still");
        ((int)(await app.Send(HttpMethod.Post, $"/people/{person}/revert", new { to = 1 })).Body!["version"]!).ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(2, 400)]
    [InlineData(3, 400)]
    public async Task Needs_a_version_at_which_the_record_was_there(int to, int status)
    {
        var person = await app.HasPerson("Test Nowhere");
        await app.Send(HttpMethod.Delete, $"/people/{person}");
        (await app.Send(HttpMethod.Post, $"/people/{person}/revert", new { to })).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(status), a => a.Wrong.ShouldBe(["/to"]));
    }

    [Fact]
    public async Task Says_what_has_gone_since_and_changes_nothing()
    {
        var (speaker, other) = (await app.HasPerson("Test Leaver"), await app.HasPerson("Test Stayer"));
        var id = await app.Has(AQuote.By(speaker, "I leave."));
        await app.Send(HttpMethod.Put, $"/quotes/{id}", AQuote.By(other, "I leave."));
        await app.Send(HttpMethod.Delete, $"/people/{speaker}");
        (await app.Send(HttpMethod.Post, $"/quotes/{id}/revert", new { to = 1 })).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(400), a => a.Wrong.ShouldBe(["/speakers/0/speaker"]));
        ((int)(await app.Get($"/quotes/{id}"))["version"]!).ShouldBe(2);
    }

    [Fact]
    public async Task May_say_which_version_was_seen()
    {
        var person = await app.HasPerson("Test Seer");
        await app.Send(HttpMethod.Patch, $"/people/{person}", new { summary = "Seen." });
        (await app.Send(HttpMethod.Post, $"/people/{person}/revert", new { to = 1 }, ("If-Match", "\"1\""))).Status.ShouldBe(412);
        (await app.Send(HttpMethod.Post, $"/people/{person}/revert", new { to = 1 }, ("If-Match", "\"2\""))).Status.ShouldBe(200);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>Every change of every record is kept: who, when, why, and what it was.</summary>
public sealed class Revisions(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Tell_who_changed_a_record_of_any_kind_when_and_why()
    {
        var start = DateTimeOffset.UtcNow;
        foreach (var record in Enumerable.Reverse(await EveryKind.In(app, "told")))
        {
            (await app.Send(HttpMethod.Put, $"{record.Address}?reason=A%20better%20look", record.Changed)).Status.ShouldBe(200, record.Kind);

            var versions = (await app.Get($"{record.Address}/versions"))["items"]!.AsArray();
            versions.Select(v => (int)v!["version"]!).ShouldBe([1, 2], record.Kind);
            versions.Select(v => (string)v!["action"]!).ShouldBe(["added", "changed"]);
            versions.Select(v => (string)v!["by"]!).ShouldBe(["admin", "admin"]);
            versions.Select(v => (string?)v!["reason"]).ShouldBe([null, "A better look"]);
            versions.ShouldAllBe(v => (DateTimeOffset)v!["at"]! >= start && (DateTimeOffset)v["at"]! <= DateTimeOffset.UtcNow);

            var field = record.Changed.First(pair => record.Body.GetValueOrDefault(pair.Key) != pair.Value).Key;
            (await app.Get($"{record.Address}/versions/1"))["state"]![field]?.ToJsonString().ShouldNotBe((await app.Get($"{record.Address}/versions/2"))["state"]![field]!.ToJsonString());
        }

        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Are_numbered_without_a_gap_over_all_records()
    {
        await EveryKind.In(app, "numbered");
        await using var services = app.Services();
        var numbers = await services.ServiceProvider.GetRequiredService<QuoteDb>().Revisions.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(TestContext.Current.CancellationToken);
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(n => (long)n));
    }

    [Fact]
    public async Task Hold_no_copy_of_a_record_until_it_changes()
    {
        var record = (await EveryKind.In(app, "single")).Single(r => r.Kind == "quote");
        (await Copies("single-quote")).ShouldBe([(false, false)]);

        await app.Send(HttpMethod.Put, record.Address, record.Changed);
        (await Copies("single-quote")).ShouldBe([(false, false), (true, true)]);

        await app.Send(HttpMethod.Put, record.Address, record.Body);
        (await Copies("single-quote")).ShouldBe([(false, false), (true, true), (false, true)]);
    }

    [Fact]
    public async Task Are_not_made_of_a_record_that_is_put_as_it_is()
    {
        foreach (var record in await EveryKind.In(app, "same"))
        {
            (await app.Send(HttpMethod.Put, record.Address, record.Body)).Status.ShouldBe(200, record.Kind);
            (await app.Send(HttpMethod.Patch, record.Address, "{}")).Status.ShouldBe(200, record.Kind);
            ((int)(await app.Get($"{record.Address}/versions"))["total"]!["value"]!).ShouldBe(1, record.Kind);
            ((int)(await app.Get(record.Address))["version"]!).ShouldBe(1, record.Kind);
        }
    }

    [Fact]
    public async Task Are_not_made_of_a_page_that_could_not_be_fetched()
    {
        var record = (await EveryKind.In(app, "unfetched")).Single(r => r.Kind == "source");
        await app.Send(HttpMethod.Put, record.Address, new Dictionary<string, object?>(record.Body) { ["url"] = "http://127.0.0.1:1/closed" });
        var seen = new SeenPermalinks(app);
        await seen.Look([record.Address]);

        (await app.Send(HttpMethod.Post, $"{record.Address}/snapshots", new { })).Status.ShouldBeOneOf(400, 502);

        await seen.Look([record.Address]);
        seen.Count.ShouldBe(2);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Show_word_by_word_what_differs_between_two()
    {
        var id = await app.Has(AQuote.By(await app.HasPerson("Test Differ"), "We shall not go."));
        await app.Send(HttpMethod.Patch, $"/quotes/{id}", new { text = "We shall go.", topics = new[] { "travel" } });

        var diff = await app.Get($"/quotes/{id}/diff?from=1&to=2");

        diff["changes"]!.AsArray().Select(change => (string)change!["pointer"]!).ShouldBe(["/text", "/topics"]);
        diff["changes"]![0]!["words"]!.AsArray().Single(word => (string)word!["kind"]! != "same")!.ToJsonString().ShouldContain("not");
        (await app.Get($"/quotes/{id}/diff")).ToJsonString().ShouldBe(diff.ToJsonString());
        (await app.Get($"/quotes/{id}/diff?from=2&to=2"))["changes"]!.AsArray().ShouldBeEmpty();
        (await app.Send(HttpMethod.Get, $"/quotes/{id}/diff?from=0&to=3")).Wrong.ShouldBe(["to", "from"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("a%0Ab")]
    public async Task Take_no_reason_that_says_nothing_in_a_line(string reason) =>
        (await app.Send(HttpMethod.Post, $"/people?reason={reason}", new { name = "Test Reasonless" })).Wrong.ShouldBe(["reason"]);

    [Fact]
    public async Task Take_a_reason_of_500_characters_and_no_more()
    {
        (await app.Send(HttpMethod.Post, $"/people?reason={new string('a', 500)}", new { name = "Test Reason" })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, $"/people?reason={new string('a', 501)}", new { name = "Test Reason" })).Wrong.ShouldBe(["reason"]);
    }

    private async Task<List<(bool Before, bool After)>> Copies(string key)
    {
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        return [.. (await db.Revisions.Where(r => r.Key == key).OrderBy(r => r.Version).ToListAsync(TestContext.Current.CancellationToken)).Select(r => (r.Before is not null, r.After is not null))];
    }
}

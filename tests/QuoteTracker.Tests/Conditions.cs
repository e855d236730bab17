namespace QuoteTracker.Tests;

/// <summary>If-Match and If-None-Match: nobody overwrites what they never saw, and nobody is sent what they have.</summary>
public sealed class Conditions(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Are_met_by_the_tag_of_every_record_list_and_version()
    {
        var records = await EveryKind.In(app, "tag");
        foreach (var address in records.SelectMany(r => new[] { r.Address, r.Address[..r.Address.LastIndexOf('/')], $"{r.Address}/versions", $"{r.Address}/versions/1", $"{r.Address}/diff" }).Append("/people/tag-person/quotes")
            .Concat(["/people/tag-person/roles", "/reviews/tag-review/claimreview", "/quotes/tag-quote/relations", "/quotes/tag-quote/reviews", "/sources/tag-source/snapshots", "/sources/tag-source/text"]).Distinct())
        {
            var first = await app.Send(HttpMethod.Get, address);
            first.ETag.ShouldNotBeNull(address);
            foreach (var tag in new[] { first.ETag!, $"W/{first.ETag}", $"\"other\", {first.ETag}", "*" })
            {
                var again = await app.Send(HttpMethod.Get, address, null, ("If-None-Match", tag));
                (again.Status, again.Body, again.ETag).ShouldBe((304, null, first.ETag), address);
                again.Headers.GetValueOrDefault("Content-Length", "0").ShouldBe("0");
            }

            (await app.Send(HttpMethod.Get, address, null, ("If-None-Match", "\"other\""))).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task Are_met_no_more_when_something_shown_has_changed()
    {
        var records = await EveryKind.In(app, "shown");
        var quote = await app.Send(HttpMethod.Get, "/quotes/shown-quote");
        await app.Send(HttpMethod.Patch, "/people/shown-person", new { name = "Renamed" });
        (await app.Send(HttpMethod.Get, "/quotes/shown-quote", null, ("If-None-Match", quote.ETag!))).Status.ShouldBe(200);

        // Yet the quote itself is the version that was seen.
        (await app.Send(HttpMethod.Put, "/quotes/shown-quote", records.Single(r => r.Kind == "quote").Changed, ("If-Match", quote.ETag!))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Are_needed_to_change_a_record_of_any_kind(string method)
    {
        foreach (var record in await EveryKind.In(app, $"needed-{method.ToLowerInvariant()}"))
        {
            var body = method == "PUT" ? record.Changed : method == "PATCH" ? new Dictionary<string, object?>() : null;
            var refused = await app.Send(new HttpMethod(method), record.Address, body, ("If-Match", ""));
            refused.Status.ShouldBe(428, record.Kind);
            ((string)refused.Body!["type"]!).ShouldBe("/docs/errors#precondition-needed");
            ((int)(await app.Get(record.Address))["version"]!).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("\"1-0000000000000000\"")]
    [InlineData("\"3\", \"4\"")]
    [InlineData("W/\"2\"")]
    [InlineData("W/\"2-0000000000000000\"")]
    [InlineData("\"two\"")]
    [InlineData("\"-2\"")]
    [InlineData("\"\"")]
    public async Task That_fail_are_answered_with_the_current_tag_and_change_nothing(string tag)
    {
        var person = await app.HasPerson("Test Stale");
        await app.Send(HttpMethod.Patch, $"/people/{person}", new { summary = "Second." });
        var now = await app.Send(HttpMethod.Get, $"/people/{person}");
        foreach (var (method, body) in new (string, object?)[] { ("PUT", new { name = "Third" }), ("PATCH", new { name = "Third" }), ("DELETE", null) })
        {
            var refused = await app.Send(new HttpMethod(method), $"/people/{person}", body, ("If-Match", tag));
            refused.Status.ShouldBe(412, $"{method} {refused.Body?.ToJsonString()}");
            refused.ETag.ShouldBe(now.ETag);
            ((string)refused.Body!["etag"]!).ShouldBe(now.ETag);
        }

        (await app.Send(HttpMethod.Get, $"/people/{person}")).ETag.ShouldBe(now.ETag);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"1\"")]
    [InlineData("\"7\", \"1\"")]
    [InlineData("\"1-0000000000000000\"")]
    [InlineData("W/\"7\", \"1\"")]
    public async Task That_hold_let_the_change_through(string tag)
    {
        var person = await app.HasPerson("Test Fresh");
        var changed = await app.Send(HttpMethod.Patch, $"/people/{person}", new { summary = "Second." }, ("If-Match", tag));
        changed.Status.ShouldBe(200);
        changed.ETag.ShouldBe((await app.Send(HttpMethod.Get, $"/people/{person}")).ETag);
        changed.ETag!.ShouldStartWith("\"2-");
    }

    [Fact]
    public async Task Lose_no_update_of_64_writers_on_one_record()
    {
        var person = await app.HasPerson("Test Popular");
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async n =>
        {
            while (true)
            {
                var seen = await app.Send(HttpMethod.Get, $"/people/{person}");
                var names = seen.Body!["otherNames"]!.AsArray().Select(name => new { name = (string)name!["name"]! }).Append(new { name = $"Nickname {n}" });
                var put = await app.Send(HttpMethod.Put, $"/people/{person}", new { name = "Test Popular", otherNames = names.ToArray() }, ("If-Match", seen.ETag!));
                if (put.Status == 200)
                    return;
                put.Status.ShouldBe(412);
            }
        }));

        var now = await app.Get($"/people/{person}");
        ((int)now["version"]!).ShouldBe(65);
        now["otherNames"]!.AsArray().Select(name => (string)name!["name"]!).Order().ShouldBe(Enumerable.Range(0, 64).Select(n => $"Nickname {n}").Order());
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Come_after_the_question_whether_the_record_is_there()
    {
        (await app.Send(HttpMethod.Delete, "/people/nobody-here", null, ("If-Match", ""))).Status.ShouldBe(404);
        (await app.Send(HttpMethod.Put, "/people/nobody-here", new { name = "A" }, ("If-Match", "*"))).Status.ShouldBe(404);
    }
}

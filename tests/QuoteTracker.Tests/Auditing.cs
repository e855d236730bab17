namespace QuoteTracker.Tests;

/// <summary>Who did what.</summary>
public sealed class Auditing(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Is_for_admins_alone()
    {
        using var writer = await app.Another("audit-writer");
        (await App.Send(app.Reader, HttpMethod.Get, "/audit")).Status.ShouldBe(401);
        (await App.Send(writer, HttpMethod.Get, "/audit")).Status.ShouldBe(403);
        (await app.Send(HttpMethod.Get, "/audit")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Names_the_key_the_record_the_act_and_the_reason_newest_first()
    {
        using var desk = await app.Another("audit-desk");
        await App.Send(desk, HttpMethod.Post, "/people?reason=to%20be%20seen", new { name = "Test Audited", key = "test-audited" });
        await App.Send(desk, HttpMethod.Patch, "/people/test-audited", new { summary = "Seen." });

        var entries = (await app.Ask("/audit?by=audit-desk"))["items"]!.AsArray();

        entries.Select(e => ((string)e!["type"]!, (string)e["key"]!, (int)e["version"]!, (string)e["action"]!, (string?)e["reason"])).ShouldBe(
            [("person", "test-audited", 2, "changed", null), ("person", "test-audited", 1, "added", "to be seen")]);
    }

    [Fact]
    public async Task Tells_of_keys_and_of_all_that_a_merge_changed_as_one()
    {
        using var desk = await app.Another("audit-keyed");
        ((string)(await app.Ask("/audit?kind=key&limit=1"))["items"]![0]!["key"]!).ShouldBe("audit-keyed");

        var (from, into) = (await app.HasPerson("Test Audit From"), await app.HasPerson("Test Audit Into"));
        await app.Has(AQuote.By(from, "Audited words."));
        await app.Send(HttpMethod.Post, $"/people/{from}/merge", new { into });
        var merge = (await app.Ask("/audit?limit=3"))["items"]!.AsArray();
        merge.Select(e => (long)e!["operation"]!).Distinct().Count().ShouldBe(1);
        merge.Select(e => (string)e!["action"]!).ShouldContain("merged");
    }

    [Fact]
    public async Task Goes_on_page_by_page_and_refuses_what_it_does_not_know()
    {
        foreach (var n in Enumerable.Range(0, 5))
            await app.HasPerson($"Test Paged {n}");
        var first = await app.Ask("/audit?limit=2");
        var second = await app.Ask($"/audit?limit=2&cursor={(string)first["nextCursor"]!}");
        ((long)first["items"]![1]!["revision"]!).ShouldBe((long)second["items"]![0]!["revision"]! + 1);
        (await app.Send(HttpMethod.Get, "/audit?kind=planet")).Wrong.ShouldBe(["kind"]);
    }
}

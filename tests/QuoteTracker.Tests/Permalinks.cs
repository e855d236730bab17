namespace QuoteTracker.Tests;

/// <summary>The address of a version: what it answers never changes.</summary>
public sealed class Permalinks(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Never_change_by_a_byte_whatever_becomes_of_the_record()
    {
        var records = await EveryKind.In(app, "fixed");
        string At(string kind) => records.Single(r => r.Kind == kind).Address;
        var all = records.Select(r => r.Address).Append("/quotes/fixed-other").Append("/people/fixed-twin").ToList();
        await app.Send(HttpMethod.Post, "/people", new { name = "Twin", key = "fixed-twin" });
        var seen = new SeenPermalinks(app);
        await seen.Look(all);

        async Task Then(Task<Answer> change)
        {
            (await change).Status.ShouldBeOneOf(200, 201, 204);
            await seen.Look(all);
        }

        await Then(app.Send(HttpMethod.Patch, At("person"), new { name = "Renamed" }));
        await Then(app.Send(HttpMethod.Patch, At("organization"), new { name = "Renamed office" }));
        await Then(app.Send(HttpMethod.Patch, At("source"), new { title = "Renamed letter" }));
        await Then(app.Send(HttpMethod.Post, $"{At("source")}/snapshots", new { text = "Later they wrote: “The word fixed holds no more.”" }));
        await Then(app.Send(HttpMethod.Post, "/relations", new { from = "fixed-other", kind = "contradicts", to = "fixed-quote" }));
        await Then(app.Send(HttpMethod.Patch, At("quote"), new { text = "The word fixed holds!" }));
        await Then(app.Send(HttpMethod.Post, $"{At("person")}/merge", new { into = "fixed-twin" }));
        await Then(app.Send(HttpMethod.Delete, At("review")));
        await Then(app.Send(HttpMethod.Delete, At("quote")));
        await Then(app.Send(HttpMethod.Delete, "/quotes/fixed-other"));
        await Then(app.Send(HttpMethod.Delete, At("membership")));
        await Then(app.Send(HttpMethod.Delete, At("source")));
        await Then(app.Send(HttpMethod.Delete, At("group")));
        await Then(app.Send(HttpMethod.Delete, At("organization")));
        await Then(app.Send(HttpMethod.Post, $"{At("person")}/unmerge", ""));
        await Then(app.Send(HttpMethod.Delete, At("person")));
        await app.Restart();
        await seen.Look(all);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_by_key_and_by_id_alike_with_the_same_tag()
    {
        var record = (await EveryKind.In(app, "tagged")).Single(r => r.Kind == "quote");
        var first = await app.Send(HttpMethod.Get, $"{record.Address}/versions/1");
        await app.Send(HttpMethod.Put, record.Address, record.Changed);

        var again = await app.Send(HttpMethod.Get, "/quotes/tagged-quote/versions/1");

        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
        again.ETag.ShouldBe(first.ETag);
    }

    [Theory]
    [InlineData("/people/nobody-here/versions", 404)]
    [InlineData("/people/999999/versions/1", 404)]
    [InlineData("/people/nobody-here/diff", 404)]
    public async Task Say_that_there_never_was_such_a_record(string path, int status) => (await app.Send(HttpMethod.Get, path)).Status.ShouldBe(status);

    [Fact]
    public async Task Say_that_there_never_was_such_a_version() =>
        (await app.Send(HttpMethod.Get, $"/people/{await app.HasPerson("Test Versionless")}/versions/2")).Status.ShouldBe(404);
}

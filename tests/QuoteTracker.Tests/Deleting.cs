namespace QuoteTracker.Tests;

/// <summary>What is deleted leaves a tombstone, keeps its history and its key, and can come back.</summary>
public sealed class Deleting(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Leaves_a_tombstone_that_says_who_and_when_and_versions_that_still_answer()
    {
        foreach (var record in await Deleted("grave"))
        {
            var gone = await app.Send(HttpMethod.Get, record.Address);
            gone.Status.ShouldBe(410, record.Kind);
            ((string)gone.Body!["detail"]!).ShouldMatch($"^The {record.Kind} 'grave-{record.Kind}' was deleted by admin at 20..-..-..T..:..:..Z\\. Its versions are at /api/v1{record.Address}/versions;");
            gone.Headers["Cache-Control"].ShouldBe("no-cache");
            (await app.Get($"{record.Address}/versions"))["items"]!.AsArray().Select(v => (string)v!["action"]!).ShouldBe(["added", "deleted"]);
            (await app.Get($"{record.Address}/versions/1"))["state"].ShouldNotBeNull();
            (await app.Get($"{record.Address}/versions/2"))["state"].ShouldBeNull();
            (await app.Send(HttpMethod.Delete, record.Address)).Status.ShouldBe(410);
            (await app.Send(HttpMethod.Put, record.Address, record.Body)).Status.ShouldBe(410);
        }
    }

    [Fact]
    public async Task Is_undone_by_reverting_with_the_same_id_key_and_parts()
    {
        var records = await EveryKind.In(app, "back");
        var before = new Dictionary<string, string>();
        foreach (var record in records)
            before[record.Kind] = Plain(await app.Get(record.Address));
        var text = await app.Reader.GetStringAsync(new Uri($"/api/v1{records[3].Address}/text", UriKind.Relative), TestContext.Current.CancellationToken);
        await Delete(records);
        (await Found("back")).ShouldBeEmpty();

        foreach (var record in records)
        {
            var back = await app.Send(HttpMethod.Post, $"{record.Address}/revert?reason=Too%20hasty", new { to = 1 });
            back.Status.ShouldBe(200, $"{record.Kind}: {back.Body?.ToJsonString()}");
            if (record.Kind == "quote")
                (await app.Send(HttpMethod.Post, "/quotes/back-other/revert", new { to = 1 })).Status.ShouldBe(200);
        }

        foreach (var record in records)
        {
            Plain(await app.Get(record.Address)).ShouldBe(before[record.Kind]);
            (await app.Get($"{record.Address}/versions"))["items"]!.AsArray().Select(v => (string)v!["action"]!).ShouldBe(["added", "deleted", "reverted"]);
        }

        (await app.Reader.GetStringAsync(new Uri($"/api/v1{records[3].Address}/text", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe(text);
        (await Found("back")).Count.ShouldBe(2);
        (await Found("back&speaker=back-person")).Count.ShouldBe(1);
        (await app.Get("/people?name=Второй%20back"))["items"]!.AsArray().Count.ShouldBe(1);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Brings_a_source_back_with_every_text_and_its_page()
    {
        await app.Send(HttpMethod.Post, "/sources", new { title = "Twice", language = "en", key = "twice", text = "First." });
        await app.Send(HttpMethod.Post, "/sources/twice/snapshots", new { text = "Second." });
        var snapshots = (await app.Get("/sources/twice/snapshots")).ToJsonString();
        await app.Send(HttpMethod.Delete, "/sources/twice");

        (await app.Send(HttpMethod.Post, "/sources/twice/revert", new { to = 2 })).Status.ShouldBe(200);

        (await app.Get("/sources/twice/snapshots")).ToJsonString().ShouldBe(snapshots);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_the_key_from_everybody_else()
    {
        foreach (var record in await Deleted("kept"))
        {
            var path = record.Address[..record.Address.LastIndexOf('/')];
            var taken = await app.Send(HttpMethod.Post, path, record.Kind switch
            {
                "membership" or "quote" or "relation" or "review" => await Alive(record),
                _ => record.Body,
            });
            taken.Status.ShouldBe(409, record.Kind);
            ((string)taken.Body!["detail"]!).ShouldContain($"{record.Address}/versions");
        }
    }

    [Theory]
    [InlineData("/organizations", "name")]
    [InlineData("/groups", "description")]
    public async Task Keeps_a_slug_from_speakers_of_other_kinds_too(string path, string name)
    {
        var key = $"test-shared-{name}";
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Shared", key });
        (await app.Send(HttpMethod.Post, path, new Dictionary<string, string> { [name] = "Test Shared", ["key"] = key })).Body!["detail"]!.ToString().ShouldContain($"/api/v1/people/{key}");
        await app.Send(HttpMethod.Delete, $"/people/{key}");
        (await app.Send(HttpMethod.Post, path, new Dictionary<string, string> { [name] = "Test Shared", ["key"] = key })).Status.ShouldBe(409);
        (await app.Send(HttpMethod.Post, $"/people/{key}/revert", new { to = 1 })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Leaves_the_slug_out_when_one_is_made_of_a_name()
    {
        var first = await app.HasPerson("Test Namesake");
        await app.Send(HttpMethod.Delete, $"/people/{first}");
        (await app.HasPerson("Test Namesake")).ShouldBe("test-namesake-2");
        (await app.Send(HttpMethod.Post, $"/people/{first}/revert", new { to = 1 })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Of_a_quote_takes_its_relations_and_they_have_revisions_of_it()
    {
        var records = await EveryKind.In(app, "related");
        await app.Send(HttpMethod.Delete, records[^1].Address);
        await app.Send(HttpMethod.Delete, records.Single(r => r.Kind == "quote").Address + "?reason=Never%20said");

        var relation = records.Single(r => r.Kind == "relation");
        (await app.Send(HttpMethod.Get, relation.Address)).Status.ShouldBe(410);
        var versions = (await app.Get($"{relation.Address}/versions"))["items"]!.AsArray();
        versions.Select(v => (string)v!["action"]!).ShouldBe(["added", "deleted"]);
        ((string)versions[1]!["reason"]!).ShouldBe("Never said");
        (await app.Get($"{relation.Address}/versions/1"))["state"]!["from"]!.ToString().ShouldBe("related-quote");
    }

    [Theory]
    [InlineData("organization", "quote")]
    [InlineData("organization", "review")]
    [InlineData("source", "quote")]
    [InlineData("person", "group")]
    public async Task Is_refused_with_what_still_needs_the_record(string kind, string user)
    {
        var record = (await EveryKind.In(app, $"needed-{kind}-{user}")).Single(r => r.Kind == kind);
        var refused = await app.Send(HttpMethod.Delete, record.Address);
        refused.Status.ShouldBe(409);
        ((string)refused.Body!["detail"]!).ShouldContain($"1 {user}");
    }

    [Fact]
    public async Task Is_refused_while_a_chain_leads_through_the_speaker()
    {
        await EveryKind.In(app, "chained");
        var link = await app.HasPerson("Test Link");
        await app.Send(HttpMethod.Patch, "/quotes/chained-quote", new { occurrences = new[] { new { source = "chained-source", exact = "The word chained holds.", chain = new[] { new { speaker = link, cue = "told" } } } } });
        ((string)(await app.Send(HttpMethod.Delete, $"/people/{link}")).Body!["detail"]!).ShouldContain("1 quote");
    }

    private async Task<List<ARecord>> Deleted(string word)
    {
        var records = await EveryKind.In(app, word);
        await Delete(records);
        return records;
    }

    private async Task Delete(List<ARecord> records)
    {
        foreach (var record in Enumerable.Reverse(records))
        {
            if (record.Kind == "quote")
                (await app.Send(HttpMethod.Delete, $"/quotes/{((string)record.Body["key"]!).Replace("-quote", "-other", StringComparison.Ordinal)}")).Status.ShouldBe(204);
            (await app.Send(HttpMethod.Delete, record.Address)).Status.ShouldBe(204, record.Kind);
        }
    }

    // A body whose references are there, for a key that isn't.
    private async Task<Dictionary<string, object?>> Alive(ARecord record)
    {
        var other = (await EveryKind.In(app, $"alive-{record.Kind}")).Single(r => r.Kind == record.Kind);
        await app.Send(HttpMethod.Delete, other.Address);
        return new(other.Body) { ["key"] = record.Body["key"] };
    }

    private async Task<List<long>> Found(string q) => [.. (await app.Get($"/quotes?q={q}"))["items"]!.AsArray().Select(i => (long)i!["quote"]!["id"]!)];

    // A quote shows relations and reviews, which count as its own no more than its version does.
    private static string Plain(System.Text.Json.Nodes.JsonNode record)
    {
        record.AsObject().Remove("version");
        return record.ToJsonString();
    }
}

using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>A merge that was a mistake, undone.</summary>
public sealed class UnmergingSpeakers(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Gives_back_everything_that_was_moved()
    {
        var records = await EveryKind.In(app, "undone");
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Wrong One", key = "wrong-one", identifiers = new[] { new { scheme = "test", identifier = "own" } }, links = new[] { new { url = "https://example.org/own" } } });
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Wrong Office", key = "wrong-office" });
        var all = records.Select(r => r.Address).Append("/people/wrong-one").Append("/organizations/wrong-office").ToList();
        var before = new Dictionary<string, string>();
        foreach (var address in all)
            before[address] = (await State(address)).ToJsonString();
        await app.Send(HttpMethod.Post, "/people/undone-person/merge", new { into = "wrong-one" });
        await app.Send(HttpMethod.Post, "/organizations/undone-organization/merge", new { into = "wrong-office" });

        (await app.Send(HttpMethod.Post, "/organizations/undone-organization/unmerge")).Status.ShouldBe(200);
        var back = await app.Send(HttpMethod.Post, "/people/undone-person/unmerge?reason=Two%20after%20all");

        back.Status.ShouldBe(200, back.Body?.ToJsonString());
        ((string)back.Body!["slug"]!).ShouldBe("undone-person");
        foreach (var address in all)
            (await State(address)).ToJsonString().ShouldBe(before[address]);
        (await app.Get("/people/undone-person/versions"))["items"]!.AsArray().Select(v => (string)v!["action"]!).ShouldBe(["added", "merged", "unmerged"]);
        (await Found("undone&speaker=undone-person")).ShouldBe(1);
        (await Found("undone&speaker=wrong-one")).ShouldBe(0);
        (await Found("undone&organization=undone-organization")).ShouldBe(2);
        (await Found("undone&organization=wrong-office")).ShouldBe(0);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_later_edits_of_other_fields_and_leaves_later_quotes_with_the_survivor()
    {
        var (from, into) = (await app.HasPerson("Test Returning"), await app.HasPerson("Test Surviving"));
        var old = await app.Has(AQuote.By(from, "Oldwords remain."));
        await app.Send(HttpMethod.Post, $"/people/{from}/merge", new { into });
        var late = await app.Has(AQuote.By(into, "Latewords remain."));
        var byOldName = await app.Has(AQuote.By(from, "Aliasedwords remain."));
        await app.Send(HttpMethod.Patch, $"/quotes/{old}", new { text = "Oldwords remained.", topics = new[] { "memory" } });
        await app.Send(HttpMethod.Patch, $"/people/{into}", new { summary = "Survived.", otherNames = new[] { new { name = "Test Returning" }, new { name = "Nick" } } });

        (await app.Send(HttpMethod.Post, $"/people/{from}/unmerge")).Status.ShouldBe(200);

        (await State($"/quotes/{old}")).ToJsonString().ShouldContain($"\"text\":\"Oldwords remained.\",\"kind\":\"direct\",\"language\":\"en\",\"speakers\":[{{\"speaker\":\"{from}\"}}]");
        foreach (var id in new[] { late, byOldName })
            ((string)(await State($"/quotes/{id}"))["speakers"]![0]!["speaker"]!).ShouldBe(into);
        var survivor = await app.Get($"/people/{into}");
        ((string)survivor["summary"]!).ShouldBe("Survived.");
        survivor["otherNames"]!.AsArray().Select(n => (string)n!["name"]!).ShouldBe(["Nick"]);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Makes_two_again_of_the_two_speakers_of_a_quote(bool isSecondMerged)
    {
        var word = isSecondMerged ? "Second" : "First";
        var (a, b, c) = (await app.HasPerson($"Test {word} A"), await app.HasPerson($"Test {word} B"), await app.HasPerson($"Test {word} C"));
        var speakers = new object[] { new { speaker = a, roleAsStated = "MP" }, new { speaker = c }, new { speaker = b, roleAsStated = "Chair" } };
        var id = await app.Has(AQuote.By(a, "Both said so.").With("speakers", speakers));
        var before = (await State($"/quotes/{id}")).ToJsonString();
        var (from, into) = isSecondMerged ? (b, a) : (a, b);
        await app.Send(HttpMethod.Post, $"/people/{from}/merge", new { into });
        (await State($"/quotes/{id}"))["speakers"]!.AsArray().Select(s => (string)s!["speaker"]!).ShouldBe([into, c]);

        (await app.Send(HttpMethod.Post, $"/people/{from}/unmerge")).Status.ShouldBe(200);

        (await State($"/quotes/{id}")).ToJsonString().ShouldBe(before);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Makes_two_again_of_two_speakers_beside_whom_another_was_put_since()
    {
        var (a, b, c) = (await app.HasPerson("Test Beside A"), await app.HasPerson("Test Beside B"), await app.HasPerson("Test Beside C"));
        var id = await app.Has(AQuote.By(a, "Both said so.").With("speakers", new[] { new { speaker = a }, new { speaker = b } }));
        await app.Send(HttpMethod.Post, $"/people/{a}/merge", new { into = b });
        await app.Send(HttpMethod.Patch, $"/quotes/{id}", new { speakers = new[] { new { speaker = c }, new { speaker = b } } });

        await app.Send(HttpMethod.Post, $"/people/{a}/unmerge");

        (await State($"/quotes/{id}"))["speakers"]!.AsArray().Select(s => (string)s!["speaker"]!).ShouldBe([c, b, a]);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Makes_two_members_of_a_group_again_and_leaves_later_ones()
    {
        var (a, b, c) = (await app.HasPerson("Test Member A"), await app.HasPerson("Test Member B"), await app.HasPerson("Test Member C"));
        await app.Send(HttpMethod.Post, "/groups", new { description = "test members", key = "test-members", members = new[] { a, b } });
        await app.Send(HttpMethod.Post, $"/people/{a}/merge", new { into = b });
        await app.Send(HttpMethod.Patch, "/groups/test-members", new { members = new[] { b, c } });

        await app.Send(HttpMethod.Post, $"/people/{a}/unmerge");

        (await State("/groups/test-members"))["members"]!.AsArray().Select(m => (string)m!).ShouldBe([a, b, c]);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_chain_of_merges_goes_from_the_last_to_the_first()
    {
        var (a, b, c) = (await app.HasPerson("Test Link A"), await app.HasPerson("Test Link B"), await app.HasPerson("Test Link C"));
        var (ofA, ofB) = (await app.Has(AQuote.By(a, "A speaks.")), await app.Has(AQuote.By(b, "B speaks.")));
        await app.Send(HttpMethod.Post, $"/people/{a}/merge", new { into = b });
        await app.Send(HttpMethod.Post, $"/people/{b}/merge", new { into = c });
        (await app.Send(HttpMethod.Post, $"/people/{a}/unmerge")).Status.ShouldBe(409);

        (await app.Send(HttpMethod.Post, $"/people/{b}/unmerge")).Status.ShouldBe(200);
        (await app.Send(HttpMethod.Post, $"/people/{a}/unmerge")).Status.ShouldBe(200);

        ((string)(await State($"/quotes/{ofA}"))["speakers"]![0]!["speaker"]!).ShouldBe(a);
        ((string)(await State($"/quotes/{ofB}"))["speakers"]![0]!["speaker"]!).ShouldBe(b);
        (await app.Get($"/people/{c}"))["otherNames"]!.AsArray().ShouldBeEmpty();
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Can_be_merged_again_and_undone_again()
    {
        var (a, b) = (await app.HasPerson("Test Wavering A"), await app.HasPerson("Test Wavering B"));
        var id = await app.Has(AQuote.By(a, "I waver."));
        var before = (await State($"/quotes/{id}")).ToJsonString();
        foreach (var into in new[] { b, a, b })
        {
            var from = into == a ? b : a;
            (await app.Send(HttpMethod.Post, $"/people/{from}/merge", new { into })).Status.ShouldBe(200);
            (await app.Send(HttpMethod.Post, $"/people/{from}/unmerge")).Status.ShouldBe(200);
            (await State($"/quotes/{id}")).ToJsonString().ShouldBe(before);
        }

        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task That_is_refused_leaves_nothing_behind()
    {
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Registered", key = "registered", identifiers = new[] { new { scheme = "test", identifier = "wanted" } } });
        var (into, other) = (await app.HasPerson("Test Register"), await app.HasPerson("Test Grabber"));
        await app.Send(HttpMethod.Post, "/people/registered/merge", new { into });
        await app.Send(HttpMethod.Patch, $"/people/{into}", new { identifiers = (object?)null });
        await app.Send(HttpMethod.Patch, $"/people/{other}", new { identifiers = new[] { new { scheme = "test", identifier = "wanted" } } });

        var refused = await app.Send(HttpMethod.Post, "/people/registered/unmerge");

        refused.Status.ShouldBe(400, refused.Body?.ToJsonString());
        ((string)refused.Body!["detail"]!).ShouldContain(other);
        (await app.Get($"/people/{into}"))["otherNames"]!.AsArray().Select(n => (string)n!["name"]!).ShouldBe(["Test Registered"]);
        (await app.Send(HttpMethod.Get, "/people/registered")).Status.ShouldBe(308);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Needs_one_that_was_merged()
    {
        var person = await app.HasPerson("Test Unmerged");
        (await app.Send(HttpMethod.Post, $"/people/{person}/unmerge")).Status.ShouldBe(400);
        await app.Send(HttpMethod.Delete, $"/people/{person}");
        (await app.Send(HttpMethod.Post, $"/people/{person}/unmerge")).Status.ShouldBe(410);
        (await app.Send(HttpMethod.Post, "/people/nobody-here/unmerge")).Status.ShouldBe(404);
        var (from, into) = (await app.HasPerson("Test Lost"), await app.HasPerson("Test Loser"));
        await app.Send(HttpMethod.Post, $"/people/{from}/merge", new { into });
        (await app.Send(HttpMethod.Post, $"/people/{from}/revert", new { to = 1 })).Status.ShouldBe(308);
        await app.Send(HttpMethod.Delete, $"/people/{into}");
        (await app.Send(HttpMethod.Post, $"/people/{from}/unmerge")).Status.ShouldBe(409);
        (await app.Send(HttpMethod.Post, $"/people/{into}/revert", new { to = 2 })).Status.ShouldBe(200);
        (await app.Send(HttpMethod.Post, $"/people/{from}/unmerge")).Status.ShouldBe(200);
    }

    private async Task<JsonNode> State(string address) => (await app.Get($"{address}/versions/{(await app.Get(address))["version"]}"))["state"]!;

    private async Task<int> Found(string q) => (await app.Get($"/quotes?q={q}"))["items"]!.AsArray().Count;
}

namespace QuoteTracker.Tests;

/// <summary>Two records of one speaker become one.</summary>
public sealed class MergingSpeakers(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Moves_everything_that_a_person_has_and_that_refers_to_it()
    {
        await EveryKind.In(app, "whole");
        var taker = await app.HasPerson("Test Taker");
        await app.Send(HttpMethod.Patch, "/quotes/whole-quote", new { addressee = "whole-person", occurrences = new[] { new { source = "whole-source", exact = "The word whole holds.", chain = new[] { new { speaker = "whole-person", cue = "told" } } } } });

        var merged = await app.Send(HttpMethod.Post, "/people/whole-person/merge?reason=One%20and%20the%20same", new { into = taker });

        merged.Status.ShouldBe(200, merged.Body?.ToJsonString());
        merged.Body!["otherNames"]!.AsArray().Select(name => (string)name!["name"]!).ShouldBe(["Person whole", "Второй whole"]);
        merged.Body["identifiers"]!.AsArray().Select(i => (string)i!["identifier"]!).ShouldBe(["whole"]);
        merged.Body["links"]!.AsArray().Select(l => (string)l!["url"]!).ShouldBe(["https://example.org/whole"]);
        var quote = await State("/quotes/whole-quote");
        ((string)quote["speakers"]![0]!["speaker"]!).ShouldBe(taker);
        ((string)quote["speakers"]![0]!["roleAsStated"]!).ShouldBe("MP");
        ((string)quote["addressee"]!).ShouldBe(taker);
        ((string)quote["occurrences"]![0]!["chain"]![0]!["speaker"]!).ShouldBe(taker);
        ((string)(await State("/memberships/whole-membership"))["person"]!).ShouldBe(taker);
        (await State("/groups/whole-group"))["members"]!.AsArray().Select(m => (string)m!).ShouldBe([taker]);
        ((string)(await State("/groups/whole-group"))["otherNames"]![0]!["name"]!).ShouldBe("whole others");
        (await Found($"whole&speaker={taker}")).ShouldBe(1);
        (await app.Get("/people?name=Второй%20whole"))["items"]!.AsArray().Select(p => (string)p!["slug"]!).ShouldBe([taker]);
        ((string)(await app.Get("/people/whole-person/versions"))["items"]!.AsArray()[^1]!["action"]!).ShouldBe("merged");
        ((string)(await app.Get("/quotes/whole-quote/versions"))["items"]!.AsArray()[^1]!["reason"]!).ShouldBe("One and the same");
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Moves_everything_that_refers_to_an_organization()
    {
        await EveryKind.In(app, "office");
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Bureau", key = "bureau" });
        await app.Has(AQuote.By("office-organization", "The bureau speaks."));

        (await app.Send(HttpMethod.Post, "/organizations/office-organization/merge", new { into = "bureau" })).Status.ShouldBe(200);

        ((string)(await State("/quotes/office-quote"))["speakers"]![0]!["capacity"]!).ShouldBe("bureau");
        ((string)(await State("/quotes/office-quote"))["occurrences"]![0]!["chain"]![0]!["speaker"]!).ShouldBe("bureau");
        ((string)(await State("/memberships/office-membership"))["organization"]!).ShouldBe("bureau");
        ((string)(await State("/groups/office-group"))["organization"]!).ShouldBe("bureau");
        ((string)(await State("/sources/office-source"))["publisher"]!).ShouldBe("bureau");
        (await State("/sources/office-source"))["snapshots"]!.AsArray().Count.ShouldBe(1);
        ((string)(await State("/reviews/office-review"))["reviewer"]!).ShouldBe("bureau");

        // What it said, what was said in its name, and what a group drawn from it said.
        (await Found("office&organization=bureau")).ShouldBe(2);
        (await Found("bureau&speaker=bureau")).ShouldBe(1);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Moves_a_groups_members_and_what_it_said()
    {
        await EveryKind.In(app, "crowd");
        await app.Send(HttpMethod.Post, "/groups", new { description = "the whole crowd", key = "throng" });
        (await app.Send(HttpMethod.Post, "/groups/crowd-group/merge", new { into = "throng" })).Status.ShouldBe(200);
        (await State("/groups/throng"))["members"]!.AsArray().Select(m => (string)m!).ShouldBe(["crowd-person"]);
        ((string)(await State("/quotes/crowd-other"))["speakers"]![0]!["speaker"]!).ShouldBe("throng");

        (await app.Send(HttpMethod.Post, "/groups/crowd-group/unmerge")).Status.ShouldBe(200);
        (await State("/groups/throng"))["members"].ShouldBeNull();
        (await State("/groups/crowd-group"))["members"]!.AsArray().Select(m => (string)m!).ShouldBe(["crowd-person"]);
        ((string)(await State("/quotes/crowd-other"))["speakers"]![0]!["speaker"]!).ShouldBe("crowd-group");
        (await app.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/quotes?kind=direct", "/quotes?kind=direct")]
    [InlineData("/roles?on=2021", "/roles?on=2021")]
    public async Task Leads_from_the_old_address_and_what_is_below_it_to_the_new_one(string below, string to)
    {
        var (from, into) = await Merged("Test Old", "Test New");
        foreach (var old in new[] { from.Slug, $"{from.Id}" })
        {
            var moved = await app.Send(HttpMethod.Get, $"/people/{old}{below}");
            (moved.Status, moved.Location).ShouldBe((308, $"/api/v1/people/{into.Slug}{to}"));
            moved.Headers["Cache-Control"].ShouldBe("no-cache");
            ((string)moved.Body!["type"]!).ShouldBe("/docs/errors#moved");
        }

        // Readers whose client follows get the record.
        (await app.Get($"/people/{from.Slug}"))["slug"]!.ToString().ShouldBe(into.Slug);
        (await app.Send(HttpMethod.Put, $"/people/{from.Slug}", new { name = "A" })).Status.ShouldBe(308);
        (await app.Get($"/people/{from.Slug}/versions/1"))["state"]!["name"]!.ToString().ShouldBe("Test Old");
    }

    [Fact]
    public async Task Leads_on_over_several_merges()
    {
        var (first, second) = await Merged("Test First", "Test Second");
        var third = await app.HasPerson("Test Third");
        await app.Send(HttpMethod.Post, $"/people/{second.Slug}/merge", new { into = third });
        var id = await app.Has(AQuote.By(first.Slug, "Thirdwords count."));

        (await app.Send(HttpMethod.Get, $"/people/{first.Slug}")).Location.ShouldBe($"/api/v1/people/{third}");
        (await app.Send(HttpMethod.Get, $"/people/{first.Id}/quotes")).Location.ShouldBe($"/api/v1/people/{third}/quotes");
        ((string)(await State($"/quotes/{id}"))["speakers"]![0]!["speaker"]!).ShouldBe(third);
        (await Found($"thirdwords&speaker={first.Slug}")).ShouldBe(1);

        await app.Send(HttpMethod.Delete, $"/quotes/{id}");
        (await app.Send(HttpMethod.Delete, $"/people/{third}")).Status.ShouldBe(204);
        (await app.Send(HttpMethod.Get, $"/people/{first.Slug}")).Location.ShouldBe($"/api/v1/people/{third}");
        (await app.Send(HttpMethod.Get, $"/people/{third}")).Status.ShouldBe(410);
        (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(first.Slug, "Nobody said this."))).Wrong.ShouldBe(["/speakers/0/speaker"]);
    }

    [Fact]
    public async Task Lets_old_slugs_and_ids_stand_for_the_new_one_wherever_a_speaker_is_named()
    {
        var (from, into) = await Merged("Test Alias", "Test Real");
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Old Office", key = "old-office" });
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Test New Office", key = "new-office" });
        await app.Send(HttpMethod.Post, "/organizations/old-office/merge", new { into = "new-office" });
        await app.Send(HttpMethod.Post, "/sources", new { title = "Alias", language = "en", key = "alias-source", text = "Aliaswords stand.", publisher = "old-office" });

        var quote = await app.Send(HttpMethod.Post, "/quotes", AQuote.By($"{from.Id}", "Aliaswords stand.")
            .With("speakers", new[] { new { speaker = $"{from.Id}", capacity = "old-office" } }).With("addressee", from.Slug)
            .With("occurrences", new[] { new { source = "alias-source", exact = "Aliaswords stand.", chain = new[] { new { speaker = from.Slug } } } }));
        var state = await State($"/quotes/{quote.Body!["id"]}");
        state["speakers"]!.ToJsonString().ShouldBe($$"""[{"speaker":"{{into.Slug}}","capacity":"new-office"}]""");
        ((string)state["addressee"]!).ShouldBe(into.Slug);
        ((string)state["occurrences"]![0]!["chain"]![0]!["speaker"]!).ShouldBe(into.Slug);
        ((string)(await State("/sources/alias-source"))["publisher"]!).ShouldBe("new-office");
        (await app.Send(HttpMethod.Post, "/memberships", new { person = from.Slug, organization = "old-office", role = "x", key = "alias-membership" })).Status.ShouldBe(201);
        ((string)(await State("/memberships/alias-membership"))["organization"]!).ShouldBe("new-office");
        (await app.Send(HttpMethod.Post, "/groups", new { description = "aliases", members = new[] { from.Slug }, organization = "old-office" })).Body!["members"]![0]!["slug"]!.ToString().ShouldBe(into.Slug);
        (await app.Send(HttpMethod.Post, "/reviews", new { claim = "x", reviewer = "old-office", url = "https://example.org/alias", rating = "x" })).Body!["reviewer"]!["slug"]!.ToString().ShouldBe("new-office");

        foreach (var filter in new[] { $"&speaker={from.Slug}", $"&speaker={from.Id}", $"%20speaker:{from.Slug}", "&organization=old-office", "%20org:old-office" })
            (await Found($"aliaswords{filter}")).ShouldBe(1, filter);
        (await app.Send(HttpMethod.Get, "/quotes?organization=" + from.Slug)).Wrong.ShouldBe(["organization"]);
        (await app.Send(HttpMethod.Post, "/quotes", AQuote.By("old-office", "x").With("speakers", new[] { new { speaker = from.Slug }, new { speaker = into.Slug } }))).Wrong.ShouldBe(["/speakers/1/speaker"]);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_the_slug_of_the_one_that_went()
    {
        var (from, into) = await Merged("Test Sluggish", "Test Keeper");
        var taken = await app.Send(HttpMethod.Post, "/people", new { name = "A", key = from.Slug });
        taken.Status.ShouldBe(409);
        ((string)taken.Body!["detail"]!).ShouldContain($"/api/v1/people/{into.Slug}");
        (await app.HasPerson("Test Sluggish")).ShouldBe("test-sluggish-2");
    }

    [Fact]
    public async Task Of_two_speakers_of_one_quote_leaves_one()
    {
        var (a, b) = (await app.HasPerson("Test Duet A"), await app.HasPerson("Test Duet B"));
        var id = await app.Has(AQuote.By(a, "Together.").With("speakers", new[] { new { speaker = b }, new { speaker = a } }));
        (await app.Send(HttpMethod.Post, $"/people/{a}/merge", new { into = b })).Status.ShouldBe(200);
        (await State($"/quotes/{id}"))["speakers"]!.ToJsonString().ShouldBe($$"""[{"speaker":"{{b}}"}]""");
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Into_itself_or_another_kind_or_nobody_is_refused()
    {
        var (from, into) = await Merged("Test Refused", "Test Refuser");
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Firm", key = "test-firm" });
        foreach (var (target, says) in new[] { (into.Slug, "same"), ($"{into.Id}", "same"), (from.Slug, "same"), ("test-firm", "not a person, but an organization"), ("nobody-here", "no such person") })
        {
            var refused = await app.Send(HttpMethod.Post, $"/people/{into.Slug}/merge", new { into = target });
            refused.Status.ShouldBe(400, target);
            refused.Wrong.ShouldBe(["/into"]);
            ((string)refused.Body!["detail"]!).ShouldContain(says);
        }

        (await app.Send(HttpMethod.Post, $"/people/{into.Slug}/merge", new { })).Wrong.ShouldBe(["/into"]);
        (await app.Send(HttpMethod.Post, "/people/nobody-here/merge", new { into = into.Slug })).Status.ShouldBe(404);
        (await app.Send(HttpMethod.Post, "/people/test-firm/merge", new { into = into.Slug })).Status.ShouldBe(404);
    }

    private async Task<((string Slug, long Id) From, (string Slug, long Id) Into)> Merged(string from, string into)
    {
        var (a, b) = (await app.Get($"/people/{await app.HasPerson(from)}"), await app.Get($"/people/{await app.HasPerson(into)}"));
        (await app.Send(HttpMethod.Post, $"/people/{a["slug"]}/merge", new { into = (string)b["slug"]! })).Status.ShouldBe(200);
        return (((string)a["slug"]!, (long)a["id"]!), ((string)b["slug"]!, (long)b["id"]!));
    }

    private async Task<System.Text.Json.Nodes.JsonNode> State(string address) =>
        (await app.Get($"{address}/versions/{(await app.Get(address))["version"]}"))["state"]!;

    private async Task<int> Found(string q) => (await app.Get($"/quotes?q={q}"))["items"]!.AsArray().Count;
}

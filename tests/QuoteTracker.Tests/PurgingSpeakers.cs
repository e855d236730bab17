namespace QuoteTracker.Tests;

/// <summary>A person asks to be found here no more: after what was said, the person goes too, with names, dates and offices held.</summary>
public sealed class PurgingSpeakers(App app) : IClassFixture<App>
{
    private const string Request = "Request of the person, file 3.";

    [Fact]
    public async Task A_person_is_gone_from_every_answer_and_the_history_holds()
    {
        await Known("grumbelfitz", "Grumbelfitz");
        (await app.Send(HttpMethod.Patch, "/people/grumbelfitz-1?reason=Grumbelfitz+was+asked", new { name = "Ada Grumbelfitz-Moor" })).Status.ShouldBe(200);
        (await app.Send(HttpMethod.Patch, "/memberships/grumbelfitz-seat?reason=Grumbelfitz+rose", new { role = "Warden of the grumbelfitz cellar" })).Status.ShouldBe(200);

        var purge = await Purge("person", "grumbelfitz-1");

        purge.Status.ShouldBe(201, purge.Body?.ToJsonString());
        foreach (var path in new[] { "/people/grumbelfitz-1", "/people/grumbelfitz-1/versions/1", "/people/grumbelfitz-1/versions/2", "/memberships/grumbelfitz-seat/versions/1", "/memberships/grumbelfitz-seat/versions/2" })
        {
            var gone = await app.Send(HttpMethod.Get, path);
            (gone.Status, (string?)gone.Body!["type"]).ShouldBe((410, "/docs/errors#removed-by-law"), path);
        }

        (await app.Send(HttpMethod.Get, "/memberships/grumbelfitz-seat/versions")).Body!["items"]!.AsArray().ShouldAllBe(v => (string?)v!["reason"] == null || (string?)v["reason"] == Request);
        foreach (var path in new[] { "/people?name=grumbelfitz", "/people", "/memberships", "/people/grumbelfitz-1/versions", "/memberships/grumbelfitz-seat/versions", "/changes?limit=1000", "/audit?limit=1000", "/purges", "/exports", "/suggest?q=grumb" })
        {
            using var answer = await app.Curator.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative), Cancel);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Grumbelfitz", Case.Sensitive, path);
        }

        (await app.Send(HttpMethod.Post, "/memberships/grumbelfitz-seat/revert", new { to = 1 })).Status.ShouldBe(410);
        (await app.Send(HttpMethod.Post, "/people", new { name = "Again", key = "grumbelfitz-1" })).Status.ShouldBe(409);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_goes_first()
    {
        await Known("wimmelholt", "Wimmelholt");
        await app.Has(AQuote.By("wimmelholt-1", "The cellar is mine.").With("key", "wimmelholt-said"));

        var refused = await Purge("person", "wimmelholt-1");
        (refused.Status, (string?)refused.Body!["detail"]).ShouldBe((409, "It is used by 1 quote. Purge or delete those first, or change them so that they don't use it."));
        (await app.Get("/memberships/wimmelholt-seat"))["role"]!.ToString().ShouldBe("Keeper of the wimmelholt cellar", "Refused is refused whole.");

        (await Purge("quote", "wimmelholt-said")).Status.ShouldBe(201);
        (await Purge("person", "wimmelholt-1")).Status.ShouldBe(201);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_office_that_moved_to_another_person_stays_theirs()
    {
        await Known("pimpel", "Pimpel");
        var other = await app.HasPerson("Test Successor");
        (await app.Send(HttpMethod.Patch, "/memberships/pimpel-seat", new { person = other })).Status.ShouldBe(200);

        (await Purge("person", "pimpel-1")).Status.ShouldBe(201);

        (await app.Get("/memberships/pimpel-seat"))["role"]!.ToString().ShouldBe("Keeper of the pimpel cellar");
        (await app.Send(HttpMethod.Get, "/memberships/pimpel-seat/versions/1")).Status.ShouldBe(410);
        (await app.Get("/memberships/pimpel-seat/versions/2"))["state"]!["person"]!.ToString().ShouldBe(other);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_merged_away_goes_and_its_old_address_leads_nowhere_any_more()
    {
        await Known("zwirbel", "Zwirbel");
        var other = await app.HasPerson("Test Taker");
        (await app.Send(HttpMethod.Post, "/people/zwirbel-1/merge", new { into = other })).Status.ShouldBe(200);

        (await Purge("person", "zwirbel-1")).Status.ShouldBe(201);

        (await app.Send(HttpMethod.Get, "/people/zwirbel-1")).Status.ShouldBe(410);
        (await app.Send(HttpMethod.Post, "/people/zwirbel-1/unmerge", new { })).Status.ShouldBe(410);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_of_everybody_goes_in_the_order_in_which_it_is_needed()
    {
        var records = await EveryKind.In(app, "vanish");
        foreach (var (kind, record) in new[] { ("review", "vanish-review"), ("quote", "vanish-quote"), ("quote", "vanish-other"), ("group", "vanish-group"), ("person", "vanish-person"), ("source", "vanish-source"), ("organization", "vanish-organization") })
        {
            var purge = await Purge(kind, record);
            purge.Status.ShouldBe(201, $"{kind}: {purge.Body?.ToJsonString()}");
        }

        foreach (var record in records)
            (await app.Send(HttpMethod.Get, record.Address)).Status.ShouldBe(410, record.Address);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_was_kept_for_a_retry_goes_however_short_and_the_retry_adds_nobody()
    {
        var added = await app.Send(HttpMethod.Post, "/people", new { name = "Mopsel" }, ("Idempotency-Key", "brief-1"));
        (await app.Send(HttpMethod.Post, "/people", new { name = "Ada Wardens" }, ("Idempotency-Key", "brief-2"))).Status.ShouldBe(201);
        (await Purge("person", added.Body!["id"]!.ToString())).Status.ShouldBe(201);

        var again = await app.Send(HttpMethod.Post, "/people", new { name = "Mopsel" }, ("Idempotency-Key", "brief-1"));

        (again.Status, (string?)again.Body!["type"]).ShouldBe((422, "/docs/errors#answer-removed"));
        again.Body!.ToJsonString().ShouldNotContain("opsel");
        (await app.Get("/people?name=mopsel"))["items"]!.AsArray().ShouldBeEmpty();
        (await app.Send(HttpMethod.Post, "/people", new { name = "Ada Wardens" }, ("Idempotency-Key", "brief-2"))).Headers.ContainsKey("Idempotency-Replayed").ShouldBeTrue("Other people's answers are kept.");
    }

    [Fact]
    public async Task What_was_theirs_once_and_is_not_named_by_anything_now_is_told()
    {
        await Known("quendel", "Quendel");
        await Known("quarz", "Quarz");
        await app.Has(AQuote.By("quendel-1", "I never liked the cellar.").With("key", "quendel-gone"));
        (await app.Send(HttpMethod.Delete, "/quotes/quendel-gone")).Status.ShouldBe(204);
        (await app.Send(HttpMethod.Post, "/people/quarz-1/merge", new { into = "quendel-1" })).Status.ShouldBe(200);

        var purge = await Purge("person", "quendel-1");

        purge.Status.ShouldBe(201, purge.Body?.ToJsonString());
        var also = purge.Body!["alsoIn"]!.AsArray().Select(one => (string)one!).ToList();
        also.Count.ShouldBe(2, string.Join(", ", also));
        foreach (var path in also)
            (await Purge(path.Contains("/quotes/", StringComparison.Ordinal) ? "quote" : "person", path[(path.LastIndexOf('/') + 1)..])).Status.ShouldBe(201, path);
        foreach (var path in new[] { "/quotes/quendel-gone/versions/1", "/people/quarz-1/versions/1", "/memberships/quarz-seat/versions/1" })
            (await app.Send(HttpMethod.Get, path)).Status.ShouldBe(410, path);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_was_not_taken_since_it_might_be_that_person_says_so_no_more()
    {
        await Known("zauber", "Zauberwald");
        var job = (await app.ImportFile("""{"persons":[{"id":"p1","name":"Ada Zauberwald"}],"organizations":[],"memberships":[]}""", "application/json", "&register=test-house")).Body!;
        (await Rejected(job)).ShouldContain("Ada Zauberwald");

        (await Purge("person", "zauber-1")).Status.ShouldBe(201);

        (await Rejected(job)).ShouldNotContain("Zauberwald");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> Rejected(System.Text.Json.Nodes.JsonNode job) => await app.Curator.GetStringAsync(new Uri($"/api/v1/imports/{job["id"]}/rejected", UriKind.Relative), Cancel);

    private Task<Answer> Purge(string type, string record) => app.Send(HttpMethod.Post, "/purges", new { type, record, because = Request });

    // A person with a seat. The slug, which stays, has no capital.
    private async Task Known(string word, string name)
    {
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Cellars of Testborough", key = "cellars" });
        foreach (var (path, body) in new (string, object)[]
        {
            ("/people", new { name = $"Ada {name}", key = $"{word}-1", birthDate = "1950", otherNames = new[] { new { name = $"{name}, Ada" } } }),
            ($"/memberships?reason={name}+was+chosen", new { person = $"{word}-1", organization = "cellars", role = $"Keeper of the {word} cellar", key = $"{word}-seat" }),
        })
        {
            var made = await app.Send(HttpMethod.Post, path, body);
            made.Status.ShouldBe(201, made.Body?.ToJsonString());
        }
    }
}

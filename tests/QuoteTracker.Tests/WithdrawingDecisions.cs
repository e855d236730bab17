using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Decisions on drafts are taken back, listed page by page, and counted.</summary>
public sealed class WithdrawingDecisions(ExtractorApp app) : IClassFixture<ExtractorApp>
{
    [Fact]
    public async Task A_rejected_draft_is_open_again_and_may_be_accepted()
    {
        var (key, read) = await Read("rejected");
        var draft = read["drafts"]![1]!;
        await Decided(key, read, draft.Decide("rejected"));
        await Decided(key, read, draft.Decide("withdrawn").With("reason", "The wrong key."));

        (await app.Extracts(key))["drafts"]![1]!["decision"].ShouldBeNull();
        (await Kept(key)).Select(one => ((string)one["decision"]!, (string?)one["reason"])).ShouldBe([("rejected", null), ("withdrawn", "The wrong key.")]);
        await Decided(key, read, draft.Decide("accepted"));
    }

    [Fact]
    public async Task What_an_accepted_one_became_is_deleted_with_a_revision()
    {
        var (key, read) = await Read("accepted");
        var pair = new[] { read["drafts"]![0]!.Decide("accepted"), read["drafts"]![1]!.Decide("accepted").With("elaborates", 0) };
        var made = await Decided(key, read, pair);
        var (lead, direct) = ((string)made["decisions"]![0]!["quote"]!, (string)made["decisions"]![1]!["quote"]!);

        // What leads to others stays while they do; both together go.
        var refused = await app.Decides(key, read, read["drafts"]![0]!.Decide("withdrawn"));
        (refused.Status, string.Join(' ', refused.Wrong)).ShouldBe((400, "/decisions/0/draft"));
        ((string)refused.Body!["errors"]![0]!["detail"]!).ShouldBe($"The quote {lead} can't be taken back: a relation was made with it.");
        var back = await Decided(key, read, read["drafts"]![0]!.Decide("withdrawn"), read["drafts"]![1]!.Decide("withdrawn"));
        back["decisions"]!.AsArray().ShouldAllBe(one => (string)one!["decision"]! == "withdrawn" && one["quote"] == null && one["id"] == null);
        foreach (var quote in new[] { lead, direct })
        {
            (await app.Send(HttpMethod.Get, $"/quotes/{quote}")).Type().ShouldBe("gone");
            (await app.Get($"/quotes/{quote}/versions"))["items"]!.AsArray().Count.ShouldBe(2);
        }

        (await app.Extracts(key))["drafts"]!.AsArray().ShouldAllBe(draft => draft!["decision"] == null && draft["entered"] == null);
        (await app.Faults()).ShouldBeEmpty();

        // Who was new with it is on record now.
        (await app.Get($"/speakers?q={Uri.EscapeDataString(Name("accepted"))}"))["items"]!.AsArray().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("changed", "it was changed since")]
    [InlineData("reviewed", "a review is about it")]
    [InlineData("denied", "a relation was made with it")]
    public async Task What_somebody_built_on_stays(string how, string why)
    {
        var (key, read) = await Read(how);
        var draft = read["drafts"]![1]!;
        var quote = (string)(await Decided(key, read, draft.Decide("accepted")))["decisions"]![0]!["quote"]!;
        await app.Send(HttpMethod.Post, "/organizations", new { key = "test-reviewer", name = "Test Reviewer" });
        var built = how switch
        {
            "changed" => await app.Send(HttpMethod.Patch, $"/quotes/{quote}", """{"topics":["rivers"]}""", ("If-Match", (await app.Send(HttpMethod.Get, $"/quotes/{quote}")).Headers["ETag"])),
            "reviewed" => await app.Send(HttpMethod.Post, "/reviews", new { claim = "They cleaned it.", reviewer = "test-reviewer", url = "https://example.org/withdrawing", rating = "False", quote }),
            _ => await app.Send(HttpMethod.Post, "/relations", new { from = quote, kind = "denies", to = (string)(await Decided(key, read, read["drafts"]![0]!.Decide("accepted")))["decisions"]![0]!["quote"]! }),
        };
        built.Status.ShouldBeOneOf(200, 201);

        var refused = await app.Decides(key, read, draft.Decide("withdrawn"));
        (refused.Status, string.Join(' ', refused.Wrong)).ShouldBe((400, "/decisions/0/draft"));
        ((string)refused.Body!["errors"]![0]!["detail"]!).ShouldBe($"The quote {quote} can't be taken back: {why}.");
        (await app.Send(HttpMethod.Get, $"/quotes/{quote}")).Status.ShouldBe(200);
        (await Kept(key)).ShouldAllBe(one => (string)one["decision"]! == "accepted");
    }

    [Theory]
    [InlineData("""{"draft":DRAFT,"decision":"withdrawn"}""", "/decisions/0/draft")]
    [InlineData("""{"draft":DRAFT,"decision":"withdrawn","quote":{"text":"x","kind":"direct","language":"en","speakers":[]}}""", "/decisions/0/quote")]
    [InlineData("""{"draft":DRAFT,"decision":"withdrawn","elaborates":0}""", "/decisions/0/elaborates")]
    public async Task What_cannot_be_taken_back_is_refused_with_the_field(string decision, string pointer)
    {
        var (key, read) = await Read($"wrong-{Guid.NewGuid():N}");
        var refused = await app.Decides(key, read, JsonNode.Parse(decision.Replace("DRAFT", read["drafts"]![0]!.ToJsonString(), StringComparison.Ordinal))!.AsObject());
        (refused.Status, string.Join(' ', refused.Wrong)).ShouldBe((400, pointer));
        ((string)refused.Body!["errors"]![0]!["detail"]!).ShouldBeOneOf("Nothing is decided on this draft.", "A withdrawn draft becomes no quote.");
    }

    [Fact]
    public async Task What_was_decided_is_listed_page_by_page()
    {
        var (key, read) = await Read("pages");
        foreach (var _ in Enumerable.Range(0, 3))
            await Decided(key, read, read["drafts"]!.AsArray().Select(draft => draft!.Decide("rejected")).ToArray());

        var (ids, cursor, pages) = (new List<long>(), "", 0);
        do
        {
            var page = await app.Ask($"/sources/{key}/extract/decisions?limit=4{cursor}");
            ((long)page["total"]!["value"]!, (string)page["total"]!["relation"]!).ShouldBe((6, "eq"));
            ids.AddRange(page["items"]!.AsArray().Select(one => (long)one!["id"]!));
            (cursor, pages) = (page["nextCursor"] is { } next ? $"&cursor={next}" : "", pages + 1);
        }
        while (cursor.Length > 0);
        (ids.Count, pages).ShouldBe((6, 2));
        ids.ShouldBeInOrder();
        ids.ShouldBeUnique();
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("cursor=nothing", "cursor")]
    [InlineData("page=2", "page")]
    public async Task What_is_no_page_is_refused(string query, string parameter)
    {
        var (key, _) = await Read($"nopage-{Guid.NewGuid():N}");
        var refused = await app.Send(HttpMethod.Get, $"/sources/{key}/extract/decisions?{query}");
        (refused.Status, (string)refused.Body!["errors"]![0]!["parameter"]!).ShouldBe((400, parameter));
    }

    [Fact]
    public async Task The_report_counts_each_draft_by_its_newest_decision()
    {
        var (key, read) = await Read("report");
        var draft = read["drafts"]![0]!;
        var before = await Counts();
        var quote = (string)(await Decided(key, read, draft.Decide("accepted")))["decisions"]![0]!["quote"]!;
        (await Counts()).ShouldBe(before with { All = before.All + 1, Accepted = before.Accepted + 1 });

        // The rules read it well whatever became of the quote.
        (await app.Send(HttpMethod.Delete, $"/quotes/{quote}")).Status.ShouldBe(204);
        (await Counts()).ShouldBe(before with { All = before.All + 1, Accepted = before.Accepted + 1 });
        await Decided(key, read, draft.Decide("rejected"));
        (await Counts()).ShouldBe(before with { All = before.All + 1, Rejected = before.Rejected + 1 });
        await Decided(key, read, draft.Decide("withdrawn"));
        (await Counts()).ShouldBe(before);
        (await Kept(key)).Count.ShouldBe(3, "nothing of what was decided is forgotten");

        async Task<(int All, int Accepted, int Rejected)> Counts()
        {
            var report = await app.Ask("/extract/report");
            var cues = report["cues"]!.AsArray();
            cues.Sum(cue => (int)cue!["accepted"]! + (int)cue["corrected"]! + (int)cue["rejected"]!).ShouldBe((int)report["decisions"]!);
            return ((int)report["decisions"]!, (int)report["accepted"]!, (int)report["rejected"]!);
        }
    }

    [Fact]
    public async Task A_draft_whose_quote_was_deleted_is_open_also_where_it_was_rejected_before()
    {
        var (key, read) = await Read("twice");
        var draft = read["drafts"]![1]!;
        await Decided(key, read, draft.Decide("rejected"));
        var quote = (string)(await Decided(key, read, draft.Decide("accepted")))["decisions"]![0]!["quote"]!;
        (await app.Send(HttpMethod.Delete, $"/quotes/{quote}")).Status.ShouldBe(204);
        (await app.Extracts(key))["drafts"]![1]!["decision"].ShouldBeNull();
    }

    // Drafts: a lead-in, and the direct quote after it. Tests share a server: each has a speaker of its own.
    private async Task<(string Key, JsonNode Read)> Read(string key)
    {
        var article = await AnArticle.OfTestborough($"withdrawing-{key}").In(app);
        JsonObject Mayor(string mention) => article.Speaker(mention, Name(key));
        app.Reads = _ => new
        {
            drafts = new[]
            {
                article.Draft("indirect", "the river is clean").By(Mayor("Petra Gardener")).With("cue", article.Words("told")),
                article.Draft("direct", "We cleaned it,", "and nobody helped us.").By(Mayor("she")).With("leadIn", 0),
            },
        };
        return (article.Key, await app.Extracts(article.Key));
    }

    private static string Name(string key) => $"Petra Withdrawn{key.Replace("-", "", StringComparison.Ordinal)}";

    private async Task<JsonNode> Decided(string source, JsonNode read, params JsonObject[] decisions)
    {
        var made = await app.Decides(source, read, decisions);
        made.Status.ShouldBe(201, made.Body?.ToJsonString());
        return made.Body!;
    }

    private async Task<List<JsonNode>> Kept(string source) => [.. (await app.Ask($"/sources/{source}/extract/decisions"))["items"]!.AsArray().OfType<JsonNode>()];
}

using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>The quotes of a source's text, read as drafts.</summary>
public sealed class ExtractingQuotes(SeededApp app) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task Finds_each_direct_quote_of_the_seed_where_it_was_entered()
    {
        var read = await app.Extracts("mps-response");
        ((string)read["language"]!, (string)read["by"]!).ShouldBe(("en", "rules"));
        var text = await app.Reader.GetStringAsync(new Uri("/api/v1/sources/mps-response/text", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (var draft in read["drafts"]!.AsArray())
            draft!["parts"]!.AsArray().ShouldAllBe(part => (int)part!["start"]! >= 0 && (int)part["start"]! < (int)part["end"]! && (int)part["end"]! <= text.Length);

        var entered = read["drafts"]!.AsArray().Select(draft => (string?)draft!["entered"]).ToHashSet();
        var direct = (await app.Get("/sources/mps-response/quotes?kind=direct&limit=100"))["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!).ToList();
        direct.Count.ShouldBe(14);
        direct.Where(key => !entered.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_each_direct_quote_of_the_seed_to_whoever_said_it_and_pairs_it_with_its_lead_in()
    {
        var drafts = (await app.Extracts("mps-response"))["drafts"]!.AsArray();
        foreach (var item in (await app.Get("/sources/mps-response/quotes?kind=direct&limit=100"))["items"]!.AsArray())
        {
            var quote = item!["quote"]!;
            var draft = drafts.Single(draft => (string?)draft!["entered"] == (string)quote["key"]!)!;
            ((string)draft["kind"]!, (string)draft["text"]!, (string?)draft["speaker"]!["resolved"]).ShouldBe(("direct", (string)quote["text"]!, (string)quote["speakers"]![0]!["speaker"]!["slug"]!));
            if (quote["relations"]!.AsArray().FirstOrDefault(relation => (string)relation!["kind"]! == "elaborates") is { } relation)
                ((string?)drafts[(int)draft["leadIn"]!]!["entered"]).ShouldBe((string)relation["key"]!);
        }
    }

    [Fact]
    public async Task Of_two_whom_the_article_can_mean_both_are_told_and_none_is_taken()
    {
        foreach (var name in new[] { "Robin Undecided", "Kim Undecided" })
            (await app.Send(HttpMethod.Post, "/people", new { name })).Status.ShouldBe(201);
        const string text = "Robin Undecided met Kim Undecided on the bridge of the valley on Monday.\n\n“We will go there,” Undecided said.";
        (await app.Send(HttpMethod.Post, "/sources", new { key = "undecided", title = "Two of one name", language = "en", text })).Status.ShouldBe(201);

        var speaker = (await app.Extracts("undecided"))["drafts"]![0]!["speaker"]!;

        (speaker["resolved"], speaker["proposed"]).ShouldBe((null, null));
        speaker["candidates"]!.AsArray().Select(slug => (string)slug!).Order().ShouldBe(["kim-undecided", "robin-undecided"]);
    }

    [Fact]
    public async Task Whoever_was_proposed_twice_is_added_once()
    {
        const string text = "Quilla Zant came to the bridge of the valley on Monday and stayed.\n\n“It will open,” Quilla Zant said.\n\n“We will all walk there,” Zant said.";
        (await app.Send(HttpMethod.Post, "/sources", new { key = "zant", title = "A bridge", language = "en", text })).Status.ShouldBe(201);
        var read = await app.Extracts("zant");
        foreach (var draft in read["drafts"]!.AsArray())
            (await app.Decides("zant", read, draft!.Decide("accepted"))).Status.ShouldBe(201);

        (await app.Get("/speakers?q=zant"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Pasted_again_the_whole_article_is_accepted_in_one_call()
    {
        var text = await app.Reader.GetStringAsync(new Uri("/api/v1/sources/mps-response/text", UriKind.Relative), TestContext.Current.CancellationToken);
        (await app.Send(HttpMethod.Post, "/sources", new { key = "pasted", title = "Pasted again", language = "en", publishedOn = "2024-10", text })).Status.ShouldBe(201);
        var read = await app.Extracts("pasted");
        var drafts = read["drafts"]!.AsArray();
        var sure = drafts.Where(draft => draft!["speaker"] is { } speaker && (speaker["resolved"] ?? speaker["proposed"]) is not null).ToList();
        var made = await app.Decides("pasted", read, sure.Select(draft => draft!.Decide("accepted")
            .With("elaborates", draft!["leadIn"] is { } lead && sure.IndexOf(drafts[(int)lead]) is >= 0 and var number ? number : null)));
        made.Status.ShouldBe(201, made.Body?.ToJsonString());

        var quotes = (await app.Get("/sources/pasted/quotes?limit=100"))["items"]!.AsArray().Select(item => item!["quote"]!).ToList();
        quotes.Select(quote => (string)quote["text"]!).ShouldBe(sure.Select(draft => (string)draft!["text"]!), ignoreOrder: true);
        var direct = quotes.Where(quote => (string)quote["kind"]! == "direct").ToList();
        direct.Count.ShouldBe(14);
        foreach (var quote in direct)
        {
            // Each is what was entered by hand, with who said it, and most stand beside their lead-in.
            var twin = (await app.Get($"/sources/mps-response/quotes?kind=direct&limit=100"))["items"]!.AsArray().Select(item => item!["quote"]!).Single(seed => (string)seed["text"]! == (string)quote["text"]!);
            ((string)quote["speakers"]![0]!["speaker"]!["slug"]!).ShouldBe((string)twin["speakers"]![0]!["speaker"]!["slug"]!);
            ((int)quote["occurrences"]![0]!["positionSelector"]!["start"]!).ShouldBe((int)twin["occurrences"]![0]!["positionSelector"]!["start"]!);
        }

        direct.Count(quote => quote["relations"]!.AsArray().Any(relation => (string)relation!["kind"]! == "elaborates")).ShouldBeGreaterThanOrEqualTo(13);
        (await app.Extracts("pasted"))["drafts"]!.AsArray().Count(draft => draft!["decision"] is not null).ShouldBe(sure.Count);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stores_nothing_and_needs_a_key_all_the_same()
    {
        var before = (long)(await app.Ask("/changes?limit=1"))["newest"]!;
        before.ShouldBePositive();
        await app.Extracts("mps-response");
        ((long)(await app.Ask("/changes?limit=1"))["newest"]!).ShouldBe(before);
        (await app.Ask("/sources/mps-response/extract/decisions"))["items"]!.AsArray().ShouldBeEmpty();
        (await App.Send(app.Reader, HttpMethod.Post, "/sources/mps-response/extract")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("/sources/mps-response/extract/decisions")]
    [InlineData("/extract/report")]
    public async Task Shows_what_was_rejected_and_by_whom_to_those_who_may_decide(string address)
    {
        (await App.Send(app.Reader, HttpMethod.Get, address)).Status.ShouldBe(401);
        var key = (string)(await app.Send(HttpMethod.Post, "/keys", new { name = $"reader {address}", scopes = new[] { "read" } })).Body!["secret"]!;
        using var reader = new HttpClient { BaseAddress = app.Reader.BaseAddress, DefaultRequestHeaders = { Authorization = new("Bearer", key) } };
        (await App.Send(reader, HttpMethod.Get, address)).Status.ShouldBe(403);
        (await app.Send(HttpMethod.Get, address)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Words_that_are_a_quote_already_are_not_made_one_again_unless_somebody_says_which()
    {
        (await app.Send(HttpMethod.Post, "/people", new { key = "ann-entered", name = "Ann Entered" })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/sources", new { key = "entered", title = "Entered", language = "en", text = "Ann Entered said: “These words were entered by hand.”" })).Status.ShouldBe(201);
        await app.Has(AQuote.By("ann-entered", "These words were entered by hand.").With("key", "by-hand").With("occurrences", new[] { new { source = "entered", exact = "These words were entered by hand." } }));
        var read = await app.Extracts("entered");
        var draft = read["drafts"]!.AsArray().Single(draft => (string?)draft!["entered"] == "by-hand")!;
        var refused = await app.Decides("entered", read, draft.Decide("accepted"));
        (refused.Status, refused.Type(), string.Join(' ', refused.Wrong)).ShouldBe((409, "already-there", "/decisions/0/draft"));
        ((string)refused.Body!["detail"]!).ShouldContain("by-hand");
        (await app.Ask("/sources/entered/extract/decisions"))["items"]!.AsArray().ShouldBeEmpty();

        var quote = new JsonObject { ["text"] = "These words were entered", ["kind"] = "direct", ["language"] = "en", ["speakers"] = new JsonArray(new JsonObject { ["speaker"] = "ann-entered" }) };
        (await app.Decides("entered", read, draft.Decide("corrected", quote))).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("verbatim", "Ann Headline: “This road leads nowhere”", "verbatim")]
    [InlineData("other", "Ann Headline: “All Roads Lead Nowhere”", "notVerbatim")]
    [InlineData("moved", "Tom Otherone: “This road leads nowhere”", "moved")]
    [InlineData("absent", "Ann Headline: “The mayor must resign at once”", "absent")]
    public async Task Holds_a_headline_that_is_on_record_alone_against_the_text(string key, string title, string finding)
    {
        const string text = "The union of Testborough met on Monday, and stayed until the evening.\n\n“This road leads nowhere for all of us,” Ann Headline said.\n\n“We are going to open it,” Tom Otherone answered.";
        (await app.Send(HttpMethod.Post, "/sources", new { key = $"headline-{key}", title, language = "en", text })).Status.ShouldBe(201);

        var told = (await app.Extracts($"headline-{key}"))["headline"]!.AsArray().Single()!;

        ((string)told["finding"]!, told["start"], told["end"]).ShouldBe((finding, null, null));
        title.ShouldContain((string)told["text"]!);
    }

    [Fact]
    public async Task Tells_why_that_day_that_listener_and_that_way()
    {
        const string text = "On Thursday Zoe Reasoner, the mayor, told Testborough news agency that the road is closed.\n\nNobody else came to the bridge.";
        (await app.Send(HttpMethod.Post, "/sources", new { key = "because", title = "A road", language = "en", publishedOn = "2024-10-05", text })).Status.ShouldBe(201);

        var read = await app.Extracts("because");
        var draft = read["drafts"]![0]!;

        ((string)draft["day"]!["because"]!).ShouldBe("The last such day up to that of publication (2024-10-05).");
        ((string)draft["addressee"]!["because"]!).ShouldBe("Named beside “told” as whoever listened.");
        ((string)draft["chain"]![0]!["because"]!).ShouldBe("An outlet is whom it was said to.");
        (await app.Decides("because", read, draft.Decide("accepted"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Reads_the_newest_text_or_the_one_that_is_named()
    {
        var source = $"two-texts";
        (await app.Send(HttpMethod.Post, "/sources", new { key = source, title = "Two texts", language = "en", text = "Ann Invented said: “The first text has these words.”" })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, $"/sources/{source}/snapshots", new { text = "Ann Invented said: “The second one has these words.”" })).Status.ShouldBe(201);
        var snapshots = (await app.Get($"/sources/{source}/snapshots"))["items"]!.AsArray();

        Words(await app.Extracts(source)).ShouldBe(["The second one has these words."]);
        Words(await app.Extracts(source, "{}")).ShouldBe(["The second one has these words."]);
        Words(await app.Extracts(source, new { snapshot = $"{snapshots[0]!["id"]}" })).ShouldBe(["The first text has these words."]);
        Words(await app.Extracts(source, new { snapshot = (string)snapshots[0]!["sha256"]! })).ShouldBe(["The first text has these words."]);
    }

    [Theory]
    [InlineData("mps-response", """{"snapshot":"999999"}""", 400, "/snapshot")]
    [InlineData("mps-response", """{"snapshot":" "}""", 400, "/snapshot")]
    [InlineData("mps-response", """{"snapshot":1}""", 400, "/snapshot")]
    [InlineData("mps-response", """{"text":"x"}""", 400, "/text")]
    [InlineData("nowhere", "{}", 404, null)]
    public async Task Says_what_is_wrong_with_the_question(string source, string body, int status, string? pointer)
    {
        var refused = await app.Send(HttpMethod.Post, $"/sources/{source}/extract", body);
        refused.Status.ShouldBe(status);
        refused.Wrong.ShouldBe(pointer is null ? [] : [pointer]);
    }

    private static List<string> Words(JsonNode read) => [.. read["drafts"]!.AsArray().Where(draft => (string)draft!["kind"]! == "direct").Select(draft => (string)draft!["text"]!)];
}

using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>An operator's extractor reads articles in place of the rules, and is believed no more than it must be.</summary>
public sealed class ExtractingByAnother : IAsyncLifetime
{
    private readonly ExtractorApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Is_sent_the_article_and_answers_name_its_host()
    {
        var article = await AnArticle.OfTestborough("read").In(app);
        app.Reads = _ => new { model = "test", drafts = new[] { article.Draft("direct", "We cleaned it,").With("cue", article.Words("said").With("text", "<b>said</b>")).With("mood", "calm") } };
        var read = await app.Extracts("read");
        (string.Join(' ', app.Asked[0].AsObject().Select(field => field.Key)), (string)app.Asked[0]["text"]!, app.Authorization).ShouldBe(("text language title publishedOn", article.Text, "Bearer test-extractor-key"));
        ((string)read["by"]!, (string)read["drafts"]![0]!["cue"]!["text"]!).ShouldBe((app.Host, "said"));
    }

    [Fact]
    public async Task Is_asked_once_for_a_text_however_often_it_is_looked_at()
    {
        var article = await AnArticle.OfTestborough("kept").In(app);
        app.Reads = _ => new { drafts = new[] { article.Draft("direct", app.Asked.Count == 1 ? "We cleaned it," : "and nobody helped us.") } };
        using var browser = await ACurator.SignedIn(app);
        for (var look = 0; look < 3; look++)
            (await browser.GetStringAsync(new Uri("/curate/sources/kept/drafts", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("We cleaned it,");
        var read = await app.Extracts("kept");
        ((string)read["drafts"]![0]!["text"]!, app.Asked.Count).ShouldBe(("We cleaned it,", 1));

        // What is decided is told all the same, and another text or another title is asked for anew.
        (await app.Decides("kept", read, read["drafts"]![0]!.Decide("rejected"))).Status.ShouldBe(201);
        ((string)(await app.Extracts("kept"))["drafts"]![0]!["decision"]!["decision"]!, app.Asked.Count).ShouldBe(("rejected", 1));
        var source = await app.Send(HttpMethod.Get, "/sources/kept");
        (await app.Send(HttpMethod.Patch, "/sources/kept", """{"title":"Another title"}""", ("If-Match", source.Headers["ETag"]))).Status.ShouldBe(200);
        await app.Extracts("kept");
        (app.Asked.Count, (string)app.Asked[1]["title"]!).ShouldBe((2, "Another title"));
        (await app.Send(HttpMethod.Post, "/sources/kept/snapshots", new { text = $"{article.Text} Nothing else." })).Status.ShouldBe(201);
        await app.Extracts("kept");
        app.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Says_why_in_its_own_words_or_is_named_for_it()
    {
        var article = await AnArticle.OfTestborough("why").In(app);
        app.Reads = _ => new
        {
            drafts = new[]
            {
                article.Draft("direct", "We cleaned it,").With("addressee", article.Words("Testborough Radio")).With("day", article.Words("On 3 May 2024").With("on", "2024-05-03").With("basis", "stated").With("because", "It is the day of the letter."))
                    .With("chain", new JsonArray(new JsonObject { ["through"] = article.Words("Testborough Radio"), ["cue"] = article.Words("told Testborough Radio"), ["isOutlet"] = true })),
            },
        };
        var draft = (await app.Extracts("why"))["drafts"]![0]!;
        ((string)draft["day"]!["because"]!, (string)draft["addressee"]!["because"]!, (string)draft["chain"]![0]!["because"]!).ShouldBe(("It is the day of the letter.", $"{app.Host} says so.", $"{app.Host} says so."));
    }

    [Fact]
    public async Task Has_no_words_of_its_own()
    {
        var article = await AnArticle.OfTestborough("words").In(app);
        app.Reads = _ => new { drafts = new[] { article.Draft("direct", "We cleaned it,", "and nobody helped us.").With("text", "We never cleaned it.") } };
        ((string)(await app.Extracts("words"))["drafts"]![0]!["text"]!).ShouldBe("We cleaned it, and nobody helped us.");
    }

    [Theory]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":5,"end":99999}]}]}""")]
    [InlineData("""{"drafts":[{"kind":"shouted","parts":[{"start":5,"end":9}]}]}""")]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":5,"end":9}],"leadIn":1}]}""")]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":5,"end":9}],"confidence":2}]}""")]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":5,"end":9}],"leadIn":0}]}""")]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":5,"end":9}]},{"kind":"direct","parts":[{"start":12,"end":16}],"leadIn":0}]}""")]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":12,"end":16}],"leadIn":1},{"kind":"indirect","parts":[{"start":5,"end":9}]}]}""")]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":5,"end":9}]},{"kind":"direct","parts":[{"start":5,"end":12}]}]}""")]
    [InlineData("""{"drafts":[{"kind":"direct","parts":[{"start":5,"end":9},{"start":8,"end":12}]}]}""")]
    [InlineData("""{"drafts":[null]}""")]
    [InlineData("""{"quotes":[]}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    public async Task Is_passed_over_for_the_rules_where_its_answer_cannot_be_taken(string answer)
    {
        await AnArticle.OfTestborough("rules").In(app);
        app.Reads = _ => JsonNode.Parse(answer);
        var read = await app.Extracts("rules");
        ((string)read["by"]!).ShouldBe("rules");
        read["drafts"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Is_not_waited_for_with_each_look_where_it_gave_no_answer()
    {
        await AnArticle.OfTestborough("silent").In(app);
        await app.Extracts("silent");
        ((string)(await app.Extracts("silent"))["by"]!, app.Asked.Count).ShouldBe(("rules", 1));
    }

    [Fact]
    public async Task Is_passed_over_where_nobody_answers()
    {
        await AnArticle.OfTestborough("nobody").In(app);
        await app.Ends();
        ((string)(await app.Extracts("nobody"))["by"]!).ShouldBe("rules");
    }
}

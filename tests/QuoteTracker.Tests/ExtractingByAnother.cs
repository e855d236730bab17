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
    public async Task Is_passed_over_where_nobody_answers()
    {
        await AnArticle.OfTestborough("nobody").In(app);
        await app.Ends();
        ((string)(await app.Extracts("nobody"))["by"]!).ShouldBe("rules");
    }
}

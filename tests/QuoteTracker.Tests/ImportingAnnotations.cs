namespace QuoteTracker.Tests;

/// <summary>What readers marked in a source. The article is the seed's; the quotes are words of it, or of an invented source.</summary>
public sealed class ImportingAnnotations(SeededApp app) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task Hypothesis_exports_become_drafts_with_their_evidence()
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "marked-tester", name = "Marked Tester" });
        (await app.Send(HttpMethod.Post, "/sources", new { key = "marked", title = "Marked", language = "en", url = "https://tests.example/marked", text = "The mayor said: “We will build it.” Nobody answered." })).Status.ShouldBe(201);
        var export = """
            {"total":3,"rows":[
              {"id":"Ab1x","uri":"https://tests.example/marked#top","text":"a comment","tags":["speaker:marked-tester","said:2024-10","City Hall"],
               "target":[{"source":"https://tests.example/marked","selector":[{"type":"RangeSelector"},{"type":"TextPositionSelector","start":16,"end":34},{"type":"TextQuoteSelector","exact":"We will build it.","prefix":"The mayor said: “","suffix":"” Nobody answered."}]}]},
              {"id":"Ab2x","uri":"https://tests.example/marked","tags":[],"target":[{"source":"https://tests.example/marked","selector":[{"type":"TextQuoteSelector","exact":"Nobody answered."}]}]},
              {"id":"Ab3x","uri":"https://tests.example/elsewhere","tags":["speaker:marked-tester"],"target":[{"source":"https://tests.example/elsewhere","selector":[{"type":"TextQuoteSelector","exact":"Elsewhere."}]}]}
            ]}
            """;
        var answer = await app.ImportFile(export, "application/json");
        answer.Did().ShouldBe((1, 0, 0, 2));
        answer.Refusals().Select(line => line.Pointer).ShouldBe(["/rows/1/tags", "/rows/2/target/source"]);
        var quote = await app.Get("/quotes/annotation-ab1x");
        (quote["text"]!.ToString(), quote["kind"]!.ToString(), quote["status"]!.ToString(), quote["saidOn"]!.ToString(), quote["topics"]![0]!.ToString()).ShouldBe(("We will build it.", "direct", "draft", "2024-10", "city-hall"));
        (quote["occurrences"]![0]!["anchor"]!.ToString(), (int)quote["occurrences"]![0]!["positionSelector"]!["start"]!).ShouldBe(("exact", 17));
        (await app.ImportFile(export, "application/json")).Did().ShouldBe((0, 0, 1, 2));
    }

    [Fact]
    public async Task Our_own_come_back_as_they_went()
    {
        var page = await app.Reader.GetStringAsync(new Uri("/api/v1/exports?format=webannotation&source=mps-response", UriKind.Relative), TestContext.Current.CancellationToken);
        var answer = await app.Try(page, "application/ld+json");
        answer.Refusals().ShouldBeEmpty();
        answer.Did().ShouldBe((0, 0, (int)(await app.Get("/quotes?source=mps-response"))["total"]!["value"]!, 0));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[1,2,null,\"x\"]")]
    [InlineData("""[{"target":5,"body":"x","tags":[{}]}]""")]
    [InlineData("""{"items":[{"id":"\ud800","target":{"source":"x","selector":{"type":"TextQuoteSelector","exact":"\ud800"}}}]}""")]
    public async Task Odd_files_are_told_and_nothing_breaks(string json) =>
        (await app.Try(json, "application/json", "?format=webannotation")).Status.ShouldBeOneOf(200, 400);
}

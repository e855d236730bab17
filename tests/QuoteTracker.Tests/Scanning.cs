using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>An editor sends a draft and gets each quotation checked. The drafts quote the article, rightly and wrongly.</summary>
public sealed class Scanning(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Draft = """
        Fazil Mustafa told reporters: “We are the ones deteriorating relations with America.”

        “America says it is ready to take all kinds of steps for Armenia,” said Ali Karimli.

        Karimli also spoke of “decaying dictatorships”. He added: “The apples of our northern valleys were better than in any other year.”
        """;

    [Fact]
    public async Task Checks_each_quotation_with_the_speaker_that_the_text_names()
    {
        var scan = await Scan(new { text = Draft });

        scan["quotations"]!.AsArray().Select(one => ((string?)one!["check"]!["verdict"], (string?)one["check"]!["attribution"], (string?)one["speaker"]?["name"])).ShouldBe([
            ("altered", "same", "Fazil Mustafa"), ("excerpt", "different", "Ali Karimli"), ("verbatim", "same", "Karimli"), ("notFound", "unknown", "Karimli"),
        ]);
        foreach (var one in scan["quotations"]!.AsArray())
        {
            Draft.Substring((int)one!["given"]!["start"]!, (int)one["given"]!["length"]!).ShouldBe((string)one["text"]!);
            Draft.Split('\n')[(int)one["line"]! - 1][((int)one["column"]! - 1)..].ShouldStartWith((string)one["text"]!);
            Draft.Substring((int)one["speaker"]!["given"]!["start"]!, (int)one["speaker"]!["given"]!["length"]!).ShouldBe((string)one["speaker"]!["name"]!);
        }

        var summary = scan["summary"]!;
        ((int)summary["quotations"]!, (int)summary["checked"]!, (int)summary["ofOthers"]!, (int)summary["verdicts"]!["altered"]!).ShouldBe((4, 4, 1, 1));
    }

    [Fact]
    public async Task Reads_web_pages_and_markdown()
    {
        var html = await Scan(new { text = "<p>Mustafa said: &ldquo;We are <em>not</em> the ones deteriorating relations with America.&rdquo;</p><blockquote>They have become so alarmed</blockquote>", format = "html" });
        html["quotations"]!.AsArray().Select(one => (string?)one!["check"]!["verdict"]).ShouldBe(["excerpt", "excerpt"]);

        var markdown = await Scan(new { text = "Mustafa said:\n\n> We are the ones **deteriorating** relations\n> with [America](https://example.org/us).\n", format = "markdown" });
        ((string)markdown["quotations"]![0]!["check"]!["verdict"]!).ShouldBe("altered");
        ((string)markdown["quotations"]![0]!["check"]!["changes"]![0]!["kind"]!).ShouldBe("negation");
    }

    [Fact]
    public async Task Finds_the_articles_own_quotes_in_the_article()
    {
        var article = await app.Reader.GetStringAsync(new Uri("/api/v1/sources/mps-response/text", UriKind.Relative), TestContext.Current.CancellationToken);
        var answers = (await Scan(new { text = article }))["quotations"]!.AsArray();

        answers.Count(one => (string?)one!["check"]!["verdict"] is "verbatim" or "elided").ShouldBe(17);
        answers.Count(one => (string?)one!["check"]!["attribution"] == "different").ShouldBe(0);
        answers.Count(one => (string?)one!["check"]!["attribution"] == "same").ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public async Task Keeps_nothing()
    {
        var before = await app.Send(HttpMethod.Get, "/audit?limit=1");
        await Scan(new { text = Draft });
        (await app.Send(HttpMethod.Get, "/audit?limit=1")).Body!.ToJsonString().ShouldBe(before.Body!.ToJsonString());
    }

    [Fact]
    public async Task Checks_two_hundred_and_tells_the_rest()
    {
        var scan = await Scan(new { text = string.Join('\n', Enumerable.Range(0, 203).Select(i => $"“our will {i}”")) });
        ((int)scan["summary"]!["quotations"]!, (int)scan["summary"]!["checked"]!).ShouldBe((203, 200));
        ((string)scan["quotations"]![202]!["unchecked"]!).ShouldStartWith("Only the first 200");
        scan["quotations"]![202]!["check"].ShouldBeNull();
    }

    [Theory]
    [InlineData("", "text", "/text")]
    [InlineData("“a”", "pdf", "/format")]
    public async Task Says_what_is_wrong(string text, string format, string pointer)
    {
        var answer = await app.Send(HttpMethod.Post, "/scan", new { text, format });
        answer.Status.ShouldBe(400);
        ((string)answer.Body!["errors"]![0]!["pointer"]!).ShouldBe(pointer);
    }

    [Fact]
    public async Task Takes_a_hundred_thousand_characters_of_anything()
    {
        foreach (var text in new[] { new string('“', 100_000), new string('\'', 100_000), string.Concat(Enumerable.Repeat("'a ", 33_000)), new string('>', 90_000), string.Concat(Enumerable.Repeat("> \n", 33_000)), "“" + string.Concat(Enumerable.Repeat(" <p>", 24_000)), "“" + string.Concat(Enumerable.Repeat("said Ada, ", 9_990)), new string('\n', 99_999) + "“" })
        {
            foreach (var format in new[] { "text", "html", "markdown" })
                (await app.Send(HttpMethod.Post, "/scan", new { text = text[..Math.Min(text.Length, 100_000)], format })).Status.ShouldBe(200);
        }

        (await app.Send(HttpMethod.Post, "/scan", new { text = new string('a', 100_001) })).Status.ShouldBe(400);
    }

    private async Task<JsonNode> Scan(object request)
    {
        var answer = await app.Send(HttpMethod.Post, "/scan", request);
        answer.Status.ShouldBe(200, answer.Body?.ToJsonString());
        return answer.Body!;
    }
}

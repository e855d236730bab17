using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Words that stand in a captured text are found there, entered as a quote or not. All of it is invented.</summary>
public sealed class CheckingSources(App app) : IClassFixture<App>
{
    private readonly string word = $"test{Guid.NewGuid():N}";

    [Fact]
    public async Task Finds_words_that_nobody_entered()
    {
        var text = $"{Filler(400)}\n\nThe ferryman told the {word} gazette that seven wooden boats will never carry a whole harvest, and left.\n\n{Filler(400)}";
        await Capture(text);

        var answer = await Check("Seven wooden boats will never carry a whole harvest");

        ((string)answer["verdict"]!).ShouldBe("notFound");
        var place = answer["inSourceText"]!;
        ((string)place["verdict"]!, (string)place["source"]!["key"]!).ShouldBe(("verbatim", word));
        ((string)place["exact"]!).ShouldBe("seven wooden boats will never carry a whole harvest");
        ((int)place["start"]!).ShouldBe(text.IndexOf("seven wooden", StringComparison.Ordinal));
        ((string)place["before"]!).ShouldEndWith("gazette that ");
        answer["flags"]!.AsArray().Select(flag => (string)flag!).ShouldContain("inSourceText");
        ((string)answer["message"]!).ShouldContain($"They stand in the text of “A source {word}”");
        ((int)answer["searched"]!["snapshots"]!["value"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Finds_words_over_the_end_of_a_stretch_and_with_a_marked_gap()
    {
        foreach (var before in new[] { 140, 145, 149, 150, 151 })
            await Capture($"{Filler(before)} The miller of {word}{before} keeps eleven grey geese behind the northern wall of his garden.", $"{word}-{before}");

        ((string)(await Check($"the miller of {word}149 keeps eleven grey geese behind the northern wall of his garden"))["inSourceText"]!["verdict"]!).ShouldBe("verbatim");
        ((string)(await Check($"The miller of {word}145 … behind the northern wall of his garden"))["inSourceText"]!["verdict"]!).ShouldBe("elided");
    }

    [Fact]
    public async Task Tells_what_differs_from_the_text()
    {
        await Capture($"The keeper of {word} said that nobody ever counted the white lanterns along the old canal.");

        var place = (await Check($"the keeper of {word} said that nobody ever counted the red lanterns along the old canal"))["inSourceText"]!;

        ((string)place["verdict"]!, (string)place["changes"]![0]!["removed"]!, (string)place["changes"]![0]!["added"]!).ShouldBe(("altered", "white", "red"));
    }

    [Fact]
    public async Task Forgets_a_text_with_its_source()
    {
        await Capture($"A fisher of {word} sells nine silver herrings before the morning bell rings.");
        var asked = $"a fisher of {word} sells nine silver herrings before the morning bell rings";
        (await Check(asked))["inSourceText"].ShouldNotBeNull();

        (await app.Send(HttpMethod.Delete, $"/sources/{word}")).Status.ShouldBe(204);
        (await Check(asked))["inSourceText"].ShouldBeNull();

        (await app.Send(HttpMethod.Post, $"/sources/{word}/revert", new { to = 1 })).Status.ShouldBeInRange(200, 299);
        (await Check(asked))["inSourceText"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Says_nothing_of_texts_where_a_quote_has_the_words()
    {
        await Capture($"The tailor of {word} promised to mend fifteen torn sails before winter.");
        (await app.Send(HttpMethod.Post, "/people", new { name = "Test Talker", key = word })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(word, $"The tailor of {word} promised to mend fifteen torn sails before winter."))).Status.ShouldBe(201);

        var answer = await Check($"The tailor of {word} promised to mend fifteen torn sails before winter.");
        ((string)answer["verdict"]!).ShouldBe("verbatim");
        answer["inSourceText"].ShouldBeNull();
    }

    private static string Filler(int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => $"filler{i % 37}"));

    private async Task Capture(string text, string? key = null) => (await app.Send(HttpMethod.Post, "/sources", new
    {
        key = key ?? word,
        title = $"A source {word}",
        kind = "article",
        language = "en",
        text,
    })).Status.ShouldBe(201);

    private async Task<JsonNode> Check(string text)
    {
        var answer = await app.Send(HttpMethod.Post, "/check", new { text });
        answer.Status.ShouldBe(200);
        return answer.Body!;
    }
}

namespace QuoteTracker.Tests;

/// <summary>What a check takes as the same is what it says it takes as the same, and what is taken back is told.</summary>
public sealed class CheckingContract(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("case", "Ali likes the Old Town", "ali LIKES the old town")]
    [InlineData("accents", "Əliyev met Müller at the café", "Aliyev met Muller at the cafe", false)]
    [InlineData("accents", "A naïve résumé of the façade", "A naive resume of the facade")]
    [InlineData("typographic marks", "They’ve said “no” – twice", "They've said \"no\" - twice")]
    [InlineData("punctuation", "No, never: not here; not now!", "No never not here not now")]
    [InlineData("white space", "One river and one town", "One   river\n\tand one town")]
    [InlineData("hyphens", "A pro-river stance of the town", "A pro river stance of the town")]
    [InlineData("dots of abbreviations", "The U.S. and the U.K. agree here", "The US and the UK agree here")]
    [InlineData("thousands separators", "It cost 1,000,000 in this town", "It cost 1000000 in this town")]
    public async Task Ignores_what_it_says_it_ignores(string difference, string stored, string asked, bool isSame = true)
    {
        var word = $"test{Guid.NewGuid():N}";
        (await app.Send(HttpMethod.Post, "/people", new { name = "Test Talker", key = word })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(word, $"{word} {stored}"))).Status.ShouldBe(201);

        var answer = (await app.Send(HttpMethod.Post, "/check", new { text = $"{word} {asked}" })).Body!;

        answer["contract"]!.AsArray().Select(one => (string)one!).ShouldContain(difference);
        ((string)answer["verdict"]! == "verbatim").ShouldBe(isSame);
    }

    [Theory]
    [InlineData("retracts", "retracted")]
    [InlineData("denies", "denied")]
    [InlineData("corrects", "corrected")]
    public async Task Says_what_was_taken_back(string relation, string flag)
    {
        var word = $"test{Guid.NewGuid():N}";
        (await app.Send(HttpMethod.Post, "/people", new { name = "Test Talker", key = word })).Status.ShouldBe(201);
        var said = (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(word, $"{word} the river is deep and wide"))).Body!;
        var since = (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(word, $"About {relation} that, nothing of it holds any more"))).Body!;
        (await app.Send(HttpMethod.Post, "/relations", new { from = (string)since["key"]!, kind = relation, to = (string)said["key"]! })).Status.ShouldBe(201);

        var answer = (await app.Send(HttpMethod.Post, "/check", new { text = $"{word} the river is deep and wide" })).Body!;

        ((string)answer["verdict"]!).ShouldBe("verbatim");
        answer["flags"]!.AsArray().Select(one => (string)one!).ShouldBe([flag, "unsourced"]);
    }

    [Fact]
    public async Task Leaves_drafts_out()
    {
        var word = $"test{Guid.NewGuid():N}";
        (await app.Send(HttpMethod.Post, "/people", new { name = "Test Talker", key = word })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/quotes", AQuote.By(word, $"{word} nobody paints seven wooden boats at dawn").With("status", "draft"))).Status.ShouldBe(201);
        ((string)(await app.Send(HttpMethod.Post, "/check", new { text = $"{word} nobody paints seven wooden boats at dawn" })).Body!["verdict"]!).ShouldBe("notFound");
    }

    [Fact]
    public async Task Prefers_the_words_of_whom_it_is_asked_about()
    {
        var word = $"test{Guid.NewGuid():N}";
        foreach (var name in new[] { "one", "other" })
        {
            (await app.Send(HttpMethod.Post, "/people", new { name = "Test Talker", key = $"{word}-{name}" })).Status.ShouldBe(201);
            (await app.Send(HttpMethod.Post, "/quotes", AQuote.By($"{word}-{name}", $"{word} the river is deep and wide"))).Status.ShouldBe(201);
        }

        foreach (var name in new[] { "one", "other" })
        {
            var answer = (await app.Send(HttpMethod.Post, "/check", new { text = $"{word} the river is deep and wide", speaker = $"{word}-{name}" })).Body!;
            ((string)answer["attribution"]!, (string)answer["best"]!["quote"]!["speakers"]![0]!["speaker"]!["slug"]!).ShouldBe(("same", $"{word}-{name}"));
            ((string)answer["others"]![0]!["verdict"]!).ShouldBe("verbatim");
        }
    }
}

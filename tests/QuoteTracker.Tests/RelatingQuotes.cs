using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>How quotes stand to each other.</summary>
public sealed class RelatingQuotes(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("elaborates", "elaboratedBy")]
    [InlineData("excerptOf", "hasExcerpt")]
    [InlineData("paraphrases", "paraphrasedBy")]
    [InlineData("translates", "translatedBy")]
    [InlineData("repliesTo", "repliedToBy")]
    [InlineData("repeats", "repeatedBy")]
    [InlineData("contradicts", "contradictedBy")]
    [InlineData("denies", "deniedBy")]
    [InlineData("retracts", "retractedBy")]
    [InlineData("corrects", "correctedBy")]
    public async Task Is_shown_from_both_sides(string kind, string inverse)
    {
        var quotes = await Quotes(2);
        var relation = await app.Add("/relations", new { from = $"{quotes[0]}", kind, to = $"{quotes[1]}" });
        ((string)relation["inverse"]!).ShouldBe(inverse);

        foreach (var (quote, word, direction, other) in new[] { (quotes[0], kind, "to", quotes[1]), (quotes[1], inverse, "from", quotes[0]) })
        {
            var shown = (await app.Get($"/quotes/{quote}"))["relations"]!.AsArray().Single()!;
            ((string)shown["kind"]!, (string)shown["direction"]!, (long)shown["quote"]!, (long)shown["relation"]!).ShouldBe((word, direction, other, (long)relation["id"]!));
            (await app.Get($"/quotes/{quote}/relations"))["items"]![0]!.ToJsonString().ShouldBe(shown.ToJsonString());
        }
    }

    [Theory]
    [InlineData("elaborates", 400)]
    [InlineData("excerptOf", 400)]
    [InlineData("translates", 400)]
    [InlineData("repliesTo", 400)]
    [InlineData("repeats", 400)]
    [InlineData("denies", 400)]
    [InlineData("retracts", 400)]
    [InlineData("corrects", 400)]
    [InlineData("paraphrases", 201)]
    [InlineData("contradicts", 409)]
    public async Task Comes_back_where_it_started_only_where_it_can(string kind, int status)
    {
        var quotes = await Quotes(2);
        (await Relate(quotes[0], kind, quotes[1])).Status.ShouldBe(201);
        var back = await Relate(quotes[1], kind, quotes[0]);
        back.Status.ShouldBe(status, back.Body?.ToJsonString());
        if (status == 400)
            back.Wrong.ShouldBe(["/to"]);
        if (status == 409)
            ((string)back.Body!["detail"]!).ShouldContain("/api/v1/relations/");
    }

    [Fact]
    public async Task Goes_and_comes_back_with_the_quote_that_relates()
    {
        var speaker = await app.HasPerson("Test Returner");
        var (said, taken) = (await app.Has(AQuote.By(speaker, "It rains soup.")), await app.Has(AQuote.By(speaker, "I take that back.")));
        (await app.Send(HttpMethod.Post, "/relations", new { from = $"{taken}", kind = "retracts", to = $"{said}", key = "soup-back" })).Status.ShouldBe(201);

        await app.Send(HttpMethod.Delete, $"/quotes/{taken}");
        (await app.Get($"/quotes/{said}"))["flags"]!.AsArray().ShouldBeEmpty();
        await app.Send(HttpMethod.Post, $"/quotes/{taken}/revert", new { to = 1 });

        (await app.Get($"/quotes/{said}"))["flags"]!.AsArray().Select(flag => (string)flag!).ShouldBe(["retracted"]);
        (await app.Get("/relations/soup-back/versions"))["items"]!.AsArray().Select(v => (string)v!["action"]!).ShouldBe(["added", "deleted", "reverted"]);
    }

    [Fact]
    public async Task Makes_no_circle_of_three_and_none_by_moving_an_end()
    {
        var quotes = await Quotes(4);
        (await Relate(quotes[0], "corrects", quotes[1])).Status.ShouldBe(201);
        (await Relate(quotes[1], "corrects", quotes[2])).Status.ShouldBe(201);
        (await Relate(quotes[2], "corrects", quotes[0])).Wrong.ShouldBe(["/to"]);
        (await Relate(quotes[2], "elaborates", quotes[0])).Status.ShouldBe(201);

        var last = await Relate(quotes[2], "corrects", quotes[3]);
        last.Status.ShouldBe(201);
        var moved = await app.Send(HttpMethod.Put, last.Location!["/api/v1".Length..], new { from = $"{quotes[2]}", kind = "corrects", to = $"{quotes[0]}" });
        moved.Status.ShouldBe(400);
        moved.Wrong.ShouldBe(["/to"]);

        // Its own old end is no part of the way.
        var turned = await app.Send(HttpMethod.Put, last.Location["/api/v1".Length..], new { from = $"{quotes[3]}", kind = "corrects", to = $"{quotes[2]}" });
        turned.Status.ShouldBe(200, turned.Body?.ToJsonString());
    }

    [Fact]
    public async Task Is_not_told_twice_nor_of_one_quote_alone()
    {
        var quotes = await Quotes(3);
        await Relate(quotes[0], "repeats", quotes[1]);
        (await Relate(quotes[0], "repeats", quotes[1])).Status.ShouldBe(409);
        (await Relate(quotes[0], "repeats", quotes[0])).Wrong.ShouldBe(["/to"]);
        (await app.Send(HttpMethod.Post, "/relations", new { from = $"{quotes[0]}", kind = "repeats", to = "no-such-quote" })).Wrong.ShouldBe(["/to"]);

        await Relate(quotes[0], "contradicts", quotes[1]);
        var other = await Relate(quotes[1], "contradicts", quotes[2]);
        (await app.Send(HttpMethod.Put, other.Location!["/api/v1".Length..], new { from = $"{quotes[1]}", kind = "contradicts", to = $"{quotes[0]}" })).Status.ShouldBe(409);
    }

    [Theory]
    [InlineData("denies", "denied")]
    [InlineData("retracts", "retracted")]
    [InlineData("corrects", "corrected")]
    public async Task Marks_the_other_quote_wherever_it_is_shown_until_it_is_gone(string kind, string flag)
    {
        var (speaker, word) = (await app.HasPerson("Test Flagged"), $"{kind}word");
        await app.HasSource($"flagged-{kind}", $"“A {word} was said.” “No {kind}.”");
        var said = await app.Has(AQuote.By(speaker, $"A {word} was said.").StandingIn(new { source = $"flagged-{kind}", exact = $"A {word} was said." }));
        var against = await app.Has(AQuote.By(speaker, $"No {kind}.").StandingIn(new { source = $"flagged-{kind}", exact = $"No {kind}." }));

        var relation = await Relate(against, kind, said);

        (await app.FlagsEverywhere(said, word, speaker, $"flagged-{kind}")).ShouldBe([flag]);
        (await app.FlagsEverywhere(against, kind, speaker, $"flagged-{kind}")).ShouldBeEmpty();
        (await app.Send(HttpMethod.Delete, relation.Location!["/api/v1".Length..])).Status.ShouldBe(204);
        (await app.FlagsEverywhere(said, word, speaker, $"flagged-{kind}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_draft_marks_nothing_until_the_draft_is_published()
    {
        var speaker = await app.HasPerson("Test Drafter");
        var said = await app.Has(AQuote.By(speaker, "Draftproof words."));
        var draft = AQuote.By(speaker, "I never said so.").With("status", "draft");
        var denial = await app.Has(draft);
        await Relate(denial, "denies", said);
        (await app.FlagsEverywhere(said, "draftproof", speaker)).ShouldBeEmpty();

        (await app.Send(HttpMethod.Put, $"/quotes/{denial}", draft.With("status", "published"))).Status.ShouldBe(200);

        (await app.FlagsEverywhere(said, "draftproof", speaker)).ShouldBe(["denied"]);
    }

    [Fact]
    public async Task Goes_with_either_quote()
    {
        var quotes = await Quotes(2);
        var relation = await Relate(quotes[0], "denies", quotes[1]);
        (await app.Send(HttpMethod.Delete, $"/quotes/{quotes[0]}")).Status.ShouldBe(204);
        (await app.Send(HttpMethod.Get, relation.Location!["/api/v1".Length..])).Status.ShouldBe(410);
        var left = await app.Get($"/quotes/{quotes[1]}");
        left["relations"]!.AsArray().ShouldBeEmpty();
        left["flags"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Makes_no_circle_inside_one_file()
    {
        var keys = await Keys(4);
        string Line(string key, int from, string kind, int to) => new JsonObject { ["type"] = "relation", ["key"] = key, ["from"] = keys[from], ["kind"] = kind, ["to"] = keys[to] }.ToJsonString();

        var report = await app.Load(
            Line("ring-1", 0, "retracts", 1), Line("ring-2", 1, "retracts", 2), Line("ring-3", 2, "retracts", 0),
            Line("against-1", 0, "contradicts", 1), Line("against-2", 1, "contradicts", 0));

        report.Rejected.Select(line => (line.Line, line.Error.Pointer)).ShouldBe([(3, "/to"), (5, "/to")]);
        report.Added.ShouldBe(3);

        // A relation that the file moves counts as it will be, not as it was.
        (await app.Load(Line("ring-3", 2, "retracts", 3))).Added.ShouldBe(1);
        var moved = await app.Load(Line("ring-1", 3, "retracts", 1), Line("ring-4", 2, "elaborates", 0), Line("against-1", 2, "contradicts", 0), Line("against-3", 0, "contradicts", 2));
        moved.Rejected.Select(line => (line.Line, line.Error.Pointer)).ShouldBe([(1, "/to"), (4, "/to")]);
    }

    private Task<Answer> Relate(long from, string kind, long to) => app.Send(HttpMethod.Post, "/relations", new { from = $"{from}", kind, to = $"{to}" });

    private async Task<List<long>> Quotes(int count)
    {
        var speaker = await app.HasPerson("Test Relative");
        var quotes = new List<long>();
        for (var i = 0; i < count; i++)
            quotes.Add(await app.Has(AQuote.By(speaker, $"Related words {i}.")));
        return quotes;
    }

    private async Task<List<string>> Keys(int count)
    {
        var keys = new List<string>();
        foreach (var quote in await Quotes(count))
            keys.Add((string)(await app.Get($"/quotes/{quote}"))["key"]!);
        return keys;
    }
}

using static QuoteTracker.Tests.ACurator;

namespace QuoteTracker.Tests;

/// <summary>What a curator decided of drafts is taken back, and what stands nowhere is asked for twice; in a browser that runs no script.</summary>
public sealed class UndoingDrafts(ExtractorApp app) : IClassFixture<ExtractorApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await GeeseOfTestborough.In(app);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Words_that_stand_nowhere_near_are_saved_only_by_whoever_sends_them_twice()
    {
        using var browser = await SignedIn(app);
        var page = await Send(browser, await Open(browser, await app.HasArticle("test-nowhere")), "accept", ("text", "We will never let geese in."));
        Alert(page).ShouldContain("These words do not stand in the text");
        page.QuerySelector("main [autofocus]")!.TextContent.ShouldStartWith("Accept as they are");
        page.QuerySelector("#d-text")!.TextContent.ShouldBe("We will never let geese in.");
        (await app.QuotesOf("test-nowhere")).ShouldBeEmpty();

        // Other words that stand nowhere are asked about anew.
        page = await Send(browser, page, "accept", ("text", "We will never let ducks in."));
        Alert(page).ShouldContain("These words do not stand in the text");
        await Send(browser, page, "accept");
        (await app.QuotesOf("test-nowhere")).Select(quote => (string)quote["text"]!).ShouldContain("We will never let ducks in.");
    }

    [Theory]
    [InlineData(1, "We will not … into the market.")]
    [InlineData(1, "We will not let geese into the market. [...] Not one.")]
    [InlineData(1, "will not let\ngeese into the market")]
    [InlineData(2, "They were here before us, and they will stay")]
    public async Task Words_that_stand_there_in_pieces_or_on_other_lines_are_not_doubted(int draft, string words)
    {
        using var browser = await SignedIn(app);
        var key = $"test-pieces-{Guid.NewGuid():N}";
        var page = await Send(browser, await Open(browser, await app.HasArticle(key), $"?at={draft}"), "accept", ("text", words), ("withLead", null));
        (await app.QuotesOf(key)).Select(quote => (string)quote["text"]!).ShouldBe([words], page.QuerySelector("[role=alert]")?.TextContent);
    }

    [Fact]
    public async Task What_was_decided_last_is_taken_back()
    {
        using var browser = await SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-undo"));
        page.QuerySelector("#undoing").ShouldBeNull();
        page = await Send(browser, page, "accept");
        page = await Send(browser, page, "reject");
        var seen = page;

        page = await Undo(browser, page);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Taken back");
        Title(page).ShouldStartWith("Draft 3 of 5");
        page.QuerySelector("[value=reject]").ShouldNotBeNull();
        (await app.QuotesOf("test-undo")).Count.ShouldBe(2);

        // The same key pressed twice takes back one decision; the next press the one before it, both of the pair.
        await Undo(browser, seen);
        var keys = (await app.QuotesOf("test-undo")).Select(quote => (string)quote["key"]!).ToList();
        keys.Count.ShouldBe(2);
        page = await Undo(browser, page);
        Title(page).ShouldBe("Drafts 1 and 2 of 5: direct quote");
        page.QuerySelector("#undoing").ShouldBeNull();
        (await app.QuotesOf("test-undo")).ShouldBeEmpty();
        foreach (var key in keys)
        {
            (await app.Send(HttpMethod.Get, $"/quotes/{key}")).Status.ShouldBe(410);
            (await app.Get($"/quotes/{key}/versions"))["items"]!.AsArray().Select(version => (string)version!["action"]!).ShouldBe(["deleted", "added"], ignoreOrder: true);
        }

        await Send(browser, page, "accept");
        (await app.QuotesOf("test-undo")).Count.ShouldBe(2);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_built_on_stays_and_the_page_says_why()
    {
        using var browser = await SignedIn(app);
        var page = await Send(browser, await Open(browser, await app.HasArticle("test-built"), "?at=2"), "accept");
        var quote = (await app.QuotesOf("test-built")).Single();
        (await app.Send(HttpMethod.Patch, $"/quotes/{quote["id"]}", """{"topics":["geese"]}""", ("If-Match", (await app.Send(HttpMethod.Get, $"/quotes/{quote["id"]}")).Headers["ETag"]))).Status.ShouldBe(200);

        Alert(await Undo(browser, page)).ShouldContain("can't be taken back: it was changed since.");
        (await app.QuotesOf("test-built")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_takes_back_what_another_decided()
    {
        using var browser = await SignedIn(app);
        await Send(browser, await Open(browser, await app.HasArticle("test-other")), "reject");
        var key = (string)(await app.Send(HttpMethod.Post, "/keys", new { name = "another curator", scopes = new[] { "write" } })).Body!["secret"]!;
        using var other = await SignedIn(app, key);
        (await Open(other, "test-other")).QuerySelector("#undoing").ShouldBeNull();
        (await Open(browser, "test-other")).QuerySelector("#undoing").ShouldNotBeNull();
    }
}

using System.Net;
using AngleSharp.Html.Dom;
using static QuoteTracker.Tests.ACurator;

namespace QuoteTracker.Tests;

/// <summary>A source's drafts, decided one after another in a curator's browser that runs no script. Article and speakers are invented.</summary>
public sealed class DraftingPages(ExtractorApp app) : IClassFixture<ExtractorApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await GeeseOfTestborough.In(app);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_pair_is_accepted_together_and_the_next_one_comes()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-pair"));
        Title(page).ShouldBe("Drafts 1 and 2 of 5: direct quote");
        Now(page).ShouldBe(["the market is closed to geese", "We will not let geese into the market. Not one."]);
        page.QuerySelector(".badge")!.TextContent.ShouldBe("on record");

        page = await Send(browser, page, "accept");
        page.QuerySelectorAll("[role=status] a").Length.ShouldBe(2);
        Title(page).ShouldStartWith("Draft 3 of 5");
        var quotes = await app.QuotesOf("test-pair");
        quotes.Select(quote => ((string)quote["text"]!, (string)quote["kind"]!, (string)quote["speakers"]![0]!["speaker"]!["slug"]!, (string)quote["status"]!)).ShouldBe(
        [
            ("the market is closed to geese", "indirect", "ada-testlamp", "published"),
            ("We will not let geese into the market. Not one.", "direct", "ada-testlamp", "published"),
        ]);
        ((string)quotes[1]["relations"]![0]!["kind"]!, (string)quotes[1]["relations"]![0]!["key"]!).ShouldBe(("elaborates", (string)quotes[0]["key"]!));
        ((string)quotes[1]["occurrences"]![0]!["anchor"]!).ShouldBe("exact");
    }

    [Fact]
    public async Task What_an_address_says_was_saved_is_shown_where_it_was()
    {
        using var browser = await ACurator.SignedIn(app);
        await Send(browser, await Open(browser, await app.HasArticle("test-saved-one"), "?at=2"), "accept");
        await Send(browser, await Open(browser, await app.HasArticle("test-saved-two"), "?at=2"), "accept");
        var (one, two) = ((string)(await app.QuotesOf("test-saved-one")).Single()["key"]!, (string)(await app.QuotesOf("test-saved-two")).Single()["key"]!);
        var page = await Open(browser, "test-saved-one", $"?saved=call-0900-1234%20{two}%20{one}");
        page.QuerySelectorAll("[role=status] a").Select(link => link.GetAttribute("href")).ShouldBe([$"/curate/quotes/{one}"]);
        (await Open(browser, "test-saved-one", $"?saved={two}")).QuerySelector(".done").ShouldBeNull();
    }

    [Fact]
    public async Task The_words_alone_are_accepted_and_what_led_to_them_waits_for_its_turn()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Send(browser, await Open(browser, await app.HasArticle("test-alone")), "accept", ("withLead", null));
        (await app.QuotesOf("test-alone")).Select(quote => (string)quote["kind"]!).ShouldBe(["direct"]);
        page = await Open(browser, "test-alone", "?at=0");
        Title(page).ShouldBe("Draft 1 of 5: indirect: the writer's words");
    }

    [Fact]
    public async Task Somebody_new_is_shown_as_new_and_is_on_record_with_the_accepting_key()
    {
        // Of a name that no other test has.
        var article = new AnArticle("", GeeseOfTestborough.Text);
        app.Reads = _ => new { drafts = new[] { article.Draft("direct", "They were here before us,", "and they will stay.").By(article.Speaker("Bob Testhouse", "Bob Newman Testhouse")) } };
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-new"));
        page.QuerySelector(".badge")!.TextContent.ShouldBe("new: a record of this person will be made");
        await Send(browser, page, "accept");
        var quote = (await app.QuotesOf("test-new")).Single();
        ((string)quote["speakers"]![0]!["speaker"]!["slug"]!).ShouldBe("bob-newman-testhouse");
        quote["occurrences"]!.AsArray().Select(place => (string)place!["quoteSelector"]!["exact"]!).ShouldBe(["They were here before us,", "and they will stay."]);
    }

    [Fact]
    public async Task Nobody_is_guessed_between_two()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-two"), "?at=3");
        page.QuerySelectorAll("input[name=candidate]").Select(choice => choice.GetAttribute("value")).ShouldBe(["cyra-testmill", "dora-testmill"], ignoreOrder: true);
        page.QuerySelector("input[checked][name=candidate]").ShouldBeNull();
        page.QuerySelectorAll("#deciding .note").Select(note => note.TextContent).ShouldBe(["Doubtful. Several may be meant: choose who speaks."], "a draft without a number is right in none of 100");
        page.QuerySelector("#deciding")!.TextContent.ShouldNotContain("100");
        page.QuerySelector("[autofocus]")!.GetAttribute("name").ShouldBe("candidate");

        page = await Send(browser, page, "accept");
        Alert(page).ShouldContain("not sure who is meant");
        (await app.QuotesOf("test-two")).ShouldBeEmpty();

        page = await Send(browser, page, "accept", ("candidate", "dora-testmill"));
        ((string)(await app.QuotesOf("test-two")).Single()["speakers"]![0]!["speaker"]!["slug"]!).ShouldBe("dora-testmill");
        (await Decision("test-two", 3)).ShouldBe("corrected");
    }

    [Fact]
    public async Task What_nobody_is_named_for_is_doubtful_and_needs_a_name()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-nobody"), "?at=4");
        page.QuerySelectorAll("#deciding .note").Select(note => note.TextContent).ShouldBe(["Doubtful. Nobody is named who speaks.", "Doubtful. The extractor's own number: 55 of 100."]);
        page.QuerySelectorAll("#drafted .nobody.doubtful").Select(run => run.TextContent).ShouldBe(["nobody owns", "The office of ponds has not commented."]);

        page = await Send(browser, page, "accept");
        Alert(page).ShouldContain("Nobody is named who speaks.");
        page.QuerySelector("main [autofocus]")!.GetAttribute("name").ShouldBe("speakers");
        page = await Send(browser, page, "accept", ("speakers", "Office of Ponds of Testborough"));
        Alert(page).ShouldContain("Nobody in this database has this name.");
        page.QuerySelector("[autofocus]")!.GetAttribute("name").ShouldBe("as");
        (await app.QuotesOf("test-nobody")).ShouldBeEmpty();

        await Send(browser, page, "accept", ("as", "organization"));
        ((string)(await app.QuotesOf("test-nobody")).Single()["speakers"]![0]!["speaker"]!["slug"]!).ShouldBe("office-of-ponds-of-testborough");
    }

    [Fact]
    public async Task Words_are_corrected_and_stand_where_they_stand()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-corrected"));
        await Send(browser, page, "accept", ("text", "We will not let geese into the market."), ("role", "mayor"), ("reason", "the rest is somebody else's"));
        var quote = (await app.QuotesOf("test-corrected")).Single(one => (string)one["kind"]! == "direct");
        ((string)quote["text"]!, (string)quote["speakers"]![0]!["roleAsStated"]!).ShouldBe(("We will not let geese into the market.", "mayor"));
        var place = quote["occurrences"]!.AsArray().Single()!;
        ((string)place["quoteSelector"]!["exact"]!, (int)place["positionSelector"]!["start"]!).ShouldBe(("We will not let geese into the market.", GeeseOfTestborough.Text.IndexOf("We will not", StringComparison.Ordinal)));
        (await Decision("test-corrected", 1)).ShouldBe("corrected");
        (await Decision("test-corrected", 0)).ShouldBe("accepted");
    }

    [Fact]
    public async Task What_was_rejected_can_be_accepted_after_all()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Send(browser, await Open(browser, await app.HasArticle("test-rejected")), "reject");
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Rejected");
        Title(page).ShouldBe("Draft 1 of 5: indirect: the writer's words");
        (await app.QuotesOf("test-rejected")).ShouldBeEmpty();

        page = await Open(browser, "test-rejected", "?at=1");
        page.QuerySelector("[value=accept]")!.TextContent.ShouldStartWith("Accept after all");
        page = await Send(browser, page, "accept");
        (await app.QuotesOf("test-rejected")).Count.ShouldBe(1, page.QuerySelector("[role=alert]")?.TextContent);
    }

    [Fact]
    public async Task A_key_that_is_pressed_twice_makes_one_quote()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-twice"), "?at=2");
        await Send(browser, page, "accept");
        Title(await Send(browser, page, "accept")).ShouldStartWith("Draft 4 of 5");
        (await app.QuotesOf("test-twice")).Count.ShouldBe(1);

        page = await Open(browser, "test-twice");
        foreach (var answer in await Task.WhenAll(Send(browser, page, "accept"), Send(browser, page, "accept")))
            Title(answer).ShouldStartWith("Draft 4 of 5");
        (await app.QuotesOf("test-twice")).Count.ShouldBe(3, "with what leads to it");
    }

    [Fact]
    public async Task At_the_end_it_says_what_came_of_it()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-end"));
        page = await Send(browser, page, "accept");
        page = await Send(browser, page, "accept");
        page = await Send(browser, page, "accept", ("candidate", "cyra-testmill"));
        page = await Send(browser, page, "reject");
        page.QuerySelector("#end")!.TextContent.ShouldBe("Every draft is decided");
        page.QuerySelectorAll("[role=status]").Select(told => told.TextContent).ShouldContain("3 accepted, 1 corrected, 1 rejected.");
        page.QuerySelector("main [autofocus]")!.GetAttribute("href").ShouldBe("/sources/test-end");
        page.QuerySelectorAll("#drafted .taken.first").Length.ShouldBe(4);

        // Whoever comes back sees the same.
        (await Open(browser, "test-end")).QuerySelector("#end").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_stale_form_decides_nothing_and_a_source_that_is_not_there_is_none()
    {
        using var browser = await ACurator.SignedIn(app);
        var page = await Open(browser, await app.HasArticle("test-stale"));
        page = await Send(browser, page, "accept", ("draft", "Direct 1-2"));
        Alert(page).ShouldContain("The text reads otherwise by now.");
        Alert(await Send(browser, await Open(browser, "test-stale"), "")).ShouldContain("Nothing was decided.");
        (await app.QuotesOf("test-stale")).ShouldBeEmpty();
        using var missing = await browser.GetAsync(new Uri("/curate/sources/nothing-here/drafts", UriKind.Relative), TestContext.Current.CancellationToken);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_decides_without_a_key()
    {
        await app.HasArticle("test-locked");
        using var reader = new HttpClient { BaseAddress = app.Reader.BaseAddress };
        (await Open(reader, "test-locked")).QuerySelector("input[name=key]").ShouldNotBeNull();
        using var form = new FormUrlEncodedContent([new("do", "accept")]);
        using var answer = await reader.PostAsync(new Uri("/curate/sources/test-locked/drafts", UriKind.Relative), form, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(401);
    }

    private async Task<string> Decision(string source, int draft) =>
        (string)(await app.Extracts(source))["drafts"]![draft]!["decision"]!["decision"]!;

    private static IEnumerable<string> Now(IHtmlDocument page) => page.QuerySelectorAll("#drafted [aria-current]").Select(run => run.TextContent);
}

using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace QuoteTracker.Tests;

/// <summary>A saved search as an Atom feed.</summary>
public sealed class ReadingFeeds(App app) : IClassFixture<App>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Gives_what_came_last_first_with_words_kind_day_and_source()
    {
        await EveryKind.In(app, "fed");
        var one = await app.HasPerson("Test Feeder");
        await app.Has(AQuote.By(one, "First came this.", "2024-10", topics: ["fed"]).With("key", "fed-1").With("dateBasis", "inferred"));
        await app.Has(AQuote.By(one, "Said long before: “The word fed holds.” And as many words more as a title will not take.", "1999", "indirect", "fed").With("key", "fed-2")
            .With("spokenIn", "az"));
        await app.Has(AQuote.By(one, "The word fed holds.", topics: ["fed"]).With("key", "fed-3").With("occurrences", new[] { new { source = "fed-source", exact = "The word fed holds." } }));
        await app.Has(AQuote.By(one, "A draft of it.", topics: ["fed"]).With("status", "draft"));
        await app.Saves(new { name = "Fed", topic = "fed" });

        var feed = await Feed("/feeds/searches/fed.atom");

        feed.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "title")!).ShouldBe(
        [
            "Test Feeder: The word fed holds.",
            "Test Feeder: Said long before: “The word fed holds.” And as many words more …",
            "Test Feeder: First came this.",
        ]);
        var base_ = app.Reader.BaseAddress!.ToString().TrimEnd('/');
        ((string)feed.Element(Atom + "title")!, (string)feed.Element(Atom + "id")!).ShouldBe(("Fed", $"{base_}/feeds/searches/fed.atom"));
        Links(feed).ShouldBe([("self", $"{base_}/feeds/searches/fed.atom"), ("alternate", $"{base_}/api/v1/searches/{(await app.Get("/searches/fed"))["id"]}/quotes")]);

        var newest = feed.Elements(Atom + "entry").First();
        var quote = await app.Get("/quotes/fed-3");
        ((string)newest.Element(Atom + "id")!).ShouldBe($"{base_}/api/v1/quotes/{quote["id"]}");
        Links(newest).ShouldBe([("alternate", $"{base_}/quotes/{quote["key"]}"), ("via", "https://example.org/letters/fed")]);
        foreach (var address in Links(feed).Concat(Links(newest)).Where(link => link.Relation != "via"))
            (await app.Reader.GetAsync(new Uri(address.Href), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        newest.Element(Atom + "content")!.Value.ShouldBe("The word fed holds.direct; day not knownLetter of fed");
        feed.Elements(Atom + "entry").ElementAt(1).Element(Atom + "content")!.Value.ShouldEndWith("indirect; said 1999 (stated); spoken in az, rendered in en; unsourced");
        feed.Elements(Atom + "entry").ElementAt(2).Element(Atom + "content")!.Value.ShouldContain("said 2024-10 (inferred)");
    }

    [Fact]
    public async Task Of_any_search_gives_what_the_search_finds()
    {
        var speaker = await app.HasPerson("Test Sought");
        await app.Has(AQuote.By(speaker, "Sought words.").With("key", "sought-1"));
        await app.Has(AQuote.By(speaker, "Other words.").With("key", "sought-2"));
        var feed = await Feed($"/feeds/quotes.atom?q=sought&speaker={speaker}");
        feed.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "title")!).ShouldBe(["Test Sought: Sought words."]);
        ((string)feed.Element(Atom + "title")!).ShouldStartWith("Quotes: sought");
        using var wrong = await Get("/feeds/quotes.atom?q=%22");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Is_sent_again_only_when_it_has_changed()
    {
        var speaker = await app.HasPerson("Test Tagged");
        await app.Has(AQuote.By(speaker, "Tagged words.").With("key", "tagged"));
        await app.Saves(new { name = "Tagged", speaker });
        using var first = await Get("/feeds/searches/tagged.atom");
        first.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
        var updated = (string)(await Feed("/feeds/searches/tagged.atom")).Element(Atom + "updated")!;

        using (var again = await Get("/feeds/searches/tagged.atom", first.Headers.ETag!.ToString()))
        {
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }

        await app.Send(HttpMethod.Patch, "/quotes/tagged", new { text = "Words tagged anew." });
        using var changed = await Get("/feeds/searches/tagged.atom", first.Headers.ETag!.ToString());
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        string.CompareOrdinal((string)(await Feed("/feeds/searches/tagged.atom")).Element(Atom + "updated")!, updated).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Has_50_quotes_at_most_and_drafts_only_when_asked_for()
    {
        var speaker = await app.HasPerson("Test Many");
        (await app.Send(HttpMethod.Post, "/quotes/batch", new { quotes = Enumerable.Range(0, 60).Select(n => AQuote.By(speaker, $"Number {n}.", $"{2060 - n}")) })).Status.ShouldBe(201);
        await app.Has(AQuote.By(speaker, "Not yet out.").With("status", "draft"));
        await app.Saves(new { name = "Many", speaker });
        await app.Saves(new { name = "Many drafts", speaker, status = "draft" });

        var titles = (await Feed("/feeds/searches/many.atom")).Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "title")!).ToList();
        titles.ShouldBe(Enumerable.Range(10, 50).Reverse().Select(n => $"Test Many: Number {n}."));
        (await Feed("/feeds/searches/many-drafts.atom")).Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "title")!).ShouldBe(["Test Many: Not yet out."]);
    }

    [Fact]
    public async Task Is_well_formed_whatever_characters_are_in_the_words()
    {
        var speaker = await app.HasPerson("Test <Odd> & \"Co\"");
        await app.Has(AQuote.By(speaker, "A\u0001B <script>&amp;]]> \uFFFE \uD83D\uDE00 \u0085 end."));
        await app.Saves(new { name = "Odd & <ends> 😀", key = "odd-ends", speaker });

        var feed = await Feed("/feeds/searches/odd-ends.atom");

        ((string)feed.Element(Atom + "title")!).ShouldBe("Odd & <ends> 😀");
        ((string)feed.Element(Atom + "entry")!.Element(Atom + "title")!).ShouldStartWith("Test <Odd> & \"Co\": A\uFFFDB <script>&amp;]]> \uFFFD \uD83D\uDE00");
        feed.Element(Atom + "entry")!.Element(Atom + "content")!.Value.ShouldContain("A\uFFFDB <script>&amp;]]>");
    }

    [Theory]
    [InlineData("/feeds/searches/nowhere.atom", 404, "not-here")]
    [InlineData("/feeds/searches/nowhere", 404, "no-such-address")]
    [InlineData("/feeds/searches/nowhere.atom?limit=3", 400, "invalid-request")]
    public async Task Refuses_as_the_api_does(string path, int status, string type)
    {
        using var answer = await Get(path);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"/docs/errors#{type}");
    }

    [Fact]
    public async Task Of_a_search_that_names_somebody_who_is_gone_says_so()
    {
        var speaker = await app.HasPerson("Test Vanished");
        await app.Saves(new { name = "Vanished", speaker });
        await app.Send(HttpMethod.Delete, $"/people/{speaker}");
        using var answer = await Get("/feeds/searches/vanished.atom");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<XElement> Feed(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return XElement.Load(xml);
    }

    private async Task<HttpResponseMessage> Get(string path, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static List<(string Relation, string Href)> Links(XElement of) =>
        [.. of.Elements(Atom + "link").Select(link => ((string)link.Attribute("rel")!, (string)link.Attribute("href")!))];
}

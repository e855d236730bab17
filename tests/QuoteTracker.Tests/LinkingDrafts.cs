using System.Text.Json.Nodes;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Tests;

/// <summary>Who on record is meant by the names of drafts. The drafts are those of an operator's extractor, all people are invented.</summary>
public sealed class LinkingDrafts(ExtractorApp app) : IClassFixture<ExtractorApp>
{
    [Fact]
    public async Task A_whole_name_that_one_alone_has_is_that_one_in_whatever_script()
    {
        var known = (await app.Send(HttpMethod.Post, "/people", new { name = "Pyotr Vymyshlennyy", otherNames = new[] { new { name = "Пётр Вымышленный" } } })).Body!;
        (await Link("Pyotr Vymyshlennyy"))["resolved"]!.ToString().ShouldBe((string)known["slug"]!);
        (await Link("ПЕТР ВЫМЫШЛЕННЫЙ"))["resolved"]!.ToString().ShouldBe((string)known["slug"]!);
        var other = await Link("Pyotr Ivanovich Vymyshlennyy");
        (other["resolved"], other["candidates"]!.AsArray().Count, (string)other["proposed"]!["name"]!).ShouldBe((null, 0, "Pyotr Ivanovich Vymyshlennyy"));
    }

    [Fact]
    public async Task Between_two_of_a_name_nobody_is_taken()
    {
        var slugs = new[] { await app.HasPerson("Ada Twice"), await app.HasPerson("Ada Twice") };
        var linked = await Link("Ada Twice");
        (linked["resolved"], linked["proposed"]).ShouldBe((null, null));
        linked["candidates"]!.AsArray().Select(slug => (string)slug!).ShouldBe(slugs);
    }

    [Fact]
    public async Task A_surname_may_mean_those_who_have_it_and_means_whose_words_stand_in_the_article()
    {
        var (one, other) = (await app.HasPerson("Bo Namesake"), await app.HasPerson("Cy Namesake"));
        var article = await AnArticle.OfTestborough("namesakes").In(app);
        var before = await Link("Namesake", article);
        (before["resolved"], before["proposed"]).ShouldBe((null, null));
        before["candidates"]!.AsArray().Select(slug => (string)slug!).ShouldBe([one, other]);

        await app.Has(AQuote.By(other, "We cleaned it,").With("occurrences", new[] { new { source = article.Key, exact = "We cleaned it," } }));
        var after = await Link("Namesake", article);
        ((string?)after["resolved"], after["candidates"]!.AsArray().Count).ShouldBe((other, 0));
    }

    [Fact]
    public async Task Where_so_many_have_a_name_that_not_all_are_looked_at_nobody_is_taken()
    {
        var whole = await app.HasPerson("Manyfold");
        for (var i = 0; i < CalledSo.Bound; i++)
            await app.HasPerson($"Ada{i} Manyfold");
        var article = await AnArticle.OfTestborough("many").In(app);
        await app.Has(AQuote.By(whole, "We cleaned it,").With("occurrences", new[] { new { source = article.Key, exact = "We cleaned it," } }));
        foreach (var kind in new[] { "person", "organization" })
        {
            var linked = await Link("Manyfold", article, kind);
            (linked["resolved"], linked["proposed"]).ShouldBe((null, null));
            linked["candidates"]!.AsArray().Count.ShouldBe(CalledSo.Bound);
        }
    }

    [Fact]
    public async Task A_new_one_is_proposed_where_nobody_is_known_and_nobody_where_there_is_no_name()
    {
        (await Link("Dee Newcomer"))["proposed"]!.ToJsonString().ShouldBe("""{"type":"person","name":"Dee Newcomer","description":null,"count":null,"countQualifier":null}""");
        var nameless = await Link(null);
        (nameless["resolved"], nameless["proposed"], nameless["candidates"]!.AsArray().Count).ShouldBe((null, null, 0));
        var group = await Link("About 40 anglers", kind: "group", count: 40);
        group["proposed"]!.ToJsonString().ShouldBe("""{"type":"group","name":"anglers","description":"About 40 anglers","count":40,"countQualifier":"about"}""");
    }

    [Fact]
    public async Task A_group_is_known_by_its_description_and_an_organization_without_its_article()
    {
        (await app.Send(HttpMethod.Post, "/groups", new { description = "nearly 60 invented voters", name = "Voters", key = "test-voters" })).Status.ShouldBe(201);
        (await app.Send(HttpMethod.Post, "/organizations", new { name = "Ministry of Rivers", key = "test-ministry" })).Status.ShouldBe(201);
        ((string?)(await Link("nearly 60 invented voters", kind: "group"))["resolved"]).ShouldBe("test-voters");
        ((string?)(await Link("the Ministry of Rivers", kind: "organization"))["resolved"]).ShouldBe("test-ministry");
    }

    [Fact]
    public async Task Whom_it_was_told_to_and_through_whom_it_came_are_linked_alike()
    {
        (await app.Send(HttpMethod.Post, "/organizations", new { name = "Testborough Radio", key = "test-radio" })).Status.ShouldBe(201);
        var article = await AnArticle.OfTestborough("told").In(app);
        app.Reads = _ => new
        {
            drafts = new[] { article.Draft("direct", "We cleaned it,")
            .With("addressee", article.Words("Testborough Radio"))
            .With("chain", new JsonArray(new JsonObject { ["through"] = article.Words("Testborough Radio"), ["cue"] = article.Words("told Testborough Radio"), ["isOutlet"] = true })) }
        };
        var draft = (await app.Extracts(article.Key))["drafts"]![0]!;
        ((string?)draft["addressee"]!["resolved"], (string?)draft["chain"]![0]!["resolved"]).ShouldBe(("test-radio", "test-radio"));
    }

    private async Task<JsonNode> Link(string? name, AnArticle? article = null, string kind = "person", int? count = null)
    {
        article ??= await AnArticle.OfTestborough($"article-{Guid.NewGuid():N}").In(app);
        app.Reads = _ => new { drafts = new[] { article.Draft("direct", "We cleaned it,").By(article.Speaker("she", name, kind).With("count", count).With("countQualifier", count is null ? null : "about")) } };
        return (await app.Extracts(article.Key))["drafts"]![0]!["speaker"]!;
    }
}

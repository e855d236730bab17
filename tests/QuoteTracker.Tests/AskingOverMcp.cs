using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>A language model asks the tools over HTTP.</summary>
public sealed partial class AskingOverMcp(SeededApp app) : IClassFixture<SeededApp>, IAsyncLifetime
{
    private McpClient tools = null!;

    public async ValueTask InitializeAsync() => tools = await app.Connect();

    public ValueTask DisposeAsync() => tools.DisposeAsync();

    [Theory]
    [InlineData("We are the ones deteriorating relations with America.", "Mustafa", null)]
    [InlineData("decaying dictatorships", "Karimli", null)]
    [InlineData("decaying dictatorships", "Əliyev", "2024-10")]
    [InlineData("The harvest of apples was better than in any year before.", null, null)]
    [InlineData("They cannot influence our will... I have no doubt that this appeal was drafted within the U.S. State Department.", null, null)]
    [InlineData("they have become so alarmed that they’ve lost their sense of reality, we have no problem with the U.S. and have made numerous statements", null, null)]
    [InlineData("our will", "nobody at all", null)]
    public async Task Checks_words_as_the_API_does(string text, string? speaker, string? on)
    {
        var question = new JsonObject { ["text"] = text, ["speaker"] = speaker, ["on"] = on };
        var (record, _) = await tools.Ask("check_quote", question.ToJsonString());
        Same(WithoutTime(record), WithoutTime((await App.Send(app.Reader, HttpMethod.Post, "/check", question)).Body!));
    }

    [Fact]
    public async Task Is_told_of_a_dropped_not_and_where_the_words_stand()
    {
        var (record, text) = await tools.Ask("check_quote", """{"text":"We are the ones deteriorating relations with America.","speaker":"Mustafa"}""");
        ((string)record["verdict"]!, (string)record["attribution"]!, (string)record["changes"]![0]!["kind"]!, (string)record["changes"]![0]!["removed"]!).ShouldBe(("altered", "same", "negation", "not"));
        text.ShouldStartWith("Verdict: altered. Attribution: same. These are not the words of Fazil Mustafa");
        text.ShouldContain("Change (negation): on record “not”, asked about nothing.");
        text.ShouldContain("Flags: rendering");
        text.ShouldContain("(mps-response), ");
        text.ShouldContain("“We are not the ones deteriorating relations with America. ");
        text.ShouldContain("(anchor exact, capture 1 at ");
        using var permalink = await app.Reader.GetAsync(new Uri(Permalink().Match(text).Groups["address"].Value), TestContext.Current.CancellationToken);
        (await permalink.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("We are not the ones");
    }

    [Fact]
    public async Task Is_told_that_words_are_not_in_this_database_and_nothing_of_the_world()
    {
        var (record, text) = await tools.Ask("check_quote", """{"text":"The harvest of apples was better than in any year before."}""");
        ((string)record["verdict"]!).ShouldBe("notFound");
        text.ShouldStartWith("Verdict: notFound. These words are not in this database. That does not mean that they were not said.");
        (await tools.Ask("search_quotes", """{"q":"zebra"}""")).Text.ShouldBe("No such quote is in this database. That does not mean that nothing like it was said.");
        (await tools.Ask("find_speaker", """{"name":"Zebra Testlamp"}""")).Text.ShouldBe("Nobody of that name is in this database.");
        (await tools.Refused("get_quote", """{"id":"no-such-quote"}""")).ShouldBe("Not in this database. There is no quote 'no-such-quote' in this database.");
    }

    [Fact]
    public async Task Scans_a_draft_as_the_API_does()
    {
        const string Draft = """{"text":"Mustafa said: “We are the ones deteriorating relations with **America**.” And: “apples are green and fine today”.","format":"markdown"}""";
        var (record, text) = await tools.Ask("scan_text", Draft);
        var answer = (await App.Send(app.Reader, HttpMethod.Post, "/scan", Draft)).Body!;
        foreach (var found in record["quotations"]!.AsArray().Concat(answer["quotations"]!.AsArray()))
            WithoutTime(found!["check"]!);
        Same(record, answer);
        text.ShouldStartWith("2 quotations, 2 checked: 1 altered, 1 notFound. Not found means: not in this database, never that it was not said.");
        text.ShouldContain("\n1:16 “We are the ones deteriorating relations with America.”, named: Mustafa\nVerdict: altered. Attribution: same.");
        (await tools.Ask("scan_text", """{"text":"No quotation here."}""")).Text.ShouldStartWith("There is no quotation in this text");
    }

    [Fact]
    public async Task Searches_as_the_API_does_and_goes_on_to_the_last_page()
    {
        Same((await tools.Ask("search_quotes", """{"q":"independence","speaker":"Мустафа","kind":"direct,indirect","from":"2024","facets":"all"}""")).Record,
            await app.Get("/quotes?q=independence&speaker=Мустафа&kind=direct,indirect&from=2024&facets=all"));
        Same((await tools.Ask("search_quotes")).Record, await app.Get("/quotes"));
        Same((await tools.Ask("search_quotes", """{"q":"(peace","forgive":true}""")).Record, await app.Get("/quotes?q=(peace&forgive=true"));

        var (ids, cursor) = (new List<long>(), (string?)null);
        do
        {
            var (page, text) = await tools.Ask("search_quotes", new JsonObject { ["q"] = "a OR the", ["limit"] = 7, ["cursor"] = cursor }.ToJsonString());
            ids.AddRange(page["items"]!.AsArray().Select(found => (long)found!["quote"]!["id"]!));
            cursor = (string?)page["nextCursor"];
            text.Contains("There are more: ask again with the same arguments and cursor", StringComparison.Ordinal).ShouldBe(cursor is not null);
        }
        while (cursor is not null);

        ids.ShouldBe((await app.Get("/quotes?q=a OR the&limit=1000"))["items"]!.AsArray().Select(found => (long)found!["quote"]!["id"]!));
        ids.Count.ShouldBeGreaterThan(14);
    }

    [Theory]
    [InlineData("\"mustafa-3\"", "mustafa-3")]
    [InlineData("\"17\"", "17")]
    [InlineData("17", "17")]
    [InlineData("\"mustafa-3-lead\"", "mustafa-3-lead")]
    public async Task Reads_one_quote_as_the_API_does(string id, string reference)
    {
        var (record, text) = await tools.Ask("get_quote", $$"""{"id":{{id}}}""");
        Same(record, await app.Get($"/quotes/{reference}"));
        text.ShouldContain($"Permalink: {app.Reader.BaseAddress}quotes/{record["key"]}/versions/1");
        text.ShouldContain("Relation: ");
    }

    [Fact]
    public async Task Is_told_of_a_deleted_quote_that_it_was_deleted()
    {
        await app.HasPerson("Ada Testlamp");
        var id = await app.Has(new { key = "to-be-deleted", text = "Words that will be gone.", kind = "direct", language = "en", speakers = new[] { new { speaker = "ada-testlamp" } } });
        (await tools.Ask("get_quote", $$"""{"id":{{id}}}""")).Text.ShouldContain("Unsourced: no place where it is written down is on record.");
        await app.Send(HttpMethod.Delete, $"/quotes/{id}");
        (await tools.Refused("get_quote", """{"id":"to-be-deleted"}""")).ShouldStartWith("Deleted. The quote 'to-be-deleted' was deleted by ");
    }

    [Theory]
    [InlineData("""{"name":"Mustafa"}""", "fazil-mustafa")]
    [InlineData("""{"name":"Алиев"}""", "ilham-aliyev")]
    [InlineData("""{"name":"Əliyev","type":"person","on":"2024-10-05"}""", "ilham-aliyev")]
    [InlineData("""{"name":"kar ali","limit":1}""", "ali-karimli")]
    public async Task Finds_a_speaker_in_any_script(string arguments, string slug)
    {
        var (record, text) = await tools.Ask("find_speaker", arguments);
        ((string)record["items"]![0]!["speaker"]!["slug"]!).ShouldBe(slug);
        text.ShouldContain($"slug {slug}");
    }

    [Fact]
    public async Task Is_told_which_role_a_person_had_and_which_names_are_near()
    {
        var (record, text) = await tools.Ask("find_speaker", """{"name":"Fazil Mustafa","on":"2024-10"}""");
        Same(record["items"]![0]!["roles"]!, (await app.Get("/people/fazil-mustafa/roles?on=2024-10"))["items"]!);
        text.ShouldContain("  Member of the Milli Majlis, Milli Majlis");
        (await tools.Ask("find_speaker", """{"name":"Mustafaa Fzil"}""")).Text.ShouldContain("Near in spelling: Fazil Mustafa (fazil-mustafa)");
    }

    [Fact]
    public async Task Changes_nothing()
    {
        var before = await Changes();
        await tools.Ask("check_quote", """{"text":"decaying dictatorships"}""");
        await tools.Ask("scan_text", """{"text":"“decaying dictatorships”"}""");
        await tools.Ask("search_quotes", """{"q":"independence"}""");
        await tools.Ask("get_quote", """{"id":"mustafa-3"}""");
        await tools.Ask("find_speaker", """{"name":"Mustafa"}""");
        (await Changes()).ShouldBe(before);
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task May_be_of_any_revision_of_the_protocol(string revision)
    {
        await using var client = await app.Connect(protocol: revision);
        client.NegotiatedProtocolVersion.ShouldBe(revision);
        ((string)(await client.Ask("check_quote", """{"text":"decaying dictatorships"}""")).Record["verdict"]!).ShouldBe("verbatim");
    }

    private async Task<int> Changes()
    {
        await using var services = app.Services();
        return await services.ServiceProvider.GetRequiredService<QuoteDb>().Revisions.CountAsync(TestContext.Current.CancellationToken);
    }

    private static JsonNode WithoutTime(JsonNode check)
    {
        check["searched"]!.AsObject().Remove("asOf").ShouldBeTrue();
        return check;
    }

    private static void Same(JsonNode given, JsonNode expected) => given.ToJsonString().ShouldBe(expected.ToJsonString());

    [GeneratedRegex("Permalink: (?<address>http://\\S+)")]
    private static partial Regex Permalink();
}

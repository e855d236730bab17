using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>Every answer that the manual shows is what a seeded server really answers, but for the moments.</summary>
public sealed partial class TheExamples(SeededApp app, EditedApp edited) : IClassFixture<SeededApp>, IClassFixture<EditedApp>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("SearchQuotes", "/quotes?q=independence&speaker=fazil-mustafa&kind=direct&limit=2")]
    [InlineData("CheckLink", "/check?text=We are the ones deteriorating relations with America.&speaker=Mustafa")]
    [InlineData("SuggestSpeakers", "/speakers?q=ali&limit=3")]
    [InlineData("GetQuote", "/quotes/mustafa-3")]
    [InlineData("GetPerson", "/people/fazil-mustafa")]
    [InlineData("ListPeople", "/people?name=Əliyev")]
    [InlineData("GetRolesOfPerson", "/people/ali-karimli/roles?on=2024-10-05")]
    [InlineData("GetQuotesOfPerson", "/people/ilham-aliyev/quotes")]
    [InlineData("GetOrganization", "/organizations/axcp")]
    [InlineData("ListOrganizations", "/organizations?name=turan")]
    [InlineData("GetQuotesOfOrganization", "/organizations/mfa-azerbaijan/quotes")]
    [InlineData("GetGroup", "/groups/azerbaijani-mps-2024-10-05")]
    [InlineData("ListGroups", "/groups?name=congressmen")]
    [InlineData("GetQuotesOfGroup", "/groups/us-congressmen-2024-10-03/quotes?kind=direct")]
    [InlineData("GetMembership", "/memberships/ali-karimli-axcp")]
    [InlineData("ListMemberships", "/memberships?name=mustafa")]
    [InlineData("GetSource", "/sources/mps-response")]
    [InlineData("ListSources", "/sources")]
    [InlineData("ListSnapshots", "/sources/mps-response/snapshots")]
    [InlineData("GetQuotesOfSource", "/sources/mps-response/quotes?q=laughable")]
    [InlineData("GetRelation", "/relations/mustafa-3-elaborates")]
    [InlineData("ListRelations", "/relations?limit=2")]
    [InlineData("GetRelationsOfQuote", "/quotes/mustafa-3/relations")]
    [InlineData("ExportQuotes", "/exports?format=popolo&speaker=ali-karimli")]
    public Task Are_what_the_server_answers(string operation, string path) => Compare(app, operation, path);

    [Theory]
    [InlineData("ListOccurrences", "/quotes/mustafa-1/occurrences")]
    [InlineData("GetReview", "/reviews/the-headline")]
    [InlineData("ListReviews", "/reviews")]
    [InlineData("GetReviewsOfQuote", "/quotes/mustafa-1/reviews")]
    [InlineData("ListAudit", "/audit?by=admin&limit=3")]
    [InlineData("ListChanges", "/changes?action=changed&limit=2")]
    public Task Are_what_an_edited_server_answers(string operation, string path) => Compare(edited, operation, path);

    [Theory]
    [InlineData("Person", "people")]
    [InlineData("Organization", "organizations")]
    [InlineData("Group", "groups")]
    [InlineData("Membership", "memberships")]
    [InlineData("Source", "sources")]
    [InlineData("Quote", "quotes")]
    [InlineData("Relation", "relations")]
    [InlineData("Review", "reviews")]
    public async Task Are_what_the_server_answers_of_versions(string one, string many)
    {
        var record = $"/{many}/{TheManual.ExampleOf(many)}";
        await Compare(edited, $"List{one}Versions", $"{record}/versions");
        await Compare(edited, $"Get{one}Version", $"{record}/versions/1");
        await Compare(edited, $"Diff{one}Versions", $"{record}/diff");
    }

    /// <summary>On a server of its own: an import is seen by no other example.</summary>
    [Fact]
    public async Task Show_an_import_as_it_is_when_it_is_done()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        var lines = (string)JsonNode.Parse(Repository.Read("openapi", "examples", "StartImport.request.json"))!;
        await own.Import([lines, """{"type":"quote","key":"roe-2","text":"We will ask again.","kind":"direct","language":"en","speakers":[{"speaker":"john-doe"}]}"""], "?wait=true&reason=council%20minutes");
        await Compare(own, "GetImport", "/imports/1");
        await Compare(own, "ListImports", "/imports");
    }

    /// <summary>On a server of its own: the keys of others would be in the list.</summary>
    [Fact]
    public async Task Show_keys()
    {
        await using var own = new App();
        await own.InitializeAsync();
        (await own.Send(HttpMethod.Post, "/keys", JsonNode.Parse(Repository.Read("openapi", "examples", "MakeKey.request.json")))).Status.ShouldBe(201);

        // When a key was used is written down a moment later.
        while ((await own.Ask("/keys"))["items"]![0]!["lastUsedAt"] is null)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        await Compare(own, "ListKeys", "/keys");
    }

    /// <summary>On a server of its own: what is purged is an example elsewhere.</summary>
    [Fact]
    public async Task Show_what_was_purged()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        (await own.Send(HttpMethod.Post, "/organizations", new { name = "Example Desk" })).Status.ShouldBe(201);
        foreach (var (path, operation) in new[] { ("/reviews", "AddReview"), ("/purges", "Purge") })
            (await own.Send(HttpMethod.Post, path, Repository.Read("openapi", "examples", $"{operation}.request.json"))).Status.ShouldBe(201);
        await Compare(own, "ListPurges", "/purges");
    }

    /// <summary>On a server of its own: what is new depends on all that was done before.</summary>
    [Fact]
    public async Task Show_a_saved_search_and_what_it_finds()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        await own.Saves(Repository.Read("openapi", "examples", "AddSearch.request.json"));
        await Compare(own, "GetSearch", "/searches/mustafa-on-independence");
        await Compare(own, "ListSearches", "/searches");
        await Compare(own, "GetQuotesOfSearch", "/searches/mustafa-on-independence/quotes?limit=1");
        await Compare(own, "GetNewQuotesOfSearch", "/searches/mustafa-on-independence/new?limit=1");
    }

    /// <summary>On a server of its own: nothing else is decided.</summary>
    [Fact]
    public async Task Show_what_was_decided_on_drafts()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        (await own.Send(HttpMethod.Post, "/sources/mps-response/extract/decisions", Repository.Read("openapi", "examples", "DecideOnDrafts.request.json"))).Status.ShouldBe(201);
        await Compare(own, "ListDraftDecisions", "/sources/mps-response/extract/decisions");
        await Compare(own, "GetExtractionReport", "/extract/report");
    }

    /// <summary>On a server of its own: nothing else is sent.</summary>
    [Fact]
    public async Task Show_a_hook_and_what_it_was_sent()
    {
        await using var own = new HookApp();
        await own.InitializeAsync();
        (await own.Send(HttpMethod.Post, "/hooks", JsonNode.Parse(Repository.Read("openapi", "examples", "AddHook.request.json")))).Status.ShouldBe(201);
        await Compare(own, "GetHook", "/hooks/1");
        await Compare(own, "ListHooks", "/hooks");
        (await own.Send(HttpMethod.Post, "/hooks/1/test")).Status.ShouldBe(202);
        await own.Until(1, HookApp.Tried(1));
        await Compare(own, "ListHookDeliveries", "/hooks/1/deliveries");
    }

    private static async Task Compare(App app, string operation, string path)
    {
        var answer = Moment().Replace((await app.Ask(path)).ToJsonString(Readable), "\"2026-11-24T08:00:00+00:00\"") + "\n";

        answer = Message().Replace(answer, "\"msg_4a9dc2d3f1b04cb8a7f0a7e5f5f1f1f0\"");

        // A source's state tells when it was captured, so its hash is another one each time.
        if (operation.StartsWith("ListSourceV", StringComparison.Ordinal) || operation.StartsWith("GetSourceV", StringComparison.Ordinal))
            answer = Hash().Replace(answer, "\"sha256\": \"98d82cc01f3045e2b5d9ddb69002425fadcdf2fcba09bc9deec89bf28a4cc710\"");

        // A seal has the hash of the chain in it, and so the moment of every change before.
        answer = Seal().Replace(answer, "\"seal\": \"2f0d4c5b8a7e61930f4e5d6c7b8a9101112131415161718191a1b1c1d1e1f202\"");
        var file = Path.Combine(Repository.Root(), "openapi", "examples", $"{operation}.response.json");
        if (Environment.GetEnvironmentVariable("QUOTETRACKER_WRITE_OPENAPI") == "1")
            await File.WriteAllTextAsync(file, answer, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(answer);
    }

    [Fact]
    public async Task Are_there_for_every_answer_of_a_read()
    {
        var document = JsonNode.Parse(await app.Reader.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (_, media) in operations!["get"]?["responses"]?["200"]?["content"]?.AsObject().Where(c => c.Key == "application/json") ?? [])
                media!["example"].ShouldNotBeNull(path);
        }
    }

    [GeneratedRegex("\"msg_[0-9a-f]{32}\"")]
    private static partial Regex Message();

    [GeneratedRegex("\"sha256\": \"[0-9a-f]{64}\"")]
    private static partial Regex Hash();

    [GeneratedRegex("\"seal\": \"[0-9a-f]{64}\"")]
    private static partial Regex Seal();

    [GeneratedRegex(@"""\d{4}-\d\d-\d\dT[\d:.]+(\+00:00|Z)""")]
    private static partial Regex Moment();
}

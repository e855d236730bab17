using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>Every answer that the manual shows is what a seeded server really answers, but for the moments.</summary>
public sealed partial class TheExamples(SeededApp app) : IClassFixture<SeededApp>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("SearchQuotes", "/quotes?q=independence&speaker=fazil-mustafa&kind=direct&limit=2")]
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
    public async Task Are_what_the_server_answers(string operation, string path)
    {
        var answer = Moment().Replace((await app.Get(path)).ToJsonString(Readable), "\"2026-11-24T08:00:00+00:00\"") + "\n";
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

    [GeneratedRegex(@"""\d{4}-\d\d-\d\dT[\d:.]+\+00:00""")]
    private static partial Regex Moment();
}

using System.Net;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>What a reconciliation client asks besides: the manifest, suggestions, values of properties, previews.</summary>
public sealed class ReconcilingServices(ReconcilingApp app) : IClassFixture<ReconcilingApp>
{
    [Fact]
    public async Task Has_a_manifest_whose_addresses_work()
    {
        var manifest = await app.Fetch("/reconcile");
        ReconciliationSchemas.Faults("manifest", manifest).ShouldBe("");
        manifest["versions"]!.ToJsonString().ShouldBe("""["0.2"]""");
        var server = app.Reader.BaseAddress!.ToString().TrimEnd('/');
        ((string)manifest["identifierSpace"]!).ShouldBe($"{server}/speakers/");
        foreach (var address in new[] { (string)manifest["view"]!["url"]!, (string)manifest["preview"]!["url"]!, (string)manifest["documentation"]! })
        {
            using var page = await app.Reader.GetAsync(new Uri(address.Replace("{{id}}", "test-office", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        foreach (var service in new[] { manifest["suggest"]!["entity"]!, manifest["suggest"]!["type"]!, manifest["suggest"]!["property"]!, manifest["extend"]!["propose_properties"]! })
            await app.Fetch($"{((string)service["service_url"]!)[server.Length..]}{service["service_path"]}?prefix=");
    }

    [Theory]
    [InlineData("prefix=gul", "gultekin-huseynzada")]
    [InlineData("prefix=%D0%B3%D1%8E%D0%BB&type=person&lang=en", "gultekin-huseynzada")]
    [InlineData("prefix=lampadov&cursor=0", "elman-lampadov,elmar-lampadov,lampadov-works,orkhan-lampadov")]
    [InlineData("prefix=lampadov&cursor=3", "orkhan-lampadov")]
    [InlineData("prefix=", "")]
    [InlineData("prefix=zzz", "")]
    public async Task Suggests_entities(string query, string ids)
    {
        var answer = await app.Fetch($"/reconcile/suggest/entity?{query}");
        ReconciliationSchemas.Faults("suggest-entities-response", answer).ShouldBe("");
        string.Join(',', answer["result"]!.AsArray().Select(one => (string)one!["id"]!).Order(StringComparer.Ordinal)).ShouldBe(ids);
    }

    [Theory]
    [InlineData("per", "person")]
    [InlineData("", "person,organization,group")]
    [InlineData("planet", "")]
    public async Task Suggests_types(string prefix, string ids)
    {
        var answer = await app.Fetch($"/reconcile/suggest/type?prefix={prefix}");
        ReconciliationSchemas.Faults("suggest-types-response", answer).ShouldBe("");
        string.Join(',', answer["result"]!.AsArray().Select(one => (string)one!["id"]!)).ShouldBe(ids);
    }

    [Theory]
    [InlineData("wiki", "identifier:wikidata")]
    [InlineData("other", "otherName")]
    [InlineData("number of", "quotes")]
    public async Task Suggests_properties(string prefix, string ids)
    {
        var answer = await app.Fetch($"/reconcile/suggest/property?prefix={Uri.EscapeDataString(prefix)}");
        ReconciliationSchemas.Faults("suggest-properties-response", answer).ShouldBe("");
        string.Join(',', answer["result"]!.AsArray().Select(one => (string)one!["id"]!)).ShouldBe(ids);
    }

    [Theory]
    [InlineData("?type=person", true, false)]
    [InlineData("?type=organization", false, true)]
    [InlineData("", true, true)]
    public async Task Proposes_properties_of_a_type(string query, bool hasRole, bool hasKind)
    {
        var answer = await app.Fetch($"/reconcile/extend/propose{query}");
        ReconciliationSchemas.Faults("data-extension-property-proposal", answer).ShouldBe("");
        var ids = answer["properties"]!.AsArray().Select(one => (string)one!["id"]!).ToList();
        (ids.Contains("role"), ids.Contains("classification")).ShouldBe((hasRole, hasKind));
        ids.ShouldContain("identifier:test-register");
        (await app.Fetch("/reconcile/extend/propose?type=person&limit=2"))["properties"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Extends_a_table_with_what_is_known_of_speakers()
    {
        var rows = (await Extended("""
            {"ids":["gultekin-huseynzada","nobody-at-all"],"properties":[{"id":"description"},{"id":"otherName","settings":{"limit":"1"}},{"id":"identifier:wikidata"},{"id":"organization"},{"id":"role"},
             {"id":"birthDate"},{"id":"quotes"},{"id":"firstSaid"},{"id":"lastSaid"}]}
            """))["rows"]!;
        rows["gultekin-huseynzada"]!.ToJsonString(Plain).ShouldBe("""{"description":[{"str":"An invented member <of> the chamber."}],"otherName":[{"str":"Gultakin Huseynzada"}],"identifier:wikidata":[{"str":"Q999000001"}],"organization":[{"id":"test-chamber","name":"Test Chamber"},{"id":"test-office","name":"Office of Tests"}],"role":[{"str":"Member"},{"str":"Head"}],"birthDate":[{"date":"1960-05-01T00:00:00Z"}],"quotes":[{"int":2}],"firstSaid":[{"date":"2012-03-04T00:00:00Z"}],"lastSaid":[{"str":"2020-10"}]}""");
        rows["nobody-at-all"]!.AsObject().ShouldAllBe(property => property.Value!.AsArray().Count == 0);
    }

    [Theory]
    [InlineData("2012-05-05", "test-chamber", "Member")]
    [InlineData("2016-02-10", "", "")]
    [InlineData("2020-01-01", "test-office", "Head")]
    [InlineData("", "test-chamber,test-office", "Member,Head")]
    public async Task Gives_organizations_and_roles_on_a_day_where_surely_held(string on, string organizations, string roles)
    {
        var answer = await Extended("""{"ids":["gultekin-huseynzada"],"properties":[{"id":"organization","settings":{"on":"DAY"}},{"id":"role","settings":{"on":"DAY"}}]}""".Replace("DAY", on, StringComparison.Ordinal));
        answer["meta"]!.ToJsonString(Plain).ShouldBe("""[{"id":"organization","name":"Organization","type":{"id":"organization","name":"Organization"}},{"id":"role","name":"Role"}]""");
        var row = answer["rows"]!["gultekin-huseynzada"]!;
        string.Join(',', row["organization"]!.AsArray().Select(one => (string)one!["id"]!)).ShouldBe(organizations);
        string.Join(',', row["role"]!.AsArray().Select(one => (string)one!["str"]!)).ShouldBe(roles);
    }

    [Fact]
    public async Task Follows_a_merged_speaker() =>
        (await Extended("""{"ids":["merged-old"],"properties":[{"id":"name"}]}"""))["rows"]!["merged-old"]!.ToJsonString(Plain).ShouldBe("""{"name":[{"str":"Qalib Testməmmədov"}]}""");

    [Fact]
    public async Task Shows_a_small_page_without_script_and_escaped()
    {
        using var answer = await app.Reader.GetAsync(new Uri("/reconcile/preview?id=gultekin-huseynzada", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        page.ShouldContain("An invented member &lt;of&gt; the chamber.");
        page.ShouldContain("person, 2 quotes");
        page.ShouldNotContain("<script");
    }

    [Theory]
    [InlineData("gultekin-huseynzada", "/people/gultekin-huseynzada")]
    [InlineData("test-office", "/organizations/test-office")]
    [InlineData("some-testers", "/groups/some-testers")]
    [InlineData("merged-old", "/people/qalib-testmammadov")]
    public async Task Leads_from_an_id_to_the_page(string id, string path)
    {
        using var answer = await app.Reader.GetAsync(new Uri($"/speakers/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath).ShouldBe((HttpStatusCode.OK, path));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<JsonNode> Extended(string query)
    {
        ReconciliationSchemas.Faults("data-extension-query", JsonNode.Parse(query)).ShouldBe("");
        using var posted = await app.Post("extend", query);
        var answer = await ReconcilingApp.Body(posted, 200);
        ReconciliationSchemas.Faults("data-extension-response", answer).ShouldBe("");
        (await app.Fetch($"/reconcile?extend={Uri.EscapeDataString(query)}")).ToJsonString().ShouldBe(answer.ToJsonString());
        return answer;
    }
}

using System.Text.Json;

namespace QuoteTracker.Tests;

/// <summary>What cannot be asked of the reconciliation service, and what is said of it.</summary>
public sealed class ReconcilingRefused(ReconcilingApp app) : IClassFixture<ReconcilingApp>
{
    [Theory]
    [InlineData("queries", "", "")]
    [InlineData("queries", "{", "")]
    [InlineData("queries", "null", "")]
    [InlineData("queries", "[]", "")]
    [InlineData("queries", """{"q0":null}""", "/q0")]
    [InlineData("queries", """{"q1":{"limit":1}}""", "/q1")]
    [InlineData("queries", """{"q1":{"properties":[]}}""", "/q1")]
    [InlineData("queries", """{"q0":{"query":"Christel Hanewinckel","props":[{"pid":"affiliation","v":"http://d-nb.info/gnd/2022139-3"}]}}""", "/q0/props")]
    [InlineData("queries", """{"q0":{"query":5}}""", "/q0/query")]
    [InlineData("queries", """{"q/0":{"query":"x","limit":0}}""", "/q~10/limit")]
    [InlineData("queries", """{"q0":{"query":"x","limit":1.5}}""", "/q0/limit")]
    [InlineData("queries", """{"q0":{"query":"x","limit":"5"}}""", "/q0/limit")]
    [InlineData("queries", """{"q0":{"query":"x","type":5}}""", "/q0/type")]
    [InlineData("queries", """{"q0":{"query":"x","type":[5]}}""", "/q0/type")]
    [InlineData("queries", """{"q0":{"query":"x","type_strict":"sometimes"}}""", "/q0/type_strict")]
    [InlineData("queries", """{"q0":{"query":"x","properties":[{"pid":"role"}]}}""", "/q0/properties/0/v")]
    [InlineData("queries", """{"q0":{"query":"x","properties":[{"pid":"role","v":{"name":"no id"}}]}}""", "/q0/properties/0/v")]
    [InlineData("queries", """{"q0":{"query":"x","properties":[{"pid":"role","v":[["a"]]}]}}""", "/q0/properties/0/v")]
    [InlineData("queries", """{"q0":{"query":"x","properties":[{"pid":"role","v":"\ud800"}]}}""", "/q0/properties/0/v")]
    [InlineData("queries", """{"q0":{"query":"x","properties":[null]}}""", "/q0/properties/0")]
    [InlineData("queries", """{"q0":{"query":"\ud800"}}""", "/q0/query")]
    [InlineData("extend", """{"ids":["x"]}""", "/properties")]
    [InlineData("extend", """{"ids":"x","properties":[]}""", "/ids")]
    [InlineData("extend", """{"ids":["x"],"properties":[{"id":"shoe-size"}]}""", "/properties/0/id")]
    [InlineData("extend", """{"ids":["x"],"properties":[{"id":"role","settings":{"on":"2024-13"}}]}""", "/properties/0/settings/on")]
    [InlineData("extend", """{"ids":["x"],"properties":[{"id":"role","settings":{"limit":-1}}]}""", "/properties/0/settings/limit")]
    public async Task Names_the_parameter_the_place_and_what_is_allowed(string parameter, string json, string pointer)
    {
        using var posted = await app.Post(parameter, json);
        var problem = await ReconcilingApp.Body(posted, 400);
        posted.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var error = problem["errors"]![0]!;
        ((string)error["parameter"]!, (string?)error["pointer"] ?? "").ShouldBe((parameter, pointer), problem.ToJsonString());
        ((string)error["allowed"]!).ShouldNotBeEmpty();
        (await app.Fetch($"/reconcile?{parameter}={Uri.EscapeDataString(json)}", 400)).ToJsonString().ShouldBe(problem.ToJsonString());
    }

    [Fact]
    public async Task Refuses_more_than_a_hundred_queries_at_once()
    {
        static string Batch(int count) => JsonSerializer.Serialize(Enumerable.Range(0, count).ToDictionary(i => $"q{i}", i => new { query = $"Nobody {i}" }));
        using var most = await app.Post("queries", Batch(100));
        (await ReconcilingApp.Body(most, 200)).AsObject().Count.ShouldBe(100);
        using var more = await app.Post("queries", Batch(101));
        ((string)(await ReconcilingApp.Body(more, 400))["errors"]![0]!["allowed"]!).ShouldBe("At most 100.");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("application/x-www-form-urlencoded", "queries=%7B%7D&extend=%7B%7D")]
    [InlineData("application/x-www-form-urlencoded", "queries=%7B%7D&queries=%7B%7D")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnot a form")]
    [InlineData("multipart/form-data", "no boundary")]
    public async Task Refuses_what_asks_nothing_or_two_things(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await app.Reader.PostAsync(new Uri("/reconcile", UriKind.Relative), content, TestContext.Current.CancellationToken);
        ((string)(await ReconcilingApp.Body(answer, 400))["type"]!).ShouldBe("/docs/errors#invalid-request");
    }

    [Theory]
    [InlineData("/reconcile/suggest/entity")]
    [InlineData("/reconcile/suggest/entity?prefix=a&cursor=-1")]
    [InlineData("/reconcile/suggest/type?prefix=a&cursor=x")]
    [InlineData("/reconcile/suggest/property")]
    [InlineData("/reconcile/extend/propose?limit=many")]
    [InlineData("/reconcile/preview")]
    public Task Refuses_addresses_with_wrong_parameters(string path) => app.Fetch(path, 400);

    [Theory]
    [InlineData("/reconcile/preview?id=nobody-at-all")]
    [InlineData("/reconcile/nowhere")]
    public Task Says_what_is_not_there(string path) => app.Fetch(path, 404);

    [Fact]
    public async Task Answers_preflights_of_browsers()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Options, new Uri("/reconcile/suggest/entity", UriKind.Relative));
        asked.Headers.Add("Origin", "https://example.org");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await app.Reader.SendAsync(asked, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(204);
        string.Join(' ', answer.Headers.GetValues("Access-Control-Allow-Origin").Concat(answer.Headers.GetValues("Access-Control-Allow-Methods"))).ShouldBe("* GET, HEAD, POST, OPTIONS");
    }

    [Fact]
    public async Task Keeps_an_empty_batch_empty()
    {
        using var answer = await app.Post("queries", "{}");
        (await ReconcilingApp.Body(answer, 200)).ToJsonString().ShouldBe("{}");
    }
}

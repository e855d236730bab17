using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>, with speakers to be found by a table of names. All are invented.</summary>
public sealed class ReconcilingApp : App
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.Import([
            """{"type":"organization","key":"test-chamber","name":"Test Chamber","classification":"parliament","summary":"A chamber of tests."}""",
            """{"type":"organization","key":"test-office","name":"Office of Tests","identifiers":[{"scheme":"test-register","identifier":"O-1"}]}""",
            """{"type":"organization","key":"lampadov-works","name":"Orkhan Lampadov"}""",
            """{"type":"person","key":"gultekin-huseynzada","name":"Gültəkin Hüseynzadə","otherNames":[{"name":"Gultakin Huseynzada"},{"name":"Гусейнзаде, Гюльтекин Тест оглы"}],"identifiers":[{"scheme":"wikidata","identifier":"Q999000001"}],"birthDate":"1960-05-01","summary":"An invented member <of> the chamber."}""",
            """{"type":"person","key":"qalib-testmammadov","name":"Qalib Testməmmədov","birthDate":"1970"}""",
            """{"type":"person","key":"elman-lampadov","name":"Elman Lampadov","identifiers":[{"scheme":"wikidata","identifier":"Q999000002"}]}""",
            """{"type":"person","key":"elmar-lampadov","name":"Elmar Lampadov"}""",
            """{"type":"person","key":"twin-1","name":"Testtwin Alike"}""",
            """{"type":"person","key":"twin-2","name":"Testtwin Alike","identifiers":[{"scheme":"wikidata","identifier":"Q999000003"}]}""",
            """{"type":"person","key":"orkhan-lampadov","name":"Orkhan Lampadov"}""",
            """{"type":"group","key":"some-testers","description":"some of the testers"}""",
            """{"type":"membership","key":"gultekin-chamber","person":"gultekin-huseynzada","organization":"test-chamber","role":"Member","startDate":"2010-01-01","endDate":"2015-12-31"}""",
            """{"type":"membership","key":"gultekin-office","person":"gultekin-huseynzada","organization":"test-office","role":"Head","startDate":"2016-02"}""",
            """{"type":"quote","key":"gultekin-1","text":"Tests are said.","kind":"direct","language":"en","speakers":[{"speaker":"gultekin-huseynzada"}],"saidOn":"2012-03-04"}""",
            """{"type":"quote","key":"gultekin-2","text":"Tests are said again.","kind":"direct","language":"en","speakers":[{"speaker":"gultekin-huseynzada"}],"saidOn":"2020-10"}""",
            """{"type":"quote","key":"gultekin-3","text":"Tests are not yet said.","kind":"direct","language":"en","speakers":[{"speaker":"gultekin-huseynzada"}],"saidOn":"2025-01-01","status":"draft"}""",
        ]);
        await Send(HttpMethod.Post, "/people", new { name = "Testmerged Old", key = "merged-old" });
        (await Send(HttpMethod.Post, "/people/merged-old/merge", new { into = "qalib-testmammadov" })).Status.ShouldBe(200);
    }

    /// <summary>Sends queries as OpenRefine does.</summary>
    public async Task<JsonNode> Reconcile(JsonNode queries)
    {
        ReconciliationSchemas.Faults("reconciliation-query-batch", queries).ShouldBe("");
        using var answer = await Post("queries", queries.ToJsonString());
        var body = await Body(answer, 200);
        ReconciliationSchemas.Faults("reconciliation-result-batch", body).ShouldBe("");
        return body;
    }

    /// <summary>The candidates of one query.</summary>
    public async Task<List<JsonNode>> Candidates(object query) =>
        [.. (await Reconcile(new JsonObject { ["q0"] = JsonSerializer.SerializeToNode(query) }))["q0"]!["result"]!.AsArray().Select(one => one!)];

    public async Task<HttpResponseMessage> Post(string field, string json)
    {
        using var form = new FormUrlEncodedContent([new(field, json)]);
        return await Reader.PostAsync(new Uri("/reconcile", UriKind.Relative), form);
    }

    public async Task<JsonNode> Fetch(string path, int status = 200)
    {
        using var answer = await Reader.GetAsync(new Uri(path, UriKind.Relative));
        return await Body(answer, status);
    }

    public static async Task<JsonNode> Body(HttpResponseMessage answer, int status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, body);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        return JsonNode.Parse(body)!;
    }
}

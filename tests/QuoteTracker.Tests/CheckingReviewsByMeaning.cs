using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QuoteTracker.Tests;

/// <summary>An operator's endpoint of embeddings ranks reviewed claims. It is a server of this test's own; claims are invented.</summary>
public sealed class CheckingReviewsByMeaning : IAsyncLifetime
{
    private readonly WebApplication endpoint = Endpoint();
    private readonly List<JsonNode> asked = [];
    private string? authorization;
    private Func<JsonArray, object> answer = _ => "";
    private App app = new();

    private sealed class AppWithEndpoint(Uri address) : App
    {
        private protected override Settings Adjust(Settings settings) => settings with { Embeddings = address, EmbeddingModel = "test-model", EmbeddingKey = "test-endpoint-key" };
    }

    public async ValueTask InitializeAsync()
    {
        endpoint.Urls.Add("http://127.0.0.1:0");
        endpoint.MapPost("/v1/embeddings", async (HttpRequest request) =>
        {
            authorization = request.Headers.Authorization;
            asked.Add((await JsonNode.ParseAsync(request.Body))!);
            return answer(asked[^1]["input"]!.AsArray());
        });
        await endpoint.StartAsync(TestContext.Current.CancellationToken);
        app = new AppWithEndpoint(new Uri($"{endpoint.Urls.First()}/v1/embeddings"));
        await app.InitializeAsync();
        await app.Send(HttpMethod.Post, "/organizations", new { key = "test-reviewer", name = "Test Reviewer" });
        foreach (var (key, claim) in new[] { ("geese", "The council of Testborough banned geese."), ("swans", "Swans may not enter the council of Testborough.") })
            (await app.Send(HttpMethod.Post, "/reviews", new { key, claim, reviewer = "test-reviewer", url = $"https://example.org/{key}", rating = "False" })).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Ranks_by_what_the_endpoint_says_and_tells_it()
    {
        answer = texts => new { data = texts.Select((text, index) => new { index, embedding = ((string)text!).Contains("banned", StringComparison.Ordinal) ? [0f, 1f] : new[] { 1f, 0f } }).Reverse() };
        var found = await Reviews("The council of Testborough: no swimming geese");
        found.Select(match => ((string)match!["review"]!["key"]!, (double)match["meaning"]!)).ShouldBe([("swans", 1), ("geese", 0)]);
        ((string)asked[^1]["model"]!, authorization).ShouldBe(("test-model", "Bearer test-endpoint-key"));
    }

    [Theory]
    [InlineData("""{"data": []}""")]
    [InlineData("""{"error": "no such model"}""")]
    [InlineData("""{"data": [{"index": 0, "embedding": [1]}, {"index": 1, "embedding": null}, {"index": 2, "embedding": [1, 2]}]}""")]
    [InlineData("null")]
    public async Task Goes_by_words_where_the_endpoint_has_no_answer(string body)
    {
        answer = _ => JsonSerializer.Deserialize<JsonElement>(body);
        var found = await Reviews("The council of Testborough: no swimming geese");
        found.Select(match => ((string)match!["review"]!["key"]!, match["meaning"] is null)).ShouldBe([("geese", true), ("swans", true)]);
    }

    [Fact]
    public async Task Goes_by_words_where_the_endpoint_is_gone()
    {
        await endpoint.StopAsync(TestContext.Current.CancellationToken);
        (await Reviews("The council of Testborough: no swimming geese")).Count.ShouldBe(2);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await endpoint.DisposeAsync();
    }

    private static WebApplication Endpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private async Task<JsonArray> Reviews(string text)
    {
        var answer = await app.Send(HttpMethod.Post, "/check", new { text });
        answer.Status.ShouldBe((int)HttpStatusCode.OK);
        return answer.Body!["reviews"]!.AsArray();
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>, with an extractor of the operator's: a server of this test's own that reads in an article what a test tells it to.</summary>
public sealed class ExtractorApp : App
{
    private readonly WebApplication endpoint = Endpoint();

    /// <summary>What it was asked, oldest first.</summary>
    public List<JsonNode> Asked { get; } = [];

    /// <summary>Its last call's Authorization.</summary>
    public string? Authorization { get; private set; }

    /// <summary>What it answers.</summary>
    public Func<JsonNode, object?> Reads { get; set; } = _ => null;

    /// <summary>Its host, as answers name it.</summary>
    public string Host => new Uri(endpoint.Urls.First()).Authority;

    public override async ValueTask InitializeAsync()
    {
        endpoint.Urls.Add("http://127.0.0.1:0");
        endpoint.MapPost("/read", async (HttpRequest request) =>
        {
            Authorization = request.Headers.Authorization;
            Asked.Add((await JsonNode.ParseAsync(request.Body))!);
            return Reads(Asked[^1]);
        });
        await endpoint.StartAsync(TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    /// <summary>Nobody answers there any more.</summary>
    public Task Ends() => endpoint.StopAsync(TestContext.Current.CancellationToken);

    private protected override Settings Adjust(Settings settings) =>
        settings with { Extractor = new Uri($"{endpoint.Urls.First()}/read"), ExtractorKey = "test-extractor-key" };

    private static WebApplication Endpoint()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>Somebody else's server, which is sent webhooks and counts them by the number of the change.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, int> times = new();
    private readonly WebApplication server;

    private Receiver(WebApplication server) => this.server = server;

    /// <summary>Changes that came, and how often.</summary>
    public IReadOnlyDictionary<long, int> Times => times;

    public string Url => $"{server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/hook";

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.server.Run(receiver.Take);
        await receiver.server.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        if ((long?)(await JsonNode.ParseAsync(http.Request.Body))?["data"]?["revision"] is { } revision)
            times.AddOrUpdate(revision, 1, (_, before) => before + 1);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

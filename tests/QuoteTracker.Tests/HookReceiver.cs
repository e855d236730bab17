using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QuoteTracker.Tests;

/// <summary>Somebody else's server on a loopback port, which is sent webhooks and answers as a test wants it.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly Channel<Received> received = Channel.CreateUnbounded<Received>();
    private readonly WebApplication server;

    // Of its own: a hook of an earlier test may still send to a port that was another receiver's.
    private readonly string path = $"/hook-{Guid.NewGuid():N}";

    private HookReceiver(WebApplication server) => this.server = server;

    /// <summary>What is answered, by the number of the message, from 1.</summary>
    public Func<int, HttpContext, Task<int>> Answers { get; set; } = (_, _) => Task.FromResult(204);

    /// <summary>How many came.</summary>
    public int Count { get; private set; }

    public string Url { get; private set; } = "";

    public static async Task<HookReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new HookReceiver(builder.Build());
        receiver.server.Run(receiver.Take);
        await receiver.server.StartAsync();
        receiver.Url = $"{receiver.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}{receiver.path}";
        return receiver;
    }

    /// <summary>The next message.</summary>
    public async Task<Received> Next() => await received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>So many, in short.</summary>
    public async Task<List<string>> Take(int count)
    {
        var told = new List<string>();
        for (var n = 0; n < count; n++)
            told.Add((await Next()).Short);
        return told;
    }

    /// <summary>Those that came and that nobody read.</summary>
    public List<Received> Unread => [.. All()];

    private IEnumerable<Received> All()
    {
        while (received.Reader.TryRead(out var one))
            yield return one;
    }

    private async Task Take(HttpContext context)
    {
        if (context.Request.Path != path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, TestContext.Current.CancellationToken);
        var count = ++Count;
        received.Writer.TryWrite(new Received(
            context.Request.Headers["webhook-id"].ToString(), context.Request.Headers["webhook-timestamp"].ToString(), context.Request.Headers["webhook-signature"].ToString(),
            Encoding.UTF8.GetString(body.ToArray()), context.Request.ContentType));
        context.Response.StatusCode = await Answers(count, context);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

/// <summary>A message as it came.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, string Body, string? Type)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Short => $"{Json["type"]} {Json["data"]!["key"]}";

    /// <summary>As the specification says, from the text alone: one of the signatures is the HMAC-SHA256 of id, time and body with dots between, under the secret's bytes.</summary>
    public bool IsSignedWith(string secret)
    {
        secret.ShouldStartWith("whsec_");
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        var expected = hmac.ComputeHash(Encoding.UTF8.GetBytes(Id + "." + Timestamp + "." + Body));
        return Signature.Split(' ').Select(one => one.Split(',', 2)).Any(one => one[0] == "v1" && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(one[1]), expected));
    }
}

using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QuoteTracker.Access;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>How many requests are worked on at once: here one, and one that waits.</summary>
public sealed class AccessAtOnce : IAsyncLifetime
{
    private readonly Server app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Whoever_comes_on_top_is_told_to_come_again()
    {
        var worked = Get("/api/v1/held");
        await app.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        // One of these two waits, the other is answered.
        var (one, other) = (Get("/api/v1/quotes"), Get("/api/v1/quotes"));
        using var refused = await await Task.WhenAny(one, other);
        ((int)refused.StatusCode).ShouldBe(503);
        refused.Header("Retry-After").ShouldBe("1");
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string)(await refused.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["type"]!).ShouldBe("/docs/errors#too-many-requests-at-once");

        // What must answer when nothing else does, and what nobody works on.
        foreach (var free in new[] { "/health/live", "/health/ready", "/docs/errors", "/api/v1/exports" })
        {
            using var answer = await Get(free);
            ((int)answer.StatusCode).ShouldBe(200, free);
        }

        using var page = new HttpRequestMessage(HttpMethod.Get, new Uri("/quotes?q=a", UriKind.Relative));
        page.Headers.Accept.ParseAdd("text/html");
        using var shown = await app.Reader.SendAsync(page, TestContext.Current.CancellationToken);
        shown.Header("Retry-After").ShouldBe("1");
        (await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Too many requests at once.");

        app.End.SetResult();
        foreach (var task in new[] { worked, one, other })
        {
            using var answer = await task;
            ((int)answer.StatusCode).ShouldBe(answer == refused ? 503 : 200);
        }

        using var later = await Get("/api/v1/quotes");
        ((int)later.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Writers_who_wait_keep_no_reader_out()
    {
        Task<HttpResponseMessage> Write() => app.Curator.PostAsync(new Uri("/api/v1/held-writes", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var held = Write();
        await app.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        var more = Enumerable.Range(0, 3).Select(_ => Write()).ToList();
        using var refused = await await Task.WhenAny(more);
        ((int)refused.StatusCode).ShouldBe(503, "two wait");

        using var read = await Get("/api/v1/quotes");
        ((int)read.StatusCode).ShouldBe(200);

        app.End.SetResult();
        foreach (var task in more.Append(held))
        {
            using var answer = await task;
            ((int)answer.StatusCode).ShouldBe(answer == refused ? 503 : 200);
        }
    }

    [Fact]
    public async Task Whoever_sends_slowly_holds_no_place()
    {
        var slow = new List<TcpClient>();
        for (var i = 0; i < 3; i++)
        {
            var client = new TcpClient();
            slow.Add(client);
            await client.ConnectAsync(app.Reader.BaseAddress!.Host, app.Reader.BaseAddress.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"), TestContext.Current.CancellationToken);

            // Now the server waits for the body.
            var read = new byte[12];
            await client.GetStream().ReadExactlyAsync(read, TestContext.Current.CancellationToken);
            Encoding.ASCII.GetString(read).ShouldBe("HTTP/1.1 100");
        }

        using var answer = await Get("/api/v1/quotes");
        ((int)answer.StatusCode).ShouldBe(200);
        slow.ForEach(client => client.Dispose());
    }

    [Fact]
    public void Whoever_sends_too_slowly_is_cut_off()
    {
        app.Limits.MinRequestBodyDataRate.ShouldNotBeNull().BytesPerSecond.ShouldBeGreaterThan(100);
        app.Limits.MinResponseDataRate.ShouldNotBeNull().BytesPerSecond.ShouldBeGreaterThan(100);
        app.Limits.RequestHeadersTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
    }

    private Task<HttpResponseMessage> Get(string path) => app.Reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private sealed class Server : App
    {
        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource End { get; } = new();

        public KestrelServerLimits Limits { get; private set; } = null!;

        private protected override Settings Adjust(Settings settings) => settings with { MostRequests = 1 };

        protected override void Map(WebApplication server)
        {
            Limits = server.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
            async Task Hold(HttpContext http)
            {
                Begun.TrySetResult();
                await End.Task.WaitAsync(http.RequestAborted);
            }

            server.MapGet("/api/v1/held", Hold);
            server.MapPost("/api/v1/held-writes", Hold).WithMetadata(new KeyNeeded(Scope.Write));
        }
    }
}

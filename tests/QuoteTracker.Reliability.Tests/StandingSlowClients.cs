using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using QuoteTracker.Benchmarks.Reliability;

namespace QuoteTracker.Reliability.Tests;

/// <summary>Clients that begin and don't go on: more of them than the server works on at once.</summary>
public sealed class StandingSlowClients
{
    private const int Each = 48;

    [Fact]
    public async Task Others_are_answered_meanwhile_and_slow_bodies_are_cut_off()
    {
        var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
        await using (var server = new TrialServer(folder, null, "--rate-address", "0"))
        {
            await server.Start();
            var slow = await Open(server, $"POST /api/v1/people HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TrialServer.Key}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{");
            var halfOpen = await Open(server, "GET /api/v1/quo");
            using var client = server.Client();
            var clock = Stopwatch.StartNew();
            var ends = Task.WhenAll(slow.Select(Drip));
            var asked = 0;
            for (; !ends.IsCompleted; asked++)
                (await client.GetAsync(new Uri("api/v1/quotes", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            using var added = await client.PostAsync(new Uri("api/v1/people", UriKind.Relative), new StringContent("""{"name":"Ann Bell"}""", Encoding.UTF8, "application/json"), Cancel);
            added.StatusCode.ShouldBe(HttpStatusCode.Created);

            asked.ShouldBeGreaterThan(10);
            (await ends).ShouldAllBe(answer => answer.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal));
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            foreach (var socket in slow.Concat(halfOpen))
                socket.Dispose();
            server.Said.ShouldNotContain("fail:");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Socket[]> Open(TrialServer server, string beginning) => await Task.WhenAll(Enumerable.Range(0, Each).Select(async _ =>
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port, Cancel);
        await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), Cancel);
        return socket;
    }));

    // A byte a second, until the server answers; what it said.
    private static async Task<string> Drip(Socket socket)
    {
        var answer = new byte[4_096];
        var received = socket.ReceiveAsync(answer, Cancel).AsTask();
        while (await Task.WhenAny(received, Task.Delay(TimeSpan.FromSeconds(1), Cancel)) != received)
            await socket.SendAsync(" "u8.ToArray(), Cancel);
        return Encoding.ASCII.GetString(answer, 0, await received);
    }
}

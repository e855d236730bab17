using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using QuoteTracker.Outbound;

namespace QuoteTracker.Tests;

public sealed class FetchingSlowly(FetchingSite site) : IClassFixture<FetchingSite>
{
    private static readonly OutboundLimits Hurried = new(AllowLoopback: true) { Timeout = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task A_body_that_drips_ends_in_time()
    {
        var url = site.Has("/drip", async context =>
        {
            context.Response.ContentType = "text/html";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("a", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted);
            }
        });
        await EndsInTime(url);
    }

    [Fact]
    public async Task Headers_that_do_not_come_end_in_time() =>
        await EndsInTime(site.Has("/headers", context => Task.Delay(Timeout.Infinite, context.RequestAborted)));

    [Fact]
    public async Task Redirects_share_one_time()
    {
        for (var step = 0; step < 5; step++)
        {
            var next = $"/slow/{step + 1}";
            site.Has($"/slow/{step}", async context =>
            {
                await Task.Delay(100, context.RequestAborted);
                context.Response.Redirect(next);
            });
        }

        await EndsInTime(site.At("/slow/0"));
    }

    [Fact]
    public async Task A_look_up_that_does_not_end_ends_in_time() =>
        await EndsInTime(new Uri("http://example.org/"), (_, _) => new TaskCompletionSource<IPAddress[]>().Task);

    [Fact]
    public async Task A_closed_port_is_unreachable()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var failure = (await FetchingSite.Fetch(new Uri($"http://127.0.0.1:{port}/"))).ShouldBeOfType<FetchFailure>();

        failure.Fault.ShouldBe(FetchFault.Unreachable);
        failure.Detail.ShouldContain("ConnectionRefused");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_unreachable()
    {
        var url = site.Has("/breaks", async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        (await FetchingSite.Fetch(url)).ShouldBeOfType<FetchFailure>().Fault.ShouldBe(FetchFault.Unreachable);
    }

    [Fact]
    public async Task A_server_without_https_is_unreachable() =>
        (await FetchingSite.Fetch(new Uri($"https://127.0.0.1:{site.Port}/"))).ShouldBeOfType<FetchFailure>().Fault.ShouldBe(FetchFault.Unreachable);

    [Fact]
    public async Task A_caller_who_gives_up_gets_no_answer()
    {
        var url = site.Has("/given-up", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var fetcher = new PageFetcher(new OutboundLimits(AllowLoopback: true), Dns.GetHostAddressesAsync);
        using var gaveUp = new CancellationTokenSource(100);

        await Should.ThrowAsync<OperationCanceledException>(() => fetcher.Fetch(url, gaveUp.Token));
    }

    private static async Task EndsInTime(Uri url, HostLookup? lookUp = null)
    {
        var clock = Stopwatch.StartNew();
        var failure = (await FetchingSite.Fetch(url, Hurried, lookUp)).ShouldBeOfType<FetchFailure>();

        failure.Fault.ShouldBe(FetchFault.TimedOut);
        failure.Detail.ShouldContain("0.3 seconds");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}

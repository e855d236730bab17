using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QuoteTracker.Outbound;

namespace QuoteTracker.Tests;

/// <summary>A web site on a loopback port, with pages as a test wants them; no fetch of it leaves this machine.</summary>
public sealed class FetchingSite : IAsyncLifetime
{
    private readonly WebApplication site = Build();

    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);

    /// <summary>Requests that came, by path.</summary>
    public List<string> Asked { get; } = [];

    private Uri Root { get; set; } = null!;

    public int Port => Root.Port;

    public async ValueTask InitializeAsync()
    {
        site.Run(context =>
        {
            lock (Asked)
                Asked.Add(context.Request.Path.Value!);
            return pages[context.Request.Path.Value!](context);
        });
        await site.StartAsync();
        Root = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    public Uri At(string path) => new(Root, path);

    /// <summary>A page from now on.</summary>
    public Uri Has(string path, RequestDelegate page)
    {
        pages[path] = page;
        return At(path);
    }

    /// <summary>A page that leads to another from now on.</summary>
    public Uri Leads(string path, string to, int status = 302) => Has(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    /// <summary>Fetches with loopback open; DNS knows no host but what the test says.</summary>
    internal static async Task<FetchResult> Fetch(Uri url, OutboundLimits? limits = null, HostLookup? lookUp = null)
    {
        using var fetcher = new PageFetcher(limits ?? new OutboundLimits(AllowLoopback: true), lookUp ?? ((_, _) => Task.FromResult<System.Net.IPAddress[]>([])));
        return await fetcher.Fetch(url, TestContext.Current.CancellationToken);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8);
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}

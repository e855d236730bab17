using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QuoteTracker.Access;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;

namespace QuoteTracker.Changes;

/// <summary>Changes as server-sent events (WHATWG HTML, 9.2), until the caller goes, the server stops or the key ends.</summary>
/// <param name="filter">Which are sent.</param>
/// <param name="after">Number of the last one that the caller knows.</param>
/// <param name="place">To be given back at the end.</param>
internal sealed class ChangeStream(ChangeFilter filter, long after, IDisposable place) : IResult
{
    public const string MediaType = "text/event-stream";

    private const int BatchSize = 100;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var mine = place;
        var services = httpContext.RequestServices;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            httpContext.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.Headers.CacheControl = "no-cache";

        // A proxy that gathers answers would hold events back.
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await Follow(httpContext, services.GetRequiredService<ChangeWatch>(), services.GetRequiredService<TimeProvider>(), end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The usual end.
        }
    }

    private async Task Follow(HttpContext http, ChangeWatch watch, TimeProvider clock, CancellationToken cancel)
    {
        var databases = http.RequestServices.GetRequiredService<IDbContextFactory<QuoteDb>>();
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var lastBeat = clock.GetTimestamp();

        // Begun at once, so that the caller knows that it listens. Who asked by HEAD has heard all.
        await Send(http, $"retry: 2000\n: changes after {after}\n\n", cancel);
        while (http.Response.Body != Stream.Null)
        {
            var moved = watch.Moved;
            await using (var db = await databases.CreateDbContextAsync(cancel))
            {
                for (var more = true; more && clock.GetElapsedTime(lastBeat) < Beat;)
                {
                    var read = await db.ChangesAsync(filter, after, BatchSize, cancel);
                    if (read.Found.Count > 0)
                        await Send(http, string.Concat(read.Found.Select(change => $"id: {change.Number}\nevent: change\ndata: {JsonSerializer.Serialize(Change.Of(change), json)}\n\n")), cancel);
                    (after, more) = (read.UpTo, read.UpTo < read.Head);
                }
            }

            if (Beat - clock.GetElapsedTime(lastBeat) is { Ticks: > 0 } rest)
                await moved.WaitAsync(rest, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancel.ThrowIfCancellationRequested();
            if (clock.GetElapsedTime(lastBeat) < Beat)
                continue;

            lastBeat = clock.GetTimestamp();
            if (!await MayGoOn(http, databases, clock, cancel))
                return;

            // An id without data is no event, and yet where a caller goes on who saw nothing of interest for long.
            await Send(http, $": still here\nid: {after}\n\n", cancel);
        }
    }

    // A key that was revoked while the stream was open ends it.
    private static async Task<bool> MayGoOn(HttpContext http, IDbContextFactory<QuoteDb> databases, TimeProvider clock, CancellationToken cancel)
    {
        if (Caller.Of(http).Name is not { } name)
            return true;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await db.AccessKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Name == name, cancel))?.StateAt(clock.GetUtcNow()) == KeyState.Works;
    }

    private static async Task Send(HttpContext http, string events, CancellationToken cancel)
    {
        await http.Response.WriteAsync(events, Encoding.UTF8, cancel);
        await http.Response.Body.FlushAsync(cancel);
    }
}

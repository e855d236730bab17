using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using QuoteTracker.Http;

namespace QuoteTracker.Access;

/// <summary>Waits until a body is there before anything is done with it: whoever sends slowly, or nothing more, waits for himself.</summary>
internal static class WholeBodies
{
    // What waits in memory; the rest of a body waits in a file, or many that are never sent to their end would take all memory.
    private const int InMemory = 64 * 1024;

    // Far more than are worked on at once; without a bound they would take all files that a process may open.
    private const int Connections = 10_000;

    /// <summary>What the server takes at most.</summary>
    public static void Limit(KestrelServerLimits limits) => (limits.MaxRequestBodySize, limits.MaxConcurrentConnections) = (Body.MaxBytes, Connections);

    /// <summary>Before the places: who waits for a body takes none.</summary>
    public static void UseWholeBodies(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true } && ApiPaths.Have(http.Request) && http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null)
        {
            http.Request.EnableBuffering(InMemory, Body.MaxBytes);
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            http.Request.Body.Position = 0;
        }

        await next(http);
    });
}

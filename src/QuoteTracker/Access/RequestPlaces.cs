using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using QuoteTracker.Http;

namespace QuoteTracker.Access;

/// <summary>
/// So many requests are worked on at once, as many wait, and whoever comes then is told to come again: what is taken stays quick,
/// however much is asked. What lasts as long as its caller likes takes no place: streams, exports, imports.
/// </summary>
internal static class RequestPlaces
{
    // Writers wait for each other anyway, and for minutes while a large import or a purge is written: they have a quarter of their own.
    private const int WritersShare = 4;

    private enum Kind
    {
        None,
        Reads,
        Writes,
    }

    public static IServiceCollection AddPlaces(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { }).AddOptions<RateLimiterOptions>().Configure<Settings>((limiter, settings) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Kind>(http => KindOf(http, settings) switch
            {
                Kind.None => RateLimitPartition.GetNoLimiter(Kind.None),
                var kind => RateLimitPartition.GetConcurrencyLimiter(kind, of => new ConcurrencyLimiterOptions
                {
                    PermitLimit = Math.Max(1, of == Kind.Writes ? settings.MostRequests / WritersShare : settings.MostRequests),
                    QueueLimit = of == Kind.Writes ? 2 * settings.MostRequests : settings.MostRequests,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }),
            });
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    /// <summary>After the keys: who may not ask takes no place.</summary>
    public static WebApplication UsePlaces(this WebApplication app)
    {
        // A database in a file makes its threads wait. With fewer of them than places, whoever comes would wait unseen for one, and be refused by nobody.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        var places = app.Services.GetRequiredService<Settings>().MostRequests * (WritersShare + 1) / WritersShare;
        ThreadPool.SetMinThreads(Math.Max(workers, places + (2 * Environment.ProcessorCount)), ports);
        app.UseRateLimiter();
        return app;
    }

    // Pages ask the API in this process, and take their places there; health and metrics must answer when nothing else does.
    private static Kind KindOf(HttpContext http, Settings settings) => settings.MostRequests == 0 || !ApiPaths.Have(http.Request) ? Kind.None
        : !HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<KeyNeeded>() is not null ? Kind.Writes
        : Kind.Reads;
}

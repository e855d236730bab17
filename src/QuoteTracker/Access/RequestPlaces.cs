using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using QuoteTracker.Http;

namespace QuoteTracker.Access;

/// <summary>
/// So many requests are worked on at once, as many wait, and whoever comes then is told to come again: what is taken stays quick,
/// however much is asked. What lasts as long as its caller likes takes no place: streams, exports, imports.
/// </summary>
internal static class RequestPlaces
{
    // Pages ask the API in this process, and take their places there; health and metrics must answer when nothing else does.
    private static readonly PathString[] Counted = ["/api/v1", "/feeds", "/v1alpha1", "/reconcile", "/mcp"];

    public static IServiceCollection AddPlaces(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { }).AddOptions<RateLimiterOptions>().Configure<Settings>((limiter, settings) =>
        {
            // A database in a file makes its threads wait. With fewer of them than places, whoever comes would wait unseen for one, and be refused by nobody.
            ThreadPool.GetMinThreads(out var workers, out var ports);
            ThreadPool.SetMinThreads(Math.Max(workers, settings.MostRequests + (2 * Environment.ProcessorCount)), ports);
            var places = new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, settings.MostRequests), QueueLimit = settings.MostRequests, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(http => settings.MostRequests > 0 && Counts(http.Request)
                ? RateLimitPartition.GetConcurrencyLimiter(true, _ => places)
                : RateLimitPartition.GetNoLimiter(false));
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
        // A place is for work. Whoever sends slowly, or nothing more, waits for himself.
        app.Use(async (http, next) =>
        {
            if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true } && Counts(http.Request) && http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null)
            {
                http.Request.EnableBuffering(Body.MaxBytes);
                await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
                http.Request.Body.Position = 0;
            }

            await next(http);
        });
        app.UseRateLimiter();
        return app;
    }

    private static bool Counts(HttpRequest request) => Array.Exists(Counted, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}

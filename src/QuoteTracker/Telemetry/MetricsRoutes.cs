using QuoteTracker.Access;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Telemetry;

/// <summary>The metrics, as Prometheus reads them (docs/decisions/0021-metrics-need-a-key.md).</summary>
internal static class MetricsRoutes
{
    public const string Path = "/metrics";

    /// <summary>The metrics, and whether the server is well.</summary>
    public static WebApplication MapTelemetry(this WebApplication app)
    {
        app.MapHealth();
        var readers = app.Services.GetRequiredService<Settings>().Metrics;
        if (readers == MetricsFor.Nobody)
            return app;

        // Made when it is first asked for: a verb of the command line never is.
        var page = new Lazy<RequestDelegate>(() => ((IApplicationBuilder)app).New().UseOpenTelemetryPrometheusScrapingEndpoint(_ => true).Build());
        var route = app.MapGet(Path, (HttpContext http) => page.Value(http))
            .ExcludeFromDescription().WithName("GetMetrics").WithSummary("What the server counts and times, as Prometheus reads it")
            .WithDescription("Every metric is in docs/observability.md. It needs a key that may read, unless --metrics says otherwise.");
        if (readers == MetricsFor.Key)
            route.WithMetadata(new KeyNeeded(Scope.Read));
        return app;
    }

    /// <summary>Whether this is what a monitor asks again and again: no trace is kept of that.</summary>
    public static bool IsWatching(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(HealthRoutes.Path, StringComparison.OrdinalIgnoreCase);
}

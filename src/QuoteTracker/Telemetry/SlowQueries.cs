using System.Diagnostics;

namespace QuoteTracker.Telemetry;

/// <summary>Logs queries that took long: their class and what they read, never what was asked.</summary>
internal sealed partial class SlowQueries(Settings settings, ILogger<SlowQueries> log)
{
    private readonly TimeSpan slow = TimeSpan.FromMilliseconds(settings.SlowQueryMs);

    /// <summary>Looks at how long a query took.</summary>
    /// <param name="http">The request it was of.</param>
    /// <param name="queryClass">Its class.</param>
    /// <param name="took">With the wait for its place.</param>
    /// <param name="rows">Rows that were read: ranked, or compared.</param>
    /// <param name="bounded">Whether there may be more rows, which were not read.</param>
    public void Look(HttpContext http, string queryClass, TimeSpan took, long rows, bool bounded)
    {
        if (settings.SlowQueryMs == 0 || took < slow)
            return;
        Measures.Slow.Add(1, new KeyValuePair<string, object?>(Labels.Query, queryClass));
        Slow(log, queryClass, (long)took.TotalMilliseconds, rows, bounded, RouteTemplate.Of(http), Activity.Current?.TraceId.ToHexString() ?? "");
    }

    [LoggerMessage(LogLevel.Warning, "Slow query: {Class} took {Milliseconds} ms, {Rows} rows read (bounded: {Bounded}), on {Route}, trace {TraceId}.")]
    private static partial void Slow(ILogger log, string @class, long milliseconds, long rows, bool bounded, string route, string traceId);
}

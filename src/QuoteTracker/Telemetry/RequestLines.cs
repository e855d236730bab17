using System.Diagnostics;
using System.Net;

namespace QuoteTracker.Telemetry;

/// <summary>
/// Logs a line for each request: method, route, status, time. Neither address, query, body nor headers are in it: what
/// somebody searches is theirs.
/// </summary>
internal sealed partial class RequestLines(RequestDelegate next, Settings settings, ILogger<RequestLines> log)
{
    // Others than these are whatever the caller wrote.
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" };

    public async Task InvokeAsync(HttpContext http)
    {
        var (since, method, status) = (Stopwatch.GetTimestamp(), Methods.Contains(http.Request.Method) ? http.Request.Method : "OTHER", 0);
        try
        {
            await next(http);
            status = http.RequestAborted.IsCancellationRequested ? StatusCodes.Status499ClientClosedRequest : http.Response.StatusCode;
        }
        finally
        {
            // 0: the answer broke off in the midst, and the caller has no status to trust. What monitors ask again and again is told when it went wrong.
            if (status is 0 or >= 400 || !MetricsRoutes.IsWatching(http.Request.Path))
                Log(http, method, status, since);
        }
    }

    private void Log(HttpContext http, string method, int status, long since)
    {
        var (route, took, trace) = (RouteTemplate.Of(http), Stopwatch.GetElapsedTime(since).TotalMilliseconds, Activity.Current?.TraceId.ToHexString() ?? "");
        if (settings.LogAddresses)
            Line(log, method, route, status, took, trace, http.Connection.RemoteIpAddress);
        else
            Line(log, method, route, status, took, trace);
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms, trace {TraceId}", EventName = "Request")]
    private static partial void Line(ILogger log, string method, string route, int status, double milliseconds, string traceId);

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms, trace {TraceId}, from {Address}", EventName = "RequestFrom")]
    private static partial void Line(ILogger log, string method, string route, int status, double milliseconds, string traceId, IPAddress? address);
}

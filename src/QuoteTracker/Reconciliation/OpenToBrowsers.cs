using Microsoft.Net.Http.Headers;

namespace QuoteTracker.Reconciliation;

/// <summary>Lets the pages of other sites ask (CORS): reconciliation clients may run in a browser.</summary>
internal static class OpenToBrowsers
{
    /// <summary>Marks every answer, refusals too, and answers preflights. Before everything that may refuse.</summary>
    public static WebApplication UseReconciliation(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(ReconciliationRoutes.Path, StringComparison.OrdinalIgnoreCase))
                return next(http);

            // A refusal clears the headers that were there before it.
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.AccessControlAllowOrigin = "*";
                return Task.CompletedTask;
            });
            if (!HttpMethods.IsOptions(http.Request.Method))
                return next(http);
            http.Response.Headers.AccessControlAllowMethods = "GET, HEAD, POST, OPTIONS";
            http.Response.Headers.AccessControlAllowHeaders = $"{HeaderNames.Authorization}, {HeaderNames.ContentType}";
            http.Response.Headers.AccessControlMaxAge = "86400";
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        return app;
    }
}

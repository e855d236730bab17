namespace QuoteTracker.Http;

/// <summary>What a browser is told with every answer that says nothing else: take it for what it says it is, run nothing in it, and come back over https.</summary>
internal static class SafeHeaders
{
    private const string ForPrograms = "default-src 'none'; frame-ancestors 'none'";

    // A year. Sent over https alone: over http it means nothing (RFC 6797, 7.2).
    private const string ByHttpsAlone = "max-age=31536000";

    // Where no page is: what is answered there is for programs, and a browser that opens it shows text.
    private static readonly PathString[] Programs = ["/api", "/v1alpha1", "/feeds", "/mcp", "/openapi"];

    /// <summary>Adds them when the answer begins, to whatever it is by then.</summary>
    public static WebApplication UseSafeHeaders(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            http.Response.OnStarting(static state =>
            {
                var http = (HttpContext)state;
                var headers = http.Response.Headers;
                headers.TryAdd("X-Content-Type-Options", "nosniff");
                headers.TryAdd("Referrer-Policy", "same-origin");
                if (Array.Exists(Programs, path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
                    headers.TryAdd("Content-Security-Policy", ForPrograms);
                if (http.Request.IsHttps)
                    headers.TryAdd("Strict-Transport-Security", ByHttpsAlone);
                return Task.CompletedTask;
            }, http);
            return next(http);
        });
        return app;
    }
}

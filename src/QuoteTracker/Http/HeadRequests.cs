namespace QuoteTracker.Http;

/// <summary>HEAD, wherever GET is answered (RFC 9110, 9.3.2): the routes are written for GET alone.</summary>
internal static class HeadRequests
{
    /// <summary>A HEAD is a GET whose body stays here. Before the routing.</summary>
    public static WebApplication UseHead(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (HttpMethods.IsHead(http.Request.Method))
                (http.Request.Method, http.Response.Body) = (HttpMethods.Get, Stream.Null);
            return next(http);
        });
        return app;
    }
}

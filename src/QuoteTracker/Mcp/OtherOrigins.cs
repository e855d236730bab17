using QuoteTracker.Http;

namespace QuoteTracker.Mcp;

/// <summary>
/// Refuses what pages of other sites ask through the browser of somebody who can reach this server, as the protocol
/// wants it. A browser names the page's origin with every POST; other clients name none.
/// </summary>
internal static class OtherOrigins
{
    /// <summary>For every route of the group, before anything of the body is read.</summary>
    public static IEndpointConventionBuilder RefusesOtherOrigins(this IEndpointConventionBuilder routes)
    {
        routes.Finally(route =>
        {
            var answer = route.RequestDelegate!;
            route.RequestDelegate = http => http.Request.Headers.Origin is [] || IsOwn(http.Request) ? answer(http) : Problems.OtherOrigin(http.Request.Headers.Origin.ToString()).ExecuteAsync(http);
        });
        return routes;
    }

    // The server's own address, at a name that nobody else can point here: where a page's host name leads to this machine
    // (DNS rebinding), origin and host agree too, but are the other site's.
    private static bool IsOwn(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
        && Uri.TryCreate($"{origin.Scheme}://{request.Host}", UriKind.Absolute, out var here) && (origin.Host, origin.Port) == (here.Host, here.Port)
        && (origin.Host == "localhost" || origin.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6);
}

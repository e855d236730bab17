using Microsoft.AspNetCore.Diagnostics;

namespace QuoteTracker.Telemetry;

/// <summary>Which route a request went to, without what the caller put into the address.</summary>
internal static class RouteTemplate
{
    /// <summary>What is said where nothing answers at an address, or a file.</summary>
    public const string None = "none";

    /// <summary>Such as <c>/api/v1/quotes/{id}</c>.</summary>
    public static string Of(HttpContext http) =>

        // An exception's answer begins without its route.
        ((http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.RoutePattern.RawText ?? None;
}

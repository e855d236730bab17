namespace QuoteTracker.Http;

/// <summary>Where records are given, or something is done with them: all but pages, health and metrics.</summary>
internal static class ApiPaths
{
    private static readonly PathString[] All = ["/api/v1", "/feeds", "/v1alpha1", "/reconcile", "/mcp"];

    public static bool Have(HttpRequest request) => Array.Exists(All, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}

using Microsoft.Net.Http.Headers;
using QuoteTracker.Http;

namespace QuoteTracker.Pages.Parts;

/// <summary>A page's address is the API's too: with <c>.json</c> at its end, or where the caller would rather have JSON.</summary>
internal static class Negotiation
{
    private const string Json = ".json";

    // Pages that stand for what the API has at the same address.
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "quotes", "people", "organizations", "groups", "sources", "reviews", "check", "speakers" };

    /// <summary>Sends such requests to the API. Before the routing.</summary>
    public static void UseNegotiation(this WebApplication app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Path.Value is { Length: > 1 } path && IsShared(path))
        {
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
            var hasEnding = path.EndsWith(Json, StringComparison.Ordinal);
            if (hasEnding || PrefersJson(http.Request))
                http.Request.Path = $"/api/v1{(hasEnding ? path[..^Json.Length] : path)}";
        }

        return next(http);
    });

    /// <summary>The address of this page for the world, without its query.</summary>
    public static string Canonical(HttpRequest request, string? path = null) => $"{request.Server()}{path ?? request.Path.ToUriComponent()}";

    // A speaker of whatever kind is led to the page of the kind first.
    private static bool IsShared(string path) => Shared.Contains(path.Split('/')[1].Replace(Json, "", StringComparison.Ordinal)) && !path.StartsWith("/speakers/", StringComparison.Ordinal);

    private static bool PrefersJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count > 0 && Quality(accepted, Offers.IsForm) > Quality(accepted, one => one.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
    }

    // What is named outright counts; */* is the same for both.
    private static double Quality(IList<MediaTypeHeaderValue> accepted, Func<MediaTypeHeaderValue, bool> isWanted) =>
        accepted.Where(isWanted).Select(one => one.Quality ?? 1).DefaultIfEmpty(0).Max();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace QuoteTracker.Http;

/// <summary>Marks a route whose body is JSON Lines or a file of another type, for the manual.</summary>
/// <param name="Types">The types taken.</param>
/// <param name="Examples">The operation that the examples are named after.</param>
internal sealed record LinesBody(IReadOnlyList<string> Types, string Examples)
{
    /// <summary>The type of JSON Lines in answers.</summary>
    public const string MediaType = "application/x-ndjson";

    private static readonly string[] OfLines = [MediaType, "application/jsonl", "text/plain"];

    /// <summary>JSON Lines, and files of these types.</summary>
    public static LinesBody Or(string examples, params string[] others) => new([.. OfLines, .. others], examples);

    /// <summary>Whether a body was sent as JSON Lines.</summary>
    public static bool IsLines(string? type) => MediaTypeHeaderValue.TryParse(type, out var given) && given.MediaType.Value is not "text/plain" && OfLines.Contains(given.MediaType.Value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Bodies of any size that are read as they come.</summary>
internal static class LinesBodies
{
    /// <summary>The route takes files and sets no bound to them; it must not keep them in memory.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, LinesBody body) => route
        .WithMetadata(body, new DisableRequestSizeLimitAttribute())
        .Produces<Problem>(400, Problems.MediaType)
        .Produces<Problem>(415, Problems.MediaType)
        .AddEndpointFilter(async (call, next) =>
        {
            if (Packing.Of(call.HttpContext.Request) is { } packed)
                return Problems.Packed(packed);
            var given = call.HttpContext.Request.ContentType;
            return MediaTypeHeaderValue.TryParse(given, out var type) && body.Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
                ? await next(call)
                : Problems.NotLines(given, body.Types);
        });
}

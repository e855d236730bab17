using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace QuoteTracker.Http;

/// <summary>Marks a route whose body is JSON Lines, for the manual.</summary>
internal sealed class LinesBody
{
    /// <summary>The type of JSON Lines in answers.</summary>
    public const string MediaType = "application/x-ndjson";

    public static readonly LinesBody Mark = new();

    /// <summary>The types taken.</summary>
    public static readonly string[] MediaTypes = [MediaType, "application/jsonl", "text/plain"];
}

/// <summary>Bodies of any size that are read as they come.</summary>
internal static class LinesBodies
{
    /// <summary>The route takes JSON Lines and sets no bound to them; it must not keep them in memory.</summary>
    public static RouteHandlerBuilder TakesLines(this RouteHandlerBuilder route) => route
        .WithMetadata(LinesBody.Mark, new DisableRequestSizeLimitAttribute())
        .Produces<Problem>(400, Problems.MediaType)
        .Produces<Problem>(415, Problems.MediaType)
        .AddEndpointFilter(async (call, next) =>
        {
            var given = call.HttpContext.Request.ContentType;
            return MediaTypeHeaderValue.TryParse(given, out var type) && LinesBody.MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
                ? await next(call)
                : Problems.NotLines(given);
        });
}

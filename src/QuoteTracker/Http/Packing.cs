namespace QuoteTracker.Http;

/// <summary>How a body was packed. Nothing is unpacked here: a small body can't become a large one.</summary>
internal static class Packing
{
    /// <summary>The word of <c>Content-Encoding</c>; null where the body is as it is.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.ContentEncoding.ToString() is { Length: > 0 } packed && !packed.Equals("identity", StringComparison.OrdinalIgnoreCase) ? packed : null;
}

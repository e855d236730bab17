namespace QuoteTracker.Tests;

/// <summary>A valid quote by an invented person. A test names only what it is about.</summary>
internal static class AQuote
{
    public static Dictionary<string, object?> By(string speaker, string text, string? saidOn = null, string kind = "direct", params string[] topics) => new()
    {
        ["text"] = text,
        ["kind"] = kind,
        ["language"] = "en",
        ["speakers"] = new[] { new { speaker } },
        ["saidOn"] = saidOn,
        ["topics"] = topics,
    };

    public static Dictionary<string, object?> With(this Dictionary<string, object?> quote, string field, object? value) =>
        new(quote) { [field] = value };
}

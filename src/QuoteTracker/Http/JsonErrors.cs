using System.Text.Json;
using System.Text.RegularExpressions;

namespace QuoteTracker.Http;

/// <summary>Says what a JSON reader's exception means to the one who sent the body.</summary>
internal static partial class JsonErrors
{
    /// <summary>The wrong fields, at least one.</summary>
    public static IReadOnlyList<FieldError> Of(JsonException wrong, ReadOnlyMemory<byte> json)
    {
        var pointer = Pointer(wrong.Path ?? "$");
        if (wrong.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return [FieldError.At("", "This is nested too deeply.", null, $"{JsonShape.MaxDepth} levels at most.")];
        if (Parsed(json) is not { } body)
            return [FieldError.At(pointer, $"This is not JSON: line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}.", null, "One JSON object, in UTF-8.")];

        if (Missing().Match(wrong.Message) is { Success: true } missing)
            return [.. Name().Matches(missing.Groups["names"].Value).Select(name =>
                FieldError.At($"{pointer}/{name.Groups["name"].Value}", "This field is required.", null, "Leave it out only where the documentation says so."))];

        var given = At(body, pointer)?.GetRawText();
        if (wrong.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return [FieldError.At(pointer, "There is no such field here.", given, "The fields that /swagger lists.")];
        if (wrong.Message.Contains("Duplicate", StringComparison.Ordinal))
            return [FieldError.At(pointer, "This field is given twice.", null, "Once.")];
        if (wrong is WordException word)
            return [FieldError.At(pointer, word.Message, given, word.Allowed)];
        if (wrong.Message.Contains("null", StringComparison.Ordinal) && given is null or "null")
            return [FieldError.At(given is null ? WithNull(pointer, wrong.Message) : pointer, "This field may not be null.", "null", "A value.")];

        return [FieldError.At(pointer, "This has the wrong type.", given, Wanted($"{wrong.Message} {wrong.InnerException?.Message}"))];
    }

    // "$.occurrences[0].exact" or "$['odd name']" → "/occurrences/0/exact": the place in the body that the caller sent.
    internal static string Pointer(string path) =>
        string.Concat(Step().Matches(path).Select(step => "/" + (step.Groups["odd"].Success ? step.Groups["odd"] : step.Groups["plain"]).Value
            .Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));

    private static string WithNull(string pointer, string message) =>
        Name().Match(message) is { Success: true } name ? $"{pointer}/{JsonNamingPolicy.CamelCase.ConvertName(name.Groups["name"].Value)}" : pointer;

    private static string Wanted(string message) => message switch
    {
        _ when message.Contains("[]", StringComparison.Ordinal) || message.Contains("List", StringComparison.Ordinal) => "An array.",
        _ when message.Contains("System.String", StringComparison.Ordinal) || message.Contains("as a string", StringComparison.Ordinal) => "A string, in whole Unicode characters.",
        _ when message.Contains("System.Int", StringComparison.Ordinal) => "A whole number.",
        _ when message.Contains("System.Boolean", StringComparison.Ordinal) => "true or false.",
        _ when message.Contains("System.DateTimeOffset", StringComparison.Ordinal) => "A moment in ISO 8601, such as 2024-10-05T12:00:00Z.",
        _ => "What /swagger shows for this field.",
    };

    private static JsonElement? Parsed(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? At(JsonElement body, string pointer)
    {
        var here = body;
        foreach (var step in pointer.Split('/').Skip(1).Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (here.ValueKind == JsonValueKind.Object && here.TryGetProperty(step, out var member))
                here = member;
            else if (here.ValueKind == JsonValueKind.Array && int.TryParse(step, out var index) && index >= 0 && index < here.GetArrayLength())
                here = here[index];
            else
                return null;
        }

        return here;
    }

    [GeneratedRegex(@"\['(?<odd>[^']*)'\]|\[(?<plain>\d+)\]|\.(?<plain>[^.\[\]]+)")]
    private static partial Regex Step();

    [GeneratedRegex("missing required properties.*?:(?<names>.*)")]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex Name();
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuoteTracker.Http;

/// <summary>JSON Merge Patch, the algorithm of RFC 7396, section 2.</summary>
internal static class MergePatch
{
    /// <summary>The object after the patch. Neither argument is changed.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject patch) => Merge(target, patch);

    /// <summary>JSON pointer to the first field that an object has twice; null when there is none.</summary>
    public static string? GivenTwice(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return GivenTwice(document.RootElement, "");
    }

    private static string? GivenTwice(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().GroupBy(field => field.Name)
            .Select(fields => (Count: fields.Count(), fields.First().Value, Pointer: $"{pointer}/{fields.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"))
            .Select(field => field.Count > 1 ? field.Pointer : GivenTwice(field.Value, field.Pointer)).FirstOrDefault(twice => twice is not null),
        JsonValueKind.Array => element.EnumerateArray().Select((item, i) => GivenTwice(item, $"{pointer}/{i}")).FirstOrDefault(twice => twice is not null),
        _ => null,
    };

    private static JsonObject Merge(JsonNode? target, JsonObject patch)
    {
        var merged = target is JsonObject old ? old.DeepClone().AsObject() : [];
        foreach (var (name, value) in patch)
        {
            if (value is null)
                merged.Remove(name);
            else
                merged[name] = value is JsonObject inner ? Merge(merged[name], inner) : value.DeepClone();
        }

        return merged;
    }
}

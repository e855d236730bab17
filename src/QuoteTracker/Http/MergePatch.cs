using System.Text.Json.Nodes;

namespace QuoteTracker.Http;

/// <summary>JSON Merge Patch, the algorithm of RFC 7396, section 2.</summary>
internal static class MergePatch
{
    /// <summary>The object after the patch. Neither argument is changed.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject patch) => Merge(target, patch);

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

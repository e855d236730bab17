using System.Text.Json.Nodes;

namespace QuoteTracker.Http;

/// <summary>JSON of formats that leave out what is not known.</summary>
internal static class SparseJson
{
    /// <summary>The object without the members that have no value.</summary>
    public static JsonObject WithoutNulls(this JsonObject node)
    {
        foreach (var name in node.Where(one => one.Value is null).Select(one => one.Key).ToList())
            node.Remove(name);
        return node;
    }

    /// <summary>A list; null where nothing is in it.</summary>
    public static JsonArray? Many(IEnumerable<JsonNode?> nodes) => nodes.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;
}

using System.Text.Json.Nodes;
using QuoteTracker.Text;

namespace QuoteTracker.History;

/// <summary>Compares two states field by field.</summary>
internal static class FieldDiff
{
    /// <summary>The fields that differ, in the order in which they stand; lists are compared place by place.</summary>
    public static List<FieldChange> Of(JsonNode before, JsonNode after)
    {
        var changes = new List<FieldChange>();
        Compare(before, after, "", (pointer, old, now) => changes.Add(new FieldChange(pointer, old?.DeepClone(), now?.DeepClone(), Words(old, now))));
        return changes;
    }

    /// <summary>The JSON pointers of the fields that differ.</summary>
    public static List<string> Pointers(JsonNode before, JsonNode after)
    {
        var pointers = new List<string>();
        Compare(before, after, "", (pointer, _, _) => pointers.Add(pointer));
        return pointers;
    }

    private static void Compare(JsonNode? before, JsonNode? after, string pointer, Action<string, JsonNode?, JsonNode?> differs)
    {
        switch (before, after)
        {
            case (JsonObject old, JsonObject now):
                foreach (var name in old.Select(field => field.Key).Union(now.Select(field => field.Key)))
                    Compare(old[name], now[name], $"{pointer}/{name}", differs);
                break;
            case (JsonArray old, JsonArray now):
                for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
                    Compare(i < old.Count ? old[i] : null, i < now.Count ? now[i] : null, $"{pointer}/{i}", differs);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                    differs(pointer, before, after);
                break;
        }
    }

    private static IReadOnlyList<WordEdit>? Words(JsonNode? before, JsonNode? after) =>
        before is JsonValue b && b.TryGetValue<string>(out var old) && after is JsonValue a && a.TryGetValue<string>(out var now)
            ? WordDiff.Of(old, now)
            : null;
}

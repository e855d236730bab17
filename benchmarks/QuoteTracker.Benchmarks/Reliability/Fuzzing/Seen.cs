using System.Text.Json.Nodes;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>What one client has learned from answers, to ask about again: ids, keys, ETags, cursors.</summary>
internal sealed class Seen
{
    private const int Most = 200;
    private readonly Dictionary<string, List<string>> ids = [];
    private readonly Dictionary<string, string> tags = [];

    /// <summary>Cursors of pages.</summary>
    public List<string> Cursors { get; } = [];

    /// <summary>An id of a kind, by any number; null where none was met.</summary>
    public string? Id(string kind, int number) => ids.GetValueOrDefault(kind) is { Count: > 0 } known ? known[number % known.Count] : null;

    /// <summary>An id of any kind.</summary>
    public string? AnyId(int number) => ids.Count == 0 ? null : Id(ids.Keys.ElementAt(number % ids.Count), number / ids.Count);

    /// <summary>The ETag that the last answer at an address had.</summary>
    public string? Tag(string path) => tags.GetValueOrDefault(path);

    /// <summary>Learns from a good answer.</summary>
    public void Learn(Asked asked, string? tag, JsonNode? body)
    {
        if (tag is not null && tags.Count < 20 * Most)
            tags[asked.Target.Split('?')[0]] = tag;
        if (body is not JsonObject whole)
            return;
        if (whole["nextCursor"] is JsonValue cursor)
            Keep(Cursors, (string)cursor!);
        foreach (var record in (whole["items"] as JsonArray ?? [whole.DeepClone()]).OfType<JsonObject>())
        {
            // Of keys those alone that may be revoked.
            foreach (var name in new[] { "id", "key", "slug" })
            {
                if (asked.Operation.Kind != "keys" && record[name] is JsonValue value)
                    Keep(ids.TryGetValue(asked.Operation.Kind, out var known) ? known : ids[asked.Operation.Kind] = [], value.ToString());
            }
        }
    }

    private static void Keep(List<string> list, string value)
    {
        if (list.Count < Most)
            list.Add(value);
        else
            list[(value.Length * 31 + list.Count + value[^1]) % Most] = value;
    }
}

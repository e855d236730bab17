using System.Text.Json.Nodes;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Exchange.Formats;

/// <summary>What is on record, as lines: other formats know a part of a record, and what they don't know must stay.</summary>
internal static class OnRecord
{
    /// <summary>The line of a record that is there; null where there is none with this key.</summary>
    public static async Task<JsonObject?> LineAsync(this QuoteDb db, RecordKind kind, string key, CancellationToken cancel)
    {
        if (await db.IdOfLivingAsync(kind, key, cancel) is not { } id || await db.FreshAsync(kind, [id], cancel) is not [var record])
            return null;
        var line = LineOf(kind, record, await RecordStates.Of(db, [record], cancel));
        line[Converted.Seen] = record.Version;
        return line;
    }

    /// <summary>A record as a line: its type, its key and its state, but for a source's texts, which stay by themselves.</summary>
    public static JsonObject LineOf(RecordKind kind, IRecord record, RecordStates states)
    {
        var line = new JsonObject { ["type"] = Words.Of(kind), ["key"] = record.RecordKey };
        foreach (var (name, value) in JsonNode.Parse(states.Of(record))!.AsObject().Where(field => field.Key is not ("key" or "snapshots")))
            line[name] = value?.DeepClone();
        return line;
    }

    /// <summary>Adds the items of a list that are not there yet; a member that tells one from another is enough to be the same.</summary>
    public static void Unite(this JsonObject line, string list, IEnumerable<JsonObject> items, params string[] telling)
    {
        if (line[list] is not JsonArray there)
            line[list] = there = [];
        foreach (var item in items)
        {
            if (!there.OfType<JsonObject>().Any(other => telling.All(name => (string?)other[name] == (string?)item[name])))
                there.Add(item.DeepClone());
        }
    }

    /// <summary>Sets a member that has no value yet.</summary>
    public static void Fill(this JsonObject line, string name, string? value)
    {
        if (value is not null && line[name] is null)
            line[name] = value;
    }
}

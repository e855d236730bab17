using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.History;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Pages.Curating;

/// <summary>What lines of the exchange format would change, line by line. Whether the API takes a line shows when it is sent.</summary>
/// <param name="Lines">Of those looked at.</param>
/// <param name="More">How many more there are.</param>
public sealed record ImportPreview(IReadOnlyList<PreviewedLine> Lines, int More)
{
    private const int Most = 200;

    // A key is none of the records of a file.
    private static readonly Dictionary<string, string> Rooms = Words.All<RecordKind>().Where(kind => kind != Words.Of(RecordKind.Key)).ToDictionary(kind => kind, kind => Addresses.Room(Words.Parse<RecordKind>(kind)));

    internal static async Task<ImportPreview> Of(string lines, ApiCalls api)
    {
        var numbered = lines.Split('\n').Select((line, i) => (Number: i + 1, Line: line.Trim())).Where(one => one.Line.Length > 0).ToList();
        var previewed = new List<PreviewedLine>();
        foreach (var (number, line) in numbered.Take(Most))
            previewed.Add(await Preview(number, line, api));
        return new ImportPreview(previewed, Math.Max(0, numbered.Count - Most));
    }

    private static async Task<PreviewedLine> Preview(int number, string line, ApiCalls api)
    {
        JsonObject? record;
        try
        {
            record = JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            record = null;
        }

        if (record is null || Word(record, "type") is not { } type || !Rooms.TryGetValue(type, out var room))
            return new PreviewedLine(number, "", "", "wrong", []);
        if (Word(record, "key") is not { } key)
            return new PreviewedLine(number, type, "", "new", []);
        if ((await api.Get<Page>($"/{room}/{Uri.EscapeDataString(key)}")).Value is not { } known || (await api.Get<RecordVersion>($"/{room}/{known.Id}/versions/{known.Version}")).Value?.State is not JsonObject state)
            return new PreviewedLine(number, type, key, "new", []);

        // What a line leaves out is taken away; what says the same by other means is no change.
        record.Remove("type");
        var changes = FieldDiff.Of(state, record).Where(change => !IsSame(change)).ToList();
        return new PreviewedLine(number, type, key, changes.Count == 0 ? "unchanged" : "changed", changes);
    }

    private static bool IsSame(FieldChange change) => change.After is null && change.Before is null or JsonArray { Count: 0 } || (change.Pointer.StartsWith("/occurrences/", StringComparison.Ordinal) && change.After is null);

    private static string? Word(JsonObject record, string name) => record[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    private sealed record Page(long Id, int Version);
}

/// <summary>A line and what it would do.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Type">What kind of record; empty where it is none.</param>
/// <param name="Key">Its key; empty without one.</param>
/// <param name="Fate">new, changed, unchanged or wrong.</param>
/// <param name="Changes">Field by field, of a changed one.</param>
public sealed record PreviewedLine(int Number, string Type, string Key, string Fate, IReadOnlyList<FieldChange> Changes);

using System.Text.Json.Nodes;

namespace QuoteTracker.Store.History;

/// <summary>What a purge looks for in the states of records: what was said, who is named, where it stood.</summary>
internal static class PurgedState
{
    private static readonly IReadOnlyList<RecordKind> Speakers = RecordKinds.Sharing(RecordKind.Person);

    /// <summary>Whether these are people, organizations or groups.</summary>
    public static bool IsSpeaker(RecordKind kind) => Speakers.Contains(kind);

    /// <summary>Adds what is to be known again elsewhere.</summary>
    /// <param name="kind">Of the record.</param>
    /// <param name="state">A state of it; null for none.</param>
    /// <param name="words">All its words; of a speaker the names and the summary, for offices are many people's.</param>
    /// <param name="said">What was said, without what stands around it in a source's text, which is of other drafts too; of a speaker the names.</param>
    public static void Add(RecordKind kind, string? state, PurgedWords words, PurgedWords said)
    {
        if (state is null)
            return;
        var record = JsonNode.Parse(state)!;
        if (IsSpeaker(kind))
        {
            foreach (var name in (record["otherNames"] as JsonArray ?? []).Append(record).Select(one => (string?)one!["name"]).OfType<string>())
            {
                words.AddWhole(name);
                words.AddText(name);
                said.AddWhole(name);
            }

            if ((string?)record["summary"] is { } summary)
                words.AddText(summary);
            return;
        }

        words.AddState(state);
        foreach (var text in Occurrences(record).Select(place => (string?)place["exact"]).Append((string?)record["text"]).OfType<string>())
        {
            said.AddText(text);
            said.AddWhole(text);
        }
    }

    /// <summary>Keys of the sources that a quote's state stands in; none for other kinds.</summary>
    public static IEnumerable<string> Places(string? state) => state is null ? [] : Occurrences(JsonNode.Parse(state)!).Select(place => (string?)place["source"]).OfType<string>();

    /// <summary>Whether a membership's state is of this person.</summary>
    public static bool IsOf(string? state, string person) => state is not null && (string?)JsonNode.Parse(state)!["person"] == person;

    /// <summary>Whether a quote's state is this speaker's, or was said in this speaker's name.</summary>
    public static bool IsSaidBy(string? state, string speaker) => state is not null && (JsonNode.Parse(state)!["speakers"] as JsonArray ?? [])
        .Any(one => (string?)one!["speaker"] == speaker || (string?)one["capacity"] == speaker);

    private static IEnumerable<JsonNode> Occurrences(JsonNode state) => (state["occurrences"] as JsonArray ?? []).OfType<JsonNode>();
}

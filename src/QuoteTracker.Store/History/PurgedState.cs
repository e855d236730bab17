using System.Text.Json.Nodes;

namespace QuoteTracker.Store.History;

/// <summary>What a purge looks for in the states of records: what was said, who is named, where it stood.</summary>
internal static class PurgedState
{
    private static readonly IReadOnlyList<RecordKind> Speakers = RecordKinds.Sharing(RecordKind.Person);

    /// <summary>Adds the words of a quote's state, and not what stands around them in a source's text: that is of other drafts too.</summary>
    public static void AddSaid(string? state, PurgedWords said)
    {
        if (state is null)
            return;
        var quote = JsonNode.Parse(state)!;
        foreach (var text in Occurrences(quote).Select(place => (string?)place["exact"]).Append((string?)quote["text"]).OfType<string>())
        {
            said.AddText(text);
            said.AddWhole(text);
        }
    }

    /// <summary>Adds a speaker's names, however short: a name is one where it is alone in a string.</summary>
    public static void AddNames(RecordKind kind, string? state, params IEnumerable<PurgedWords> words)
    {
        if (state is null || !Speakers.Contains(kind))
            return;
        var speaker = JsonNode.Parse(state)!;
        var others = (speaker["otherNames"] as JsonArray ?? []).Select(name => (string?)name!["name"]);
        foreach (var name in others.Append((string?)speaker["name"]).OfType<string>())
        {
            foreach (var theirs in words)
                theirs.AddWhole(name);
        }
    }

    /// <summary>Keys of the sources that a quote's state stands in; none for other kinds.</summary>
    public static IEnumerable<string> Places(string? state) => state is null ? [] : Occurrences(JsonNode.Parse(state)!).Select(place => (string?)place["source"]).OfType<string>();

    /// <summary>Whether a quote's state stands in the source with this key, or a membership's is of the person with it.</summary>
    public static bool Names(string? state, RecordKind kind, string key) => kind == RecordKind.Quote
        ? Places(state).Contains(key)
        : state is not null && (string?)JsonNode.Parse(state)!["person"] == key;

    private static IEnumerable<JsonNode> Occurrences(JsonNode state) => (state["occurrences"] as JsonArray ?? []).OfType<JsonNode>();
}

using System.Text.Json.Nodes;
using QuoteTracker.Speakers;

namespace QuoteTracker.Exchange.Formats;

/// <summary>What the tags of an annotation say of the quote.</summary>
/// <param name="Speakers">Slugs, of tags <c>speaker:…</c>.</param>
/// <param name="Fields">Fields of the quote by their names.</param>
/// <param name="Topics">Every other tag, as a topic.</param>
internal sealed record AnnotationTags(IReadOnlyList<string> Speakers, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Topics)
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["kind"] = "kind",
        ["said"] = "saidOn",
        ["basis"] = "dateBasis",
        ["spoken-in"] = "spokenIn",
        ["language"] = "language",
        ["status"] = "status",
    };

    public static AnnotationTags Of(JsonNode node)
    {
        var tags = node.Texts("tags").Concat(node.Objects("body").Where(body => body.Text("purpose") == "tagging").Select(body => body.Text("value")).OfType<string>()).ToList();
        var (speakers, fields, topics) = (new List<string>(), new Dictionary<string, string>(), new List<string>());
        foreach (var tag in tags)
        {
            var (name, value) = tag.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? (tag[..colon].Trim(), tag[(colon + 1)..].Trim()) : ("", tag);
            if (name == "speaker")
                speakers.Add(value);
            else if (Names.TryGetValue(name, out var field))
                fields[field] = value;
            else
                topics.Add(Slug.Of(tag, "topic"));
        }

        return new AnnotationTags(speakers, fields, [.. topics.Distinct()]);
    }

    /// <summary>Writes them into a quote's line. Without a tag of the kind, words between quotation marks are direct, others indirect.</summary>
    public void Write(JsonObject line, JsonObject place)
    {
        foreach (var (field, value) in Fields)
            line[field] = value;
        if (line["kind"] is null)
            line["kind"] = IsQuoted(place) ? "direct" : "indirect";
        if (line["speakers"] is not JsonArray there || !there.Select(said => (string?)said!["speaker"]).SequenceEqual(Speakers))
            line["speakers"] = new JsonArray([.. Speakers.Select(speaker => new JsonObject { ["speaker"] = speaker })]);
        if (Topics.Count > 0 && line["topics"] is not JsonArray { Count: > 0 })
            line["topics"] = new JsonArray([.. Topics.Select(topic => JsonValue.Create(topic))]);
    }

    private static bool IsQuoted(JsonObject place) =>
        place.Text("exact") is ['"' or '“' or '„' or '«', ..] || place.Text("prefix") is [.., '"' or '“' or '„' or '«'];
}

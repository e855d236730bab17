using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Exchange.Formats;

/// <summary>The memberships of a Popolo file, with the terms and the areas that they name.</summary>
/// <param name="found">The file's arrays.</param>
/// <param name="speakers">Its people and organizations, matched.</param>
/// <param name="db">What is on record.</param>
internal sealed class PopoloMemberships(Dictionary<string, List<JsonItem>> found, SpeakerMatching speakers, QuoteDb db)
{
    private readonly Dictionary<string, JsonNode> terms = ById(found.GetValueOrDefault("events", []));
    private readonly Dictionary<string, JsonNode> areas = ById(found.GetValueOrDefault("areas", []));
    private readonly Dictionary<string, JsonNode> organizations = ById(found.GetValueOrDefault("organizations", []));
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>A membership, and one more where it is on behalf of an organization.</summary>
    public async IAsyncEnumerable<ForeignRecord> Of(FilePlace at, JsonNode node, [EnumeratorCancellation] CancellationToken cancel)
    {
        var role = node.Text("role") ?? node.Text("label") ?? "member";
        var area = areas.GetValueOrDefault(node.Text("area_id") ?? "").Text("name") ?? (node is JsonObject members ? members["area"].Text("name") : null);
        var own = await Record(at, node, node.Text("organization_id"), "/organization_id", area is null ? role : $"{role}, {area}", area is null ? null : role, cancel);
        yield return own;
        if (own.Line is not null && node.Text("on_behalf_of_id") is { } behalf && organizations.GetValueOrDefault(node.Text("organization_id") ?? "").Text("name") is { } body)
            yield return await Record(at, node, behalf, "/on_behalf_of_id", $"{role} of {body} on its behalf", null, cancel);
    }

    private async Task<ForeignRecord> Record(FilePlace at, JsonNode node, string? organization, string field, string role, string? alsoCalled, CancellationToken cancel)
    {
        var person = node.Text("person_id");
        if (Wrong(RecordKind.Person, person, "/person_id") is { } nobody)
            return ForeignRecord.Refused(at, nobody);
        if (Wrong(RecordKind.Organization, organization, field) is { } nowhere)
            return ForeignRecord.Refused(at, nowhere);

        var (who, where) = (speakers.Of(RecordKind.Person, person)!.Slug!, speakers.Of(RecordKind.Organization, organization)!.Slug!);
        var (start, end) = Dates(node);
        var key = Key(node, who, where);

        // Which source says so, and other words for the role, a file doesn't know.
        var line = await db.LineAsync(RecordKind.Membership, key, cancel) ?? new JsonObject { ["type"] = "membership", ["key"] = key };
        (line["person"], line["organization"], line["role"]) = (who, where, role);
        (line["startDate"], line["endDate"]) = (start ?? line["startDate"]?.DeepClone(), end ?? line["endDate"]?.DeepClone());
        if (alsoCalled is not null && line["alsoCalled"] is not JsonArray { Count: > 0 })
            line["alsoCalled"] = new JsonArray(alsoCalled);
        return ForeignRecord.Of(at, line.WithoutNulls());
    }

    // One without days of its own lasted as long as its term; a term without an end ended, nobody says when.
    private (string? Start, string? End) Dates(JsonNode node)
    {
        var term = terms.GetValueOrDefault(node.Text("legislative_period_id") ?? "");
        var start = node.Text("start_date") ?? term.Text("start_date");
        var end = node.Text("end_date") ?? term.Text("end_date");
        return (start, end ?? (term is not null && start is not null ? $"{start}/.." : null));
    }

    // The same in every import, whatever else the file has.
    private string Key(JsonNode node, string person, string organization)
    {
        var parts = new[] { person, organization, node.Text("id") is { } id ? Slug.Of(id, "m") : null, node.Text("legislative_period_id") is { } term ? Slug.Of(term, "term") : null, node.Text("start_date") is { } start ? Slug.Of(start, "from") : null };
        var key = string.Join('-', parts.OfType<string>());
        var free = key;
        for (var n = 2; !keys.Add(free); n++)
            free = $"{key}-{n}";
        return free;
    }

    private FieldError? Wrong(RecordKind kind, string? id, string field) => (id, speakers.Of(kind, id)) switch
    {
        (null, _) => FieldError.At(field, "This membership names none.", null, "The id of one in the file."),
        (_, null) => FieldError.At(field, "There is none with this id in the file.", id, "The id of one in the file."),
        (_, { Slug: null }) => FieldError.At(field, "This one was not taken.", id, "See what is wrong with it."),
        _ => null,
    };

    private static Dictionary<string, JsonNode> ById(List<JsonItem> items) =>
        items.Where(item => item.Node.Text("id") is not null).GroupBy(item => item.Node.Text("id")!).ToDictionary(group => group.Key, group => group.First().Node, StringComparer.Ordinal);
}

using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Store.History;

namespace QuoteTracker.Exchange.Formats;

/// <summary>
/// Popolo (https://www.popoloproject.com): people and organizations with all their names, identifiers and links, and
/// memberships, with the term that they name. A membership on behalf of an organization is one in that organization too.
/// </summary>
internal static class PopoloRecords
{
    public static async IAsyncEnumerable<ForeignRecord> Read(ForeignFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var found = JsonItems.Of(await file.Whole(cancel));
        var speakers = new SpeakerMatching(file, file.Options.Register ?? "popolo");
        var items = found.GetValueOrDefault("organizations", []).Select(item => (Kind: RecordKind.Organization, Item: item))
            .Concat(found.GetValueOrDefault("persons", found.GetValueOrDefault("people", [])).Select(item => (RecordKind.Person, item)));
        foreach (var (kind, (at, node)) in items)
            yield return await Speaker(kind, at, node, file, speakers, cancel);

        var memberships = new PopoloMemberships(found, speakers, file.Db);
        foreach (var (at, node) in found.GetValueOrDefault("memberships", []))
        {
            await foreach (var record in memberships.Of(at, node, cancel))
                yield return record;
        }
    }

    private static async Task<ForeignRecord> Speaker(RecordKind kind, FilePlace at, JsonNode node, ForeignFile file, SpeakerMatching speakers, CancellationToken cancel)
    {
        if (node.Text("id") is not { } id)
            return ForeignRecord.Refused(at, FieldError.At("/id", "This record has no id.", null, "The id that memberships name it by."));
        if (node.Text("name") is not { } name)
            return ForeignRecord.Refused(at, FieldError.At("/name", "This record has no name.", id, "The name to show."));
        if (file.Options.Register is null && !IsGlobal(id))
            return ForeignRecord.Refused(at, FieldError.At("/id", "This id is the file's own: another file may use it for somebody else.", id, "register=NAME: the register that the ids of this file are of."));
        var match = await speakers.Match(new ForeignSpeaker(kind, id, Line(kind, name, node)), cancel);
        return match.Line is { } line ? ForeignRecord.Of(at, line) : ForeignRecord.Refused(at, match.Wrong!);
    }

    private static JsonObject Line(RecordKind kind, string name, JsonNode node)
    {
        var line = new JsonObject { ["name"] = name };
        line.Unite("otherNames", node.Objects("other_names").Where(other => other.Text("name") is not null).Select(Name).Where(other => other["language"] is not null || (string)other["name"]! != name), "name", "language");
        line.Unite("identifiers", node.Objects("identifiers").Where(one => one.Text("scheme") is not null && one.Text("identifier") is not null)
            .Select(one => new JsonObject { ["scheme"] = one.Text("scheme"), ["identifier"] = one.Text("identifier") }), "scheme", "identifier");
        var images = node.Texts("image").Concat(node.Objects("images").Select(image => image.Text("url")).OfType<string>()).Select(url => (Url: url, Note: (string?)"image"));
        line.Unite("links", node.Objects("links").Select(link => (Url: link.Text("url"), Note: link.Text("note"))).Concat(images.Select(image => (Url: (string?)image.Url, image.Note)))
            .Concat(node.Objects("sources").Select(source => (Url: source.Text("url"), Note: (string?)(source.Text("note") ?? "source")))).Where(link => IsAddress(link.Url))
            .Select(link => new JsonObject { ["url"] = link.Url, ["note"] = link.Note }.WithoutNulls()), "url");
        line.Fill("summary", node.Text("summary") ?? node.Text("biography"));
        if (kind == RecordKind.Organization)
        {
            line.Fill("classification", node.Text("classification"));
            return line;
        }

        line.Fill("birthDate", node.Text("birth_date"));
        line.Fill("deathDate", node.Text("death_date"));
        return line;
    }

    // A language that is no tag of BCP 47 is left out; the name is not.
    private static JsonObject Name(JsonObject other) => new JsonObject
    {
        ["name"] = other.Text("name"),
        ["language"] = other.Text("lang") is { } tag && FieldRules.IsLanguage(tag) ? tag : null,
        ["note"] = other.Text("note"),
    }.WithoutNulls();

    private static bool IsGlobal(string id) => Guid.TryParse(id, out _) || id.Contains("://", StringComparison.Ordinal) || id.StartsWith("ocd-", StringComparison.Ordinal);

    private static bool IsAddress(string? url) => url is { Length: <= 2_000 } && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}

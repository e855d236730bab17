using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>Two records of one speaker become one, and come apart again.</summary>
internal static class Merging
{
    /// <summary>Moves everything that refers to <paramref name="from"/>, its names too, and takes it away. The caller saves.</summary>
    public static async Task MergeInto<T>(this Desk desk, T from, T into) where T : Speaker
    {
        await new SpeakerMoves(desk.Db, from.Id, into.Id).Move(desk.Cancel);
        var names = into.Names.OrderBy(name => name.Place).ToList();
        names.AddRange(from.Names.OrderBy(name => name.Place).Where(name => !into.Names.Exists(known => known.Folded == name.Folded && known.Language == name.Language)));
        into.Names.ReplaceBy([.. names.Select((name, i) => SpeakerName.Of(i, name.Name, name.Language, name.Note))], name => (name.Place, name.Name, name.Language, name.Note));
        into.Identifiers.AddRange(from.Identifiers.OrderBy(i => i.Place).Select((i, n) => new SpeakerIdentifier { Place = into.Identifiers.Count + n, Scheme = i.Scheme, Identifier = i.Identifier }).ToList());
        into.Links.AddRange(from.Links.OrderBy(l => l.Place).Where(link => !into.Links.Exists(known => known.Url == link.Url))
            .Select((l, n) => new SpeakerLink { Place = into.Links.Count + n, Url = l.Url, Note = l.Note }).ToList());
        if (from is Group group && into is Group taker)
            taker.Members.AddRange(group.Members.Except(taker.Members).ToList());
        desk.Db.Remove(from);
        desk.Db.Marks[from] = (RevisionAction.Merged, into.Id);
    }

    /// <summary>
    /// Takes out of a speaker the names, identifiers, links and members that a merge put in, where they still are. The caller saves.
    /// </summary>
    public static void GiveBack(this Speaker into, JsonObject before, JsonObject after)
    {
        var names = Added(before["otherNames"], after["otherNames"]).Select(name => ((string)name["name"]!, (string?)name["language"])).ToHashSet();
        into.Names.ReplaceBy(
            [.. into.Names.OrderBy(n => n.Place).Where(n => n.Place == 0 || !names.Contains((n.Name, n.Language))).Select((n, i) => SpeakerName.Of(i, n.Name, n.Language, n.Note))],
            name => (name.Place, name.Name, name.Language, name.Note));
        var identifiers = Added(before["identifiers"], after["identifiers"]).Select(i => ((string)i["scheme"]!, (string)i["identifier"]!)).ToHashSet();
        into.Identifiers.ReplaceBy(
            [.. into.Identifiers.OrderBy(i => i.Place).Where(i => !identifiers.Contains((i.Scheme, i.Identifier))).Select((i, n) => new SpeakerIdentifier { Place = n, Scheme = i.Scheme, Identifier = i.Identifier })],
            i => (i.Place, i.Scheme, i.Identifier));
        var links = Added(before["links"], after["links"]).Select(link => (string)link["url"]!).ToHashSet();
        into.Links.ReplaceBy(
            [.. into.Links.OrderBy(l => l.Place).Where(l => !links.Contains(l.Url)).Select((l, n) => new SpeakerLink { Place = n, Url = l.Url, Note = l.Note })],
            l => (l.Place, l.Url, l.Note));
        if (into is Group group)
        {
            var members = Slugs(after["members"]).Except(Slugs(before["members"])).ToHashSet();
            group.Members.RemoveAll(member => members.Contains(member.Slug));
        }
    }

    private static IEnumerable<JsonObject> Added(JsonNode? before, JsonNode? after) =>
        (after as JsonArray ?? []).OfType<JsonObject>().Where(item => !(before as JsonArray ?? []).Any(old => JsonNode.DeepEquals(old, item)));

    private static IEnumerable<string> Slugs(JsonNode? members) => (members as JsonArray ?? []).Select(member => (string)member!);
}

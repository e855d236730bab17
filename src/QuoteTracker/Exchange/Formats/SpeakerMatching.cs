using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Exchange.Formats;

/// <summary>A speaker as another format tells of them: the fields of the exchange format, without a key.</summary>
/// <param name="Kind">Person or organization.</param>
/// <param name="Id">Their id in the file.</param>
/// <param name="Line">What the file says of them.</param>
internal sealed record ForeignSpeaker(RecordKind Kind, string Id, JsonObject Line);

/// <summary>Who a speaker of a file is: their slug with a line of the exchange format, or why that can't be said.</summary>
internal sealed record MatchedSpeaker(string? Slug, JsonObject? Line, FieldError? Wrong);

/// <summary>
/// Says who on record the speakers of a file are. By an identifier that they have in common they are the same; by a name
/// alone they only may be: then a person must say so, and until then nothing of theirs is taken.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="register">The register that its ids are of: kept with each speaker, so that the next import knows them.</param>
internal sealed class SpeakerMatching(ForeignFile file, string register)
{
    private readonly Dictionary<(RecordKind, string), MatchedSpeaker> known = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The match of an id that was matched before; null of another one.</summary>
    public MatchedSpeaker? Of(RecordKind kind, string? id) => id is not null && known.TryGetValue((kind, id), out var match) ? match : null;

    /// <summary>Matches a speaker. The line has all that is on record of them, with what the file adds.</summary>
    public async Task<MatchedSpeaker> Match(ForeignSpeaker speaker, CancellationToken cancel)
    {
        speaker.Line.Unite("identifiers", [new JsonObject { ["scheme"] = register, ["identifier"] = speaker.Id }], "scheme", "identifier");
        return known[(speaker.Kind, speaker.Id)] = await Find(speaker, cancel) switch
        {
            (null, { } wrong) => new MatchedSpeaker(null, null, wrong),
            ({ } slug, _) => new MatchedSpeaker(slug, Merged(await file.Db.LineAsync(speaker.Kind, slug, cancel), speaker, slug), null),
            _ => Fresh(speaker, await FreeSlug(speaker, cancel)),
        };
    }

    private async Task<(string? Slug, FieldError? Wrong)> Find(ForeignSpeaker speaker, CancellationToken cancel)
    {
        var type = Words.Of(speaker.Kind);
        var identifiers = speaker.Line["identifiers"]!.AsArray().Select(one => (Scheme: (string)one!["scheme"]!, Identifier: (string)one["identifier"]!)).ToHashSet();
        var values = identifiers.Select(one => one.Identifier).ToList();
        var having = (await file.Db.Speakers.AsNoTracking().SelectMany(s => s.Identifiers, (s, i) => new { s.Slug, Type = EF.Property<string>(s, "Type"), i.Scheme, i.Identifier }).Where(one => values.Contains(one.Identifier)).ToListAsync(cancel))
            .Where(one => identifiers.Contains((one.Scheme, one.Identifier))).Select(one => (one.Slug, one.Type)).Distinct().ToList();
        if (having.Count > 1)
            return (null, FieldError.At("/identifiers", $"These are identifiers of different speakers: {string.Join(", ", having.Select(one => one.Slug))}.", speaker.Id, "Merge them first, if they are one."));
        if (having is [var (slug, kind)])
            return kind == type ? (slug, null) : (null, FieldError.At("/identifiers", $"This is the identifier of {slug}, who is no {type}.", speaker.Id));
        if (file.Options.Same.TryGetValue(speaker.Id, out var told))
            return await file.Db.IdOfLivingAsync(speaker.Kind, told, cancel) is null ? (null, FieldError.At("", $"There is no {type} {told} in this database.", speaker.Id, $"The slug of a {type} on record.")) : (told, null);
        return file.Options.New.Contains(speaker.Id) ? (null, null) : (null, await MayBe(speaker, type, cancel));
    }

    private async Task<FieldError?> MayBe(ForeignSpeaker speaker, string type, CancellationToken cancel)
    {
        var names = new[] { (string)speaker.Line["name"]! }.Concat(speaker.Line["otherNames"]?.AsArray().Select(other => (string)other!["name"]!) ?? []).Distinct(StringComparer.OrdinalIgnoreCase);
        var candidates = new List<(string Slug, string Name)>();
        foreach (var name in names)
            candidates.AddRange((await file.Db.MayBeAsync(name, type, cancel)).Where(one => !taken.Contains(one.Slug) && !candidates.Contains(one)));
        return candidates.Count > 0
            ? FieldError.At("/name", $"This may be {string.Join(" or ", candidates.Select(one => $"{one.Slug} ({one.Name})"))}, by the name. Nobody is taken for somebody else by a name alone: say who it is.",
                (string)speaker.Line["name"]!, $"{string.Join(" or ", candidates.Select(one => $"same={speaker.Id}={one.Slug}"))} if it is; new={speaker.Id} if it is nobody on record.")
            : null;
    }

    private async Task<string> FreeSlug(ForeignSpeaker speaker, CancellationToken cancel)
    {
        var free = await Slug.FreeFor((string)speaker.Line["name"]!, file.Db, cancel, taken);
        taken.Add(free);
        return free;
    }

    private static MatchedSpeaker Fresh(ForeignSpeaker speaker, string slug)
    {
        var line = new JsonObject { ["type"] = Words.Of(speaker.Kind), ["key"] = slug };
        foreach (var (name, value) in speaker.Line)
            line[name] = value?.DeepClone();
        return new MatchedSpeaker(slug, line, null);
    }

    // What is on record stays; names, identifiers and links come together.
    private static JsonObject Merged(JsonObject? there, ForeignSpeaker speaker, string slug)
    {
        if (there is null)
            return Fresh(speaker, slug).Line!;
        var (shown, name) = ((string)there["name"]!, (string)speaker.Line["name"]!);
        there.Unite("otherNames", [.. shown == name ? Array.Empty<JsonObject>() : [new JsonObject { ["name"] = name }], .. speaker.Line.Objects("otherNames").Where(other => other["language"] is not null || (string?)other["name"] != shown)], "name", "language");
        there.Unite("identifiers", speaker.Line.Objects("identifiers"), "scheme", "identifier");
        there.Unite("links", speaker.Line.Objects("links"), "url");
        foreach (var field in speaker.Line.Where(field => field.Value is JsonValue && field.Key != "name"))
            there.Fill(field.Key, (string?)field.Value);
        return there;
    }
}

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>Moves references from one speaker to another, wherever they stand. The caller saves.</summary>
/// <param name="db">Where.</param>
/// <param name="from">The speaker referred to now.</param>
/// <param name="to">The one to refer to.</param>
/// <param name="undone">Where a merge is undone, that one: only what it moved, and still is where it was put, moves back. Null moves all.</param>
internal sealed class SpeakerMoves(QuoteDb db, long from, long to, UndoneMerge? undone = null)
{
    private RecordStates? states;

    public async Task Move(CancellationToken cancel)
    {
        await MoveQuotes(cancel);
        foreach (var membership in await db.Memberships.Where(m => m.PersonId == from || m.OrganizationId == from).ToListAsync(cancel))
        {
            if (membership.PersonId == from && Said(membership, state => Is(state["person"])))
                membership.PersonId = to;
            if (membership.OrganizationId == from && Said(membership, state => Is(state["organization"])))
                membership.OrganizationId = to;
        }

        foreach (var group in await db.Groups.WithNames().Include(g => g.Members).Where(g => g.OrganizationId == from || g.Members.Any(m => m.Id == from)).ToListAsync(cancel))
        {
            if (group.OrganizationId == from && Said(group, state => Is(state["organization"])))
                group.OrganizationId = to;
            if (group.Members.Exists(m => m.Id == from) && Said(group, state => Names(state, undone?.Back)))
                await MoveMember(group, cancel);
        }

        foreach (var source in await db.Sources.Include(s => s.Snapshots).Where(s => s.PublisherId == from).ToListAsync(cancel))
        {
            if (Said(source, state => Is(state["publisher"])))
                source.PublisherId = to;
        }

        foreach (var review in await db.Reviews.Where(r => r.ReviewerId == from).ToListAsync(cancel))
        {
            if (Said(review, state => Is(state["reviewer"])))
                review.ReviewerId = to;
        }
    }

    private async Task MoveQuotes(CancellationToken cancel)
    {
        var quotes = await db.Quotes.Whole().Where(q => q.AddresseeId == from || q.Attributions.Any(a => a.SpeakerId == from || a.CapacityId == from)
            || q.Occurrences.Any(o => o.Chain.Any(link => link.SpeakerId == from))).ToListAsync(cancel);
        states = undone is null ? null : await RecordStates.Of(db, quotes, cancel);
        foreach (var quote in quotes)
        {
            var attributions = undone is null ? Merged(quote) : await Unmerged(quote, cancel);
            if (quote.AddresseeId == from && Said(quote, state => Is(state["addressee"])))
                quote.AddresseeId = to;
            quote.Attributions.ReplaceBy(attributions, a => (a.Place, a.SpeakerId, a.RoleAsStated, a.CapacityId));
            foreach (var occurrence in quote.Occurrences)
                occurrence.Chain.ReplaceBy([.. occurrence.Chain.OrderBy(link => link.Step).Select(link => Link(quote, link))], link => (link.Step, link.SpeakerId, link.SourceId, link.Cue));
        }
    }

    // Two speakers of one quote become one, where the first of them stood.
    private List<Attribution> Merged(Quote quote) => Numbered(quote.Attributions.OrderBy(a => a.Place)
        .Select(said => (Speaker: said.SpeakerId == from ? to : said.SpeakerId, said.RoleAsStated, said.CapacityId == from ? to : said.CapacityId)).DistinctBy(said => said.Speaker));

    private async Task<List<Attribution>> Unmerged(Quote quote, CancellationToken cancel)
    {
        if (undone!.Of(RecordKind.Quote, quote.Id) is not { } merged)
            return quote.Attributions;

        // Nobody touched them since: they are as they were.
        var before = Objects(merged.Before["speakers"]).ToList();
        if (JsonNode.DeepEquals(JsonNode.Parse(states!.Of(quote))!["speakers"], merged.After["speakers"]))
        {
            var known = await KnownSpeakers.Load(db, before.SelectMany(said => new[] { (string?)said["speaker"], (string?)said["capacity"] }), cancel);
            return Numbered(before.Select(said => (known.IdOf((string)said["speaker"]!) ?? from, (string?)said["roleAsStated"], (string?)said["capacity"] is { } capacity ? known.IdOf(capacity) : null)));
        }

        // Else each one that the merge changed; where both had said it, the second is put at the end.
        var back = before.Find(said => Is(said["speaker"]));
        var isBoth = back is not null && before.Exists(said => (string?)said["speaker"] == undone.Taker);
        var hadCapacity = before.Exists(said => Is(said["capacity"]));
        var now = quote.Attributions.OrderBy(a => a.Place)
            .Select(said => (Speaker: said.SpeakerId == from && back is not null && !isBoth ? to : said.SpeakerId, said.RoleAsStated, said.CapacityId == from && hadCapacity ? to : said.CapacityId)).ToList();
        if (isBoth && now.Exists(said => said.Speaker == from))
            now.Add((to, (string?)back!["roleAsStated"], null));
        return Numbered(now);
    }

    private static List<Attribution> Numbered(IEnumerable<(long Speaker, string? Role, long? Capacity)> said) =>
        [.. said.Select((one, i) => new Attribution { Place = i, SpeakerId = one.Speaker, RoleAsStated = one.Role, CapacityId = one.Capacity })];

    private ChainLink Link(Quote quote, ChainLink link)
    {
        var isMoved = link.SpeakerId == from && Said(quote, state =>
            Objects(state["occurrences"]).ElementAtOrDefault(link.Place) is { } place && Objects(place["chain"]).ElementAtOrDefault(link.Step) is { } step && Is(step["speaker"]));
        return new ChainLink { Step = link.Step, SpeakerId = isMoved ? to : link.SpeakerId, SourceId = link.SourceId, Cue = link.Cue };
    }

    private async Task MoveMember(Group group, CancellationToken cancel)
    {
        if (undone?.Of(RecordKind.Group, group.Id) is not { } merged || !Names(merged.Before, undone.Taker))
            group.Members.RemoveAll(m => m.Id == from);
        if (!group.Members.Exists(m => m.Id == to))
            group.Members.Add(await db.People.SingleAsync(p => p.Id == to, cancel));
    }

    private bool Said(IRecord record, Func<JsonObject, bool> told) => undone is null || (undone.Of(RecordKinds.Of(record), record.Id) is { } merged && told(merged.Before));

    private bool Is(JsonNode? reference) => (string?)reference == undone?.Back;

    private static bool Names(JsonObject group, string? member) => group["members"] is JsonArray members && members.Any(slug => (string?)slug == member);

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}

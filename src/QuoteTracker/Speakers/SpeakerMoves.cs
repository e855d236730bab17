using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Speakers;

/// <summary>Moves references from one speaker to another, wherever they stand. The caller saves.</summary>
/// <param name="db">Where.</param>
/// <param name="from">The speaker referred to now.</param>
/// <param name="to">The one to refer to.</param>
/// <param name="then">To undo a merge: what records said before it. Only what named <paramref name="key"/> then is moved. Null moves all.</param>
/// <param name="key">With <paramref name="then"/>: the slug of <paramref name="to"/>.</param>
internal sealed class SpeakerMoves(QuoteDb db, long from, long to, Dictionary<(RecordKind Kind, long Id), JsonObject>? then = null, string? key = null)
{
    public async Task Move(CancellationToken cancel)
    {
        await MoveQuotes(cancel);
        foreach (var membership in await db.Memberships.Where(m => m.PersonId == from || m.OrganizationId == from).ToListAsync(cancel))
        {
            if (membership.PersonId == from && Said(RecordKind.Membership, membership.Id, state => Is(state["person"])))
                membership.PersonId = to;
            if (membership.OrganizationId == from && Said(RecordKind.Membership, membership.Id, state => Is(state["organization"])))
                membership.OrganizationId = to;
        }

        foreach (var group in await db.Groups.Include(g => g.Members).Where(g => g.OrganizationId == from || g.Members.Any(m => m.Id == from)).ToListAsync(cancel))
        {
            if (group.OrganizationId == from && Said(RecordKind.Group, group.Id, state => Is(state["organization"])))
                group.OrganizationId = to;
            if (group.Members.Exists(m => m.Id == from) && Said(RecordKind.Group, group.Id, state => Has(state["members"])))
                await MoveMember(group, cancel);
        }

        foreach (var source in await db.Sources.Include(s => s.Snapshots).Where(s => s.PublisherId == from).ToListAsync(cancel))
        {
            if (Said(RecordKind.Source, source.Id, state => Is(state["publisher"])))
                source.PublisherId = to;
        }

        foreach (var review in await db.Reviews.Where(r => r.ReviewerId == from).ToListAsync(cancel))
        {
            if (Said(RecordKind.Review, review.Id, state => Is(state["reviewer"])))
                review.ReviewerId = to;
        }
    }

    private async Task MoveQuotes(CancellationToken cancel)
    {
        var quotes = await db.Quotes.Whole().Where(q => q.AddresseeId == from || q.Attributions.Any(a => a.SpeakerId == from || a.CapacityId == from)
            || q.Occurrences.Any(o => o.Chain.Any(link => link.SpeakerId == from))).ToListAsync(cancel);
        foreach (var quote in quotes)
        {
            if (quote.AddresseeId == from && Said(RecordKind.Quote, quote.Id, state => Is(state["addressee"])))
                quote.AddresseeId = to;
            quote.Attributions.ReplaceBy(Attributions(quote), a => (a.Place, a.SpeakerId, a.RoleAsStated, a.CapacityId));
            foreach (var occurrence in quote.Occurrences)
                occurrence.Chain.ReplaceBy([.. occurrence.Chain.OrderBy(link => link.Step).Select(link => Link(quote, link))], link => (link.Step, link.SpeakerId, link.SourceId, link.Cue));
        }
    }

    // Two speakers of one quote who are merged become one; unmerged, the second is put back at the end.
    private List<Attribution> Attributions(Quote quote)
    {
        var moved = new List<Attribution>();
        foreach (var said in quote.Attributions.OrderBy(a => a.Place))
        {
            var isMoved = said.SpeakerId == from && Said(RecordKind.Quote, quote.Id, state => Objects(state["speakers"]).Any(s => Is(s["speaker"])));
            var isBoth = isMoved && then is not null && Objects(then[(RecordKind.Quote, quote.Id)]["speakers"]).Count() > quote.Attributions.Count;
            var capacity = said.CapacityId == from && Said(RecordKind.Quote, quote.Id, state => Objects(state["speakers"]).Any(s => Is(s["capacity"]))) ? to : said.CapacityId;
            var speaker = isMoved && !isBoth ? to : said.SpeakerId;
            if (moved.TrueForAll(a => a.SpeakerId != speaker))
                moved.Add(new Attribution { Place = moved.Count, SpeakerId = speaker, RoleAsStated = said.RoleAsStated, CapacityId = capacity });
            if (isBoth)
                moved.Add(new Attribution { Place = moved.Count, SpeakerId = to, RoleAsStated = RoleThen(quote.Id) });
        }

        return moved;
    }

    private string? RoleThen(long quote) => (string?)Objects(then![(RecordKind.Quote, quote)]["speakers"]).First(s => Is(s["speaker"]))["roleAsStated"];

    private ChainLink Link(Quote quote, ChainLink link)
    {
        var isMoved = link.SpeakerId == from && Said(RecordKind.Quote, quote.Id, state =>
            Objects(state["occurrences"]).ElementAtOrDefault(link.Place) is { } place && Objects(place["chain"]).ElementAtOrDefault(link.Step) is { } step && Is(step["speaker"]));
        return new ChainLink { Step = link.Step, SpeakerId = isMoved ? to : link.SpeakerId, SourceId = link.SourceId, Cue = link.Cue };
    }

    private async Task MoveMember(Store.Speakers.Group group, CancellationToken cancel)
    {
        var isBoth = then is not null && then[(RecordKind.Group, group.Id)]["members"]!.AsArray().Count > group.Members.Count;
        if (!isBoth)
            group.Members.RemoveAll(m => m.Id == from);
        if (!group.Members.Exists(m => m.Id == to))
            group.Members.Add(await db.People.SingleAsync(p => p.Id == to, cancel));
    }

    private bool Said(RecordKind kind, long id, Func<JsonObject, bool> told) => then is null || (then.TryGetValue((kind, id), out var state) && told(state));

    private bool Is(JsonNode? reference) => (string?)reference == key;

    private bool Has(JsonNode? references) => references is JsonArray list && list.Any(Is);

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}

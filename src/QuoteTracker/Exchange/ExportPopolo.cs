using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Speakers;

namespace QuoteTracker.Exchange;

/// <summary>
/// The speakers of an export as Popolo (https://www.popoloproject.com): its people, its organizations (a group is one of the
/// classification <c>group</c>) and the memberships of these people.
/// </summary>
internal static class ExportPopolo
{
    public static readonly ExportFormat Format = new(Offers.Json, "popolo.json", Write);

    private static async Task Write(QuoteExport export, Stream to, CancellationToken cancel)
    {
        var speakers = await Speakers(export, cancel);
        var db = export.Db;
        await Put("{\"persons\":[\n", to, cancel);
        await All(speakers, to, ids => db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).Select(PersonResponse.Row).ToListAsync(cancel), PopoloRecord.Of, cancel);
        await Put("\n],\"organizations\":[\n", to, cancel);
        var written = await All(speakers, to, ids => db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).Select(OrganizationResponse.Row).ToListAsync(cancel), PopoloRecord.Of, cancel);
        await All(speakers, to, ids => db.Groups.AsNoTracking().Where(g => ids.Contains(g.Id)).OrderBy(g => g.Id).Select(GroupResponse.Row).ToListAsync(cancel), PopoloRecord.Of, cancel, written);
        await Put("\n],\"memberships\":[\n", to, cancel);
        await All(speakers, to, ids => db.Memberships.AsNoTracking().Where(m => ids.Contains(m.PersonId)).OrderBy(m => m.PersonId).ThenBy(m => m.Id).Select(MembershipResponse.Row).ToListAsync(cancel), PopoloRecord.Of, cancel);
        await Put("\n]}\n", to, cancel);
    }

    // Who said the quotes, for whom, and what these belong to. A bit each.
    private static async Task<IdSet> Speakers(QuoteExport export, CancellationToken cancel)
    {
        var (met, db) = (new IdSet(), export.Db);
        await foreach (var ids in export.Ids(cancel))
        {
            var named = await db.Attributions.AsNoTracking().Where(a => ids.Contains(a.QuoteId)).Select(a => new { a.SpeakerId, a.CapacityId }).ToListAsync(cancel);
            var fresh = named.SelectMany(one => new[] { one.SpeakerId, one.CapacityId ?? one.SpeakerId }).Where(met.Add).ToList();
            var drawn = await db.Groups.AsNoTracking().Where(g => fresh.Contains(g.Id)).Select(g => new { g.OrganizationId, Members = g.Members.Select(m => m.Id).ToList() }).ToListAsync(cancel);
            fresh.AddRange(drawn.SelectMany(group => group.Members.Append(group.OrganizationId ?? 0)).Where(id => id != 0 && met.Add(id)));
            foreach (var organization in await db.Memberships.AsNoTracking().Where(m => fresh.Contains(m.PersonId)).Select(m => m.OrganizationId).Distinct().ToListAsync(cancel))
                met.Add(organization);
        }

        return met;
    }

    private static async Task<bool> All<T>(IdSet speakers, Stream to, Func<long[], Task<List<T>>> read, Func<T, JsonObject> of, CancellationToken cancel, bool hasSome = false)
    {
        foreach (var ids in speakers.All().Chunk(500))
        {
            foreach (var record in await read(ids))
            {
                await Put($"{(hasSome ? ",\n" : "")}{of(record).ToJsonString(JsonShape.Exchange)}", to, cancel);
                hasSome = true;
            }

            await to.FlushAsync(cancel);
        }

        return hasSome;
    }

    private static async Task Put(string text, Stream to, CancellationToken cancel) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
}

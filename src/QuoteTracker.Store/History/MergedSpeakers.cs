using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>Speakers that were merged into others.</summary>
public static class MergedSpeakers
{
    /// <summary>
    /// Where references lead that name no speaker who is there now: by slug or id as given, the id of the one that took
    /// it in, over all merges since. Those that were deleted, or never there, are left out.
    /// </summary>
    public static async Task<Dictionary<string, long>> MergedAsync(this QuoteDb db, IReadOnlyCollection<string> references, CancellationToken cancel)
    {
        var kinds = RecordKinds.Sharing(RecordKind.Person);
        var slugs = references.Where(reference => KnownRecords.IdOf(reference) is null).ToList();
        var ended = await db.Revisions.AsNoTracking().Where(r => kinds.Contains(r.Kind) && r.StateHash == null && slugs.Contains(r.Key))
            .Select(r => new { r.Key, r.RecordId }).Distinct().ToListAsync(cancel);
        var leads = ended.ToDictionary(r => r.Key, r => r.RecordId, StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (KnownRecords.IdOf(reference) is { } id)
                leads[reference] = id;
        }

        var there = new HashSet<long>();
        for (var open = leads.Values.ToHashSet(); open.Count > 0; open = [.. leads.Values.Where(id => !there.Contains(id))])
        {
            there.UnionWith(await db.Speakers.Where(s => open.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel));
            open.ExceptWith(there);
            var ends = (await db.Revisions.AsNoTracking().Where(r => kinds.Contains(r.Kind) && open.Contains(r.RecordId) && r.StateHash == null)
                .Select(r => new { r.RecordId, r.Version, r.Into }).ToListAsync(cancel)).GroupBy(r => r.RecordId).ToDictionary(r => r.Key, r => r.MaxBy(end => end.Version)!.Into);
            foreach (var (reference, id) in leads.Where(lead => open.Contains(lead.Value)).ToList())
            {
                if (ends.GetValueOrDefault(id) is { } into)
                    leads[reference] = into;
                else
                    leads.Remove(reference);
            }
        }

        return leads;
    }
}

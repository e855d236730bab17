using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Quotes;

/// <summary>Works out again where quotes stand in later captures, and says where what is kept is something else.</summary>
internal static class LaterAnchorFaults
{
    /// <summary>In words; empty when all is well. One source's texts are in memory at a time.</summary>
    public static async Task<List<string>> In(QuoteDb db, CancellationToken cancel)
    {
        var faults = new List<string>();
        foreach (var source in await db.Snapshots.GroupBy(n => n.SourceId).Where(texts => texts.Count() > 1).Select(texts => texts.Key).ToListAsync(cancel))
        {
            var texts = await db.Snapshots.AsNoTracking().Where(n => n.SourceId == source).Select(n => new { n.Id, n.Text }).ToListAsync(cancel);
            foreach (var place in await db.Occurrences.AsNoTracking().Where(o => o.SourceId == source).Include(o => o.Later).ToListAsync(cancel))
            {
                faults.AddRange(texts.Where(text => text.Id > place.SnapshotId).Select(text => LaterAnchor.Of(place.QuoteId, place, text.Id, text.Text))
                    .Where(found => !place.Later.Exists(kept => Essence(kept) == Essence(found)))
                    .Select(found => $"Quote {place.QuoteId}, occurrence {place.Place}: where it stands in snapshot {found.SnapshotId} is not what is kept of it."));
            }
        }

        return faults;
    }

    private static (long, Text.AnchorState, double, int?, int?, string?) Essence(LaterAnchor anchor) => (anchor.SnapshotId, anchor.State, anchor.Score, anchor.Start, anchor.End, anchor.Words);
}

using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Quotes;

/// <summary>Works out again where quotes stand in later captures, and compares.</summary>
internal static class AnchorUpkeep
{
    /// <summary>One text in memory at a time.</summary>
    public static async Task AddAnchorFaultsAsync(this QuoteDb db, List<string> faults, CancellationToken cancel)
    {
        var anchors = db.Set<LaterAnchor>().AsNoTracking();
        var due = db.Occurrences.AsNoTracking().Join(db.Snapshots, o => o.SourceId, n => n.SourceId, (o, n) => new { o.QuoteId, o.Place, Taken = o.SnapshotId, SnapshotId = n.Id })
            .Where(pair => pair.SnapshotId > pair.Taken);
        await foreach (var missing in due.Where(d => !anchors.Any(a => a.QuoteId == d.QuoteId && a.Place == d.Place && a.SnapshotId == d.SnapshotId)).AsAsyncEnumerable().WithCancellation(cancel))
            faults.Add($"Quote {missing.QuoteId}, occurrence {missing.Place}: nobody looked for it in snapshot {missing.SnapshotId}.");
        await foreach (var extra in anchors.Where(a => !due.Any(d => d.QuoteId == a.QuoteId && d.Place == a.Place && d.SnapshotId == a.SnapshotId)).AsAsyncEnumerable().WithCancellation(cancel))
            faults.Add($"Quote {extra.QuoteId}, occurrence {extra.Place}: snapshot {extra.SnapshotId} is no later capture of its source.");

        var after = 0L;
        while (await db.Snapshots.AsNoTracking().Where(n => n.Id > after && anchors.Any(a => a.SnapshotId == n.Id)).OrderBy(n => n.Id).Select(n => new { n.Id, n.Text }).FirstOrDefaultAsync(cancel) is { } later)
        {
            after = later.Id;
            var places = new PlacesInText(later.Text);
            var kept = anchors.Where(a => a.SnapshotId == later.Id).Join(db.Occurrences.AsNoTracking(), a => new { a.QuoteId, a.Place }, o => new { o.QuoteId, o.Place }, (Anchor, Occurrence) => new { Anchor, Occurrence });
            await foreach (var place in kept.AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (Found(place.Anchor) != Found(LaterAnchor.Of(place.Anchor.QuoteId, place.Occurrence, later.Id, places)))
                    faults.Add($"Quote {place.Anchor.QuoteId}, occurrence {place.Anchor.Place}: it is not found in snapshot {later.Id} as is kept.");
            }
        }
    }

    private static (Text.AnchorState, double, int?, int?, string?) Found(LaterAnchor anchor) => (anchor.State, anchor.Score, anchor.Start, anchor.End, anchor.Words);
}

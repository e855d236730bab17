using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Sources;

/// <summary>Proves the evidence: that texts and pages are those that their hashes were made of, and that quotes stand in them.</summary>
internal static class TextUpkeep
{
    /// <summary>One text in memory at a time.</summary>
    public static async Task AddTextFaultsAsync(this QuoteDb db, List<string> faults, CancellationToken cancel)
    {
        await foreach (var snapshot in db.Snapshots.AsNoTracking().OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Snapshot.Fingerprint(snapshot.Text) != snapshot.Sha256)
                faults.Add($"Snapshot {snapshot.Id} is not the text that its hash was made of.");
        }

        await foreach (var aside in db.DeletedSnapshots.AsNoTracking().Select(s => new { s.SnapshotId, s.Text, s.Sha256 }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Snapshot.Fingerprint(aside.Text) != aside.Sha256)
                faults.Add($"Snapshot {aside.SnapshotId} of a deleted source is not the text that its hash was made of.");
        }

        await foreach (var page in db.Set<SnapshotPage>().AsNoTracking().OrderBy(p => p.SnapshotId).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!page.IsWhole())
                faults.Add($"The page of snapshot {page.SnapshotId} is not the one that its hash was made of.");
        }

        var (read, text) = (0L, "");
        await foreach (var place in db.Occurrences.AsNoTracking().OrderBy(o => o.SourceId).ThenBy(o => o.SnapshotId).Select(o => new { o.QuoteId, o.Place, o.SnapshotId, o.Start, o.Exact }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (place.SnapshotId != read)
                (read, text) = (place.SnapshotId, await db.Snapshots.Where(n => n.Id == place.SnapshotId).Select(n => n.Text).SingleOrDefaultAsync(cancel) ?? "");
            if (place.Start + place.Exact.Length > text.Length || string.CompareOrdinal(text, place.Start, place.Exact, 0, place.Exact.Length) != 0)
                faults.Add($"Quote {place.QuoteId}, occurrence {place.Place}: its words don't stand at offset {place.Start}.");
        }
    }
}

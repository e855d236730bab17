using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>All purges of a database, to hold revisions against: one may have lost words only where a purge says so, and then it must have lost them.</summary>
internal sealed class Purges
{
    private readonly Dictionary<long, (long Purge, PurgedRevision Left)> byRevision = [];
    private readonly HashSet<long> unreadable = [];

    public static async Task<Purges> Of(QuoteDb db, CancellationToken cancel)
    {
        var purges = new Purges();
        await foreach (var purge in db.Revisions.AsNoTracking().Where(r => r.Action == RevisionAction.Purged).OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var note = PurgeNote.Read(purge);
            if (note is null)
                purges.unreadable.Add(purge.Number);
            foreach (var left in note?.Removed ?? [])
                purges.byRevision[left.Revision] = (purge.Number, left);
        }

        return purges;
    }

    /// <summary>What the last purge took out of a revision; null where none did.</summary>
    public PurgedRevision? LeftOf(long revision) => byRevision.TryGetValue(revision, out var last) ? last.Left : null;

    /// <summary>What is wrong between a revision and the purges, in words; null where nothing is.</summary>
    public string? FaultOf(Revision revision)
    {
        if (unreadable.Contains(revision.Number))
            return "it doesn't say what it took out.";
        if (!byRevision.TryGetValue(revision.Number, out var last))
            return revision.PurgedBy is null ? null : "words were taken out of it, and no purge says so.";
        if (revision.PurgedBy != last.Purge || (last.Left.Before is not null && revision.Before is not null) || (last.Left.After is not null && revision.After is not null) || (last.Left.Reason is not null && revision.Reason is not null))
            return $"words that revision {last.Purge} took out by law are there again.";
        return last.Left.Fits(revision) ? null : $"it is not what revision {last.Purge} left of it.";
    }
}

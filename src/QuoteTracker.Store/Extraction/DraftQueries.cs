using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Extraction;

/// <summary>A place of a text where a quote on record stands.</summary>
/// <param name="Quote">The quote's key.</param>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset after its last.</param>
public sealed record EnteredPlace(string Quote, int Start, int End);

/// <summary>What is on record of a text already.</summary>
public static class DraftQueries
{
    extension(QuoteDb db)
    {
        /// <summary>Where quotes stand in a snapshot: those taken from it, and those that were found in it again.</summary>
        public async Task<List<EnteredPlace>> EnteredInAsync(long source, long snapshot, CancellationToken cancel)
        {
            var taken = await db.Occurrences.AsNoTracking().Where(o => o.SourceId == source && o.SnapshotId == snapshot)
                .Join(db.Quotes, o => o.QuoteId, q => q.Id, (o, q) => new EnteredPlace(q.Key, o.Start, o.End)).ToListAsync(cancel);
            var found = await db.Set<LaterAnchor>().AsNoTracking().Where(a => a.SnapshotId == snapshot && a.Start != null && a.State != AnchorState.Ambiguous)
                .Join(db.Quotes, a => a.QuoteId, q => q.Id, (a, q) => new EnteredPlace(q.Key, a.Start!.Value, a.End!.Value)).ToListAsync(cancel);
            return [.. taken, .. found];
        }

        /// <summary>Everybody whose words stand in a source, by the quotes on record.</summary>
        public async Task<HashSet<long>> SpeakersInAsync(long source, CancellationToken cancel) =>
            [.. await db.Attributions.AsNoTracking().Where(a => db.Occurrences.Any(o => o.QuoteId == a.QuoteId && o.SourceId == source)).Select(a => a.SpeakerId).Distinct().ToListAsync(cancel)];

        /// <summary>
        /// What was decided on the drafts of a snapshot. A draft whose quote was deleted since, or whose decision was taken back, is to be
        /// decided again, and is not among them.
        /// </summary>
        public Task<List<DraftDecision>> DecidedInAsync(long source, long snapshot, CancellationToken cancel) =>
            db.NewestDecisions().Where(d => d.SourceId == source && d.SnapshotId == snapshot && (d.QuoteKey == null || db.Quotes.Any(q => q.Key == d.QuoteKey))).ToListAsync(cancel);

        /// <summary>The newest decision on each draft, without those that were taken back.</summary>
        public IQueryable<DraftDecision> NewestDecisions() => db.DraftDecisions.AsNoTracking().Where(d => d.Verdict != DraftVerdict.Withdrawn
            && !db.DraftDecisions.Any(later => later.SourceId == d.SourceId && later.SnapshotId == d.SnapshotId && later.Start == d.Start && later.Kind == d.Kind && later.Id > d.Id));
    }
}

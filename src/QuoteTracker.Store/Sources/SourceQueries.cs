using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Sources;

/// <summary>Questions about sources that have a name.</summary>
public static class SourceQueries
{
    extension(IQueryable<Source> sources)
    {
        /// <summary>The source with this id (digits) or key (anything else).</summary>
        public IQueryable<Source> Known(string reference) =>
            KnownRecords.IdOf(reference) is { } id
                ? sources.Where(s => s.Id == id)
                : sources.Where(s => s.Key == reference);

        /// <summary>Sources with their snapshots, whose texts are empty here: a text can be megabytes.</summary>
        internal async Task<List<Source>> WithoutTextsAsync(QuoteDb db, IReadOnlyCollection<long> ids, CancellationToken cancel)
        {
            var found = await sources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancel);
            var snapshots = (await db.Snapshots.AsNoTracking().Where(n => ids.Contains(n.SourceId))
                .Select(n => new Snapshot { Id = n.Id, SourceId = n.SourceId, Text = "", Sha256 = n.Sha256, MediaType = n.MediaType, CapturedAt = n.CapturedAt })
                .ToListAsync(cancel)).ToLookup(n => n.SourceId);
            foreach (var source in found)
                source.Snapshots.AddRange(snapshots[source.Id]);
            return found;
        }
    }

    extension(QuoteDb db)
    {
        /// <summary>The text of a snapshot whose source was deleted; the source by id or by the key that it had. Null for none.</summary>
        public async Task<string?> DeletedTextAsync(string source, long snapshot, CancellationToken cancel)
        {
            if (await db.EndOfAsync(RecordKind.Source, source, cancel) is not { } end)
                return null;
            return await db.DeletedSnapshots.AsNoTracking().Where(s => s.SnapshotId == snapshot && s.SourceId == end.RecordId).Select(s => s.Text).SingleOrDefaultAsync(cancel);
        }

        /// <summary>What refers to a source, in words ("3 quotes, 1 membership"); null when nothing does.</summary>
        public async Task<string?> UsesOfSource(long source, CancellationToken cancel)
        {
            var quotes = await db.Quotes.CountAsync(q => q.Occurrences.Any(o => o.SourceId == source || o.Chain.Any(link => link.SourceId == source)), cancel);
            var memberships = await db.Memberships.CountAsync(m => m.SourceId == source, cancel);
            return Uses.InWords((quotes, "quote"), (memberships, "membership"));
        }
    }
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.History;

/// <summary>The record itself, which a purge deletes before it empties the history.</summary>
internal static class TakingAway
{
    extension(QuoteDb db)
    {
        /// <summary>What must go first, in words: a purge never takes away what nobody asked it to. Null where nothing must.</summary>
        public async Task<string?> NeedsAsync(RecordKind kind, long id, CancellationToken cancel) => kind switch
        {
            RecordKind.Quote => Uses.InWords((await db.Reviews.CountAsync(r => r.QuoteId == id, cancel), "review")),
            RecordKind.Source => await db.UsesOfSource(id, cancel),
            RecordKind.Review => null,
            // What offices a person held is said of nobody else: it goes too.
            _ => await db.UsesOf(id, cancel, held: kind != RecordKind.Person),
        };

        /// <summary>Deletes the record in the usual way, where it is there, with what is nothing without it; gives the hashes of a source's texts.</summary>
        public async Task TakeAwayAsync(RecordKind kind, long id, PurgedWords words, List<string> texts, CancellationToken cancel)
        {
            switch (kind)
            {
                case RecordKind.Quote:
                    db.RemoveRange(await db.Relations.Where(r => r.FromId == id || r.ToId == id).ToListAsync(cancel));
                    db.RemoveRange(await db.Quotes.Whole().Where(q => q.Id == id).ToListAsync(cancel));
                    break;
                case RecordKind.Source:
                    db.RemoveRange(await db.Sources.Include(s => s.Snapshots).ThenInclude(n => n.Page).Where(s => s.Id == id).ToListAsync(cancel));
                    foreach (var snapshot in db.ChangeTracker.Entries<Snapshot>().Where(n => n.Entity.SourceId == id).Select(n => n.Entity))
                        Keep(snapshot.Text, snapshot.Sha256, snapshot.Page?.Sha256);
                    foreach (var aside in await db.DeletedSnapshots.AsNoTracking().Where(s => s.SourceId == id).OrderBy(s => s.SnapshotId).ToListAsync(cancel))
                        Keep(aside.Text, aside.Sha256, aside.PageSha256);
                    await db.DeletedSnapshots.Where(s => s.SourceId == id).ExecuteDeleteAsync(cancel);
                    break;
                case RecordKind.Review:
                    db.RemoveRange(await db.Reviews.Where(r => r.Id == id).ToListAsync(cancel));
                    break;
                default:
                    db.RemoveRange(await db.Memberships.Where(m => m.PersonId == id).ToListAsync(cancel));
                    db.RemoveRange(await db.Speakers.WithNames().Where(s => s.Id == id).ToListAsync(cancel));
                    break;
            }

            await db.SaveChangesAsync(cancel);

            void Keep(string text, string sha256, string? page)
            {
                words.AddText(text);
                texts.AddRange(page is null ? [sha256] : [sha256, page]);
            }
        }
    }
}

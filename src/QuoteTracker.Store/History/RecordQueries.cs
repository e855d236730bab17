using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.History;

/// <summary>Records of any kind, with all parts that their states tell of.</summary>
public static class RecordQueries
{
    extension(QuoteDb db)
    {
        /// <summary>Those with these ids as they are in the database now, whatever the context has loaded. Texts of sources are left out.</summary>
        public async Task<List<IRecord>> FreshAsync(RecordKind kind, IReadOnlyCollection<long> ids, CancellationToken cancel) => kind switch
        {
            RecordKind.Organization => [.. await db.Organizations.WithNames().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            RecordKind.Person => [.. await db.People.WithNames().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            RecordKind.Group => [.. await db.Groups.WithNames().Include(g => g.Members).AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            RecordKind.Source => [.. await db.Sources.WithoutTextsAsync(db, ids, cancel)],
            RecordKind.Membership => [.. await db.Memberships.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            RecordKind.Quote => [.. await db.Quotes.Whole().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            RecordKind.Relation => [.. await db.Relations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            RecordKind.Review => [.. await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            RecordKind.Key => [.. await db.AccessKeys.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        /// <summary>The key of a record that is there; null for none.</summary>
        public Task<string?> KeyOfAsync(RecordKind kind, long id, CancellationToken cancel) =>
            db.Names(kind).Where(r => r.Id == id).Select(r => r.Key).SingleOrDefaultAsync(cancel);

        /// <summary>The id of the record that has this key now; null for none.</summary>
        public Task<long?> IdOfLivingAsync(RecordKind kind, string key, CancellationToken cancel) =>
            db.Names(kind).Where(r => r.Key == key).Select(r => (long?)r.Id).SingleOrDefaultAsync(cancel);

        /// <summary>The ids of a kind from <paramref name="after"/> (exclusive), in order.</summary>
        public Task<List<long>> IdsAfterAsync(RecordKind kind, long after, int limit, CancellationToken cancel) =>
            db.Names(kind).Select(r => r.Id).Where(id => id > after).OrderBy(id => id).Take(limit).ToListAsync(cancel);

        /// <summary>Ids and keys of a kind from a key (exclusive), in the order of keys.</summary>
        public async Task<List<(long Id, string Key)>> KeysAfterAsync(RecordKind kind, string after, int limit, CancellationToken cancel) =>
            [.. (await db.Names(kind).Where(r => string.Compare(r.Key, after) > 0).OrderBy(r => r.Key).Take(limit).ToListAsync(cancel)).Select(r => (r.Id, r.Key))];

        private IQueryable<RecordName> Names(RecordKind kind) => kind switch
        {
            RecordKind.Organization => db.Organizations.Select(r => new RecordName { Id = r.Id, Key = r.Slug }),
            RecordKind.Person => db.People.Select(r => new RecordName { Id = r.Id, Key = r.Slug }),
            RecordKind.Group => db.Groups.Select(r => new RecordName { Id = r.Id, Key = r.Slug }),
            RecordKind.Source => db.Sources.Select(r => new RecordName { Id = r.Id, Key = r.Key }),
            RecordKind.Membership => db.Memberships.Select(r => new RecordName { Id = r.Id, Key = r.Key }),
            RecordKind.Quote => db.Quotes.Select(r => new RecordName { Id = r.Id, Key = r.Key }),
            RecordKind.Relation => db.Relations.Select(r => new RecordName { Id = r.Id, Key = r.Key }),
            RecordKind.Review => db.Reviews.Select(r => new RecordName { Id = r.Id, Key = r.Key }),
            RecordKind.Key => db.AccessKeys.Select(r => new RecordName { Id = r.Id, Key = r.Name }),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private sealed class RecordName
    {
        public long Id { get; init; }

        public required string Key { get; init; }
    }
}

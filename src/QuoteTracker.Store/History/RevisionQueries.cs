using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>Questions to the history.</summary>
public static class RevisionQueries
{
    extension(QuoteDb db)
    {
        /// <summary>The newest revision's number and hash; 0 and <see cref="RevisionChain.Start"/> where there is none.</summary>
        public async Task<(long Number, byte[] Hash)> HeadAsync(CancellationToken cancel) =>
            await db.Revisions.AsNoTracking().OrderByDescending(r => r.Number).Select(r => new { r.Number, r.Hash }).FirstOrDefaultAsync(cancel) is { } head
                ? (head.Number, head.Hash)
                : (0, RevisionChain.Start);

        /// <summary>
        /// The records of a kind that the revisions after <paramref name="since"/> up to <paramref name="upTo"/> touched, each
        /// with the last of these: oldest first.
        /// </summary>
        public async Task<List<Touch>> TouchedAsync(RecordKind kind, long since, long upTo, CancellationToken cancel)
        {
            // The kind is looked at here: asked for it, an engine may go through all revisions of the kind instead of these few.
            var revisions = await db.Revisions.AsNoTracking().Where(r => r.Number > since && r.Number <= upTo).OrderBy(r => r.Number)
                .Select(r => new { r.Kind, r.RecordId, r.Number, r.Version, r.Action, r.At }).ToListAsync(cancel);
            return [.. revisions.Where(r => r.Kind == kind).GroupBy(r => r.RecordId).Select(theirs => theirs.Last())
                .OrderBy(r => r.Number).Select(r => new Touch(r.RecordId, r.Number, r.Version, r.Action, r.At))];
        }

        /// <summary>When each of these records was changed last, or added: UTC, by id.</summary>
        public async Task<Dictionary<long, DateTimeOffset>> LastTouchedAsync(RecordKind kind, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
            (await db.Revisions.AsNoTracking().Where(r => r.Kind == kind && ids.Contains(r.RecordId)).Select(r => new { r.RecordId, r.Version, r.At }).ToListAsync(cancel))
                .GroupBy(r => r.RecordId).ToDictionary(theirs => theirs.Key, theirs => theirs.MaxBy(r => r.Version)!.At);

        /// <summary>A record's revisions, oldest first.</summary>
        public IQueryable<Revision> RevisionsOf(RecordKind kind, long id) =>
            db.Revisions.AsNoTracking().Where(r => r.Kind == kind && r.RecordId == id).OrderBy(r => r.Version);

        /// <summary>The revision that ended the record with this id (digits) or key; null where there was none such, or it lives again.</summary>
        public async Task<Revision?> EndOfAsync(RecordKind kind, string reference, CancellationToken cancel)
        {
            var ends = KnownRecords.IdOf(reference) is { } id
                ? db.Revisions.AsNoTracking().Where(r => r.Kind == kind && r.RecordId == id)
                : db.Revisions.AsNoTracking().Where(r => r.Kind == kind && r.Key == reference && r.StateHash == null);
            if (await ends.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel) is not { IsEnd: true } end)
                return null;
            return await db.Revisions.AnyAsync(r => r.Kind == kind && r.RecordId == end.RecordId && r.Version > end.Version, cancel) ? null : end;
        }

        /// <summary>The revisions that ended the records with these keys, none of which is there now, by key.</summary>
        public async Task<Dictionary<string, Revision>> EndsAsync(RecordKind kind, IReadOnlyCollection<string> keys, CancellationToken cancel)
        {
            var kinds = RecordKinds.Sharing(kind);
            return (await db.Revisions.AsNoTracking().Where(r => kinds.Contains(r.Kind) && r.StateHash == null && keys.Contains(r.Key)).ToListAsync(cancel))
                .GroupBy(r => r.Key).ToDictionary(ended => ended.Key, ended => ended.MaxBy(r => r.Number)!, StringComparer.Ordinal);
        }

        /// <summary>Keys that start so and belong to records of these kinds that were deleted or merged away, now or once.</summary>
        public Task<List<string>> EndedKeysAsync(IReadOnlyCollection<RecordKind> kinds, string start, CancellationToken cancel) =>
            db.Revisions.Where(r => kinds.Contains(r.Kind) && r.StateHash == null && r.Key.StartsWith(start)).Select(r => r.Key).Distinct().ToListAsync(cancel);

        /// <summary>The key of the one that took in a merged record, over all merges since. That one may be deleted by now.</summary>
        public async Task<string> TakerOfAsync(Revision merge, CancellationToken cancel)
        {
            var last = merge;
            while (last.Into is { } into)
            {
                if (await db.KeyOfAsync(merge.Kind, into, cancel) is { } key)
                    return key;
                if (await db.EndOfAsync(merge.Kind, $"{into}", cancel) is not { } end)
                    break;
                last = end;
            }

            return last.Key;
        }

        /// <summary>The revisions of a kind that ended records in the same save as another did, of records that are not there again.</summary>
        public async Task<List<Revision>> DeletedWithAsync(Revision end, RecordKind kind, CancellationToken cancel) =>
            await db.Revisions.AsNoTracking().Where(r => r.Number >= end.Operation && r.Operation == end.Operation && r.Kind == kind && r.StateHash == null
                && !db.Revisions.Any(later => later.Kind == kind && later.RecordId == r.RecordId && later.Version > r.Version)).OrderBy(r => r.Number).ToListAsync(cancel);

        /// <summary>The id of a record that is there or was, merged ones too: by id (digits) or key. Null where there never was one.</summary>
        public async Task<long?> IdOfAsync(RecordKind kind, string reference, CancellationToken cancel)
        {
            if (KnownRecords.IdOf(reference) is { } id)
                return await db.Revisions.AnyAsync(r => r.Kind == kind && r.RecordId == id, cancel) ? id : null;
            return await db.IdOfLivingAsync(kind, reference, cancel) ?? (await db.EndOfAsync(kind, reference, cancel))?.RecordId;
        }

        /// <summary>
        /// The state that a record had at a version: from its revision, from the one after it, or, where it never changed
        /// since, from the record itself. Null where there is no such version, the record was gone at it, or the law took it out.
        /// </summary>
        public async Task<string?> StateAsync(RecordKind kind, long id, int version, CancellationToken cancel)
        {
            // A record that is changed while it is read here is not at this version any more: then its next revision has the
            // state. What still doesn't fit was changed behind the program's back, and verify tells of it.
            var state = await db.LookForStateAsync(kind, id, version, cancel);
            for (var tries = 0; tries < 5 && state is { Fits: false }; tries++)
                state = await db.LookForStateAsync(kind, id, version, cancel);
            return state?.State;
        }

        /// <summary>The revision that took the state of this version out of the history, by law; null where none did.</summary>
        public async Task<Revision?> PurgeOfAsync(RecordKind kind, long id, int version, CancellationToken cancel)
        {
            var around = await db.Revisions.AsNoTracking().Where(r => r.Kind == kind && r.RecordId == id && (r.Version == version || r.Version == version + 1)).OrderBy(r => r.Version).ToListAsync(cancel);
            if (around is not [{ IsEnd: false, After: null } revision, ..] || around is [_, { Before: not null }] || (around[^1].PurgedBy ?? revision.PurgedBy) is not { } number)
                return null;
            return await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancel);
        }

        private async Task<(string? State, bool Fits)?> LookForStateAsync(RecordKind kind, long id, int version, CancellationToken cancel)
        {
            var around = await db.Revisions.AsNoTracking().Where(r => r.Kind == kind && r.RecordId == id && (r.Version == version || r.Version == version + 1)).ToListAsync(cancel);
            if (around.Find(r => r.Version == version) is not { IsEnd: false } revision)
                return null;
            if (revision.After is { } after)
                return (after, true);
            if (around.Find(r => r.Version == version + 1) is { Before: { } before })
                return (before, true);
            if (around.Exists(r => r.Version > version))
                return (null, true);
            if (await db.FreshAsync(kind, [id], cancel) is not [var record])
                return (null, false);
            var state = (await RecordStates.Of(db, [record], cancel)).Of(record);
            return (state, RevisionChain.HashOf(state).AsSpan().SequenceEqual(revision.StateHash));
        }
    }
}

/// <summary>A record that a revision touched.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Number">The revision's.</param>
/// <param name="Version">The record's version from then on.</param>
/// <param name="Action">What was done.</param>
/// <param name="At">UTC.</param>
public sealed record Touch(long Id, long Number, int Version, RevisionAction Action, DateTimeOffset At);

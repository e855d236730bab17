using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>
/// Removal by law: a record goes, and its words go out of every revision too. What stays is that there was something, its hash, and
/// who took it out, when and why: a revision of its own in the chain (docs/decisions/0024-a-purge-leaves-hashes.md).
/// </summary>
public static class Purging
{
    /// <summary>The kinds whose words can be taken out.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } = [RecordKind.Person, RecordKind.Organization, RecordKind.Group, RecordKind.Source, RecordKind.Quote, RecordKind.Review];

    extension(QuoteDb db)
    {
        /// <summary>
        /// Takes a record and its words out, in one transaction; <see cref="QuoteDb.Author"/> says who and why. One that was purged
        /// before is left as it is, and its purge is given again. Null where there never was such a record.
        /// </summary>
        public Task<Purge?> PurgeAsync(RecordKind kind, string reference, CancellationToken cancel) => db.InTransactionAsync<Purge?>(async () =>
        {
            if (!Kinds.Contains(kind))
                throw new ArgumentOutOfRangeException(nameof(kind));
            if (await db.IdOfAsync(kind, reference, cancel) is not { } id)
                return null;
            if (await db.EndOfAsync(kind, $"{id}", cancel) is { Action: RevisionAction.Purged } before)
                return new Purge(before, null, [], IsNew: false);
            if (await db.NeedsAsync(kind, id, cancel) is { } needs)
                return new Purge(null, needs, [], IsNew: false);

            await db.Engine.OverwriteAsync(db, cancel);
            var newest = (await db.HeadAsync(cancel)).Number;
            var (words, said, texts, places) = (new PurgedWords(), new PurgedWords(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
            await db.TakeAwayAsync(kind, id, words, texts, cancel);

            var purges = await Purges.Of(db, cancel);
            var own = await db.RevisionsOf(kind, id).ToListAsync(cancel);
            var removed = new List<(Revision From, bool Before, bool After, bool Reason)>();
            foreach (var revision in own)
            {
                foreach (var state in new[] { revision.Before, revision.After })
                {
                    words.AddState(state);
                    PurgedState.AddSaid(state, said);
                    PurgedState.AddNames(kind, state, words, said);
                    places.UnionWith(PurgedState.Places(state));
                }

                removed.Add((revision, revision.Before is not null, revision.After is not null, revision.Reason is not null && revision.Number <= newest));
            }

            words.AddWhole(own[^1].Key);
            if (kind is RecordKind.Source or RecordKind.Person)
                await db.AddOthersAsync(kind, own[^1].Key, newest, removed, words, cancel);

            var notes = removed.Where(r => r.Before || r.After || r.Reason).Select(r => (r, Note: PurgedRevision.Of(r.From, r.Before, r.After, r.Reason, purges.LeftOf(r.From.Number)))).ToList();
            var last = own.FindLast(r => r.StateHash is not null)!;
            var note = new PurgeNote(Convert.ToHexStringLower(last.StateHash!), texts, [.. notes.Select(n => n.Note)]);
            var purge = await Revising.WritePurgeAsync(db, own[^1], note.Json(), cancel);
            foreach (var (what, _) in notes)
                await db.EmptyAsync(what.From, what.Before, what.After, what.Reason, purge.Number, cancel);

            var holders = await db.SourcesAsync(places, cancel);
            await db.ForgetDecisionsAsync(kind, id, own[^1].Key, holders, said, cancel);
            await db.ForgetAnswersAsync(words, cancel);
            await db.ForgetLinesAsync(words, cancel);
            return new Purge(purge, null, holders, IsNew: true);
        }, cancel);

        /// <summary>
        /// Takes what was deleted out of the files, in no transaction. True where no byte of it is left in the database's own files;
        /// false where the operator has to do more: docs/security.md says what.
        /// </summary>
        public Task<bool> EraseAsync(CancellationToken cancel) => db.Engine.EraseAsync(db, cancel);

        /// <summary>As <see cref="EraseAsync"/>; false, too, where the files can't be written anew: the purge is done all the same, and this may be tried again.</summary>
        /// <param name="refused">Told why.</param>
        /// <param name="cancel">Ends it.</param>
        public async Task<bool> TryEraseAsync(Action<Exception> refused, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(refused);
            try
            {
                return await db.EraseAsync(cancel);
            }
            catch (Exception fault) when (fault is DbException or IOException)
            {
                refused(fault);
                return false;
            }
        }

        // States of quotes that once stood in a source have its words (exact, prefix and suffix), and those of memberships say what a person was.
        private async Task AddOthersAsync(RecordKind kind, string key, long newest, List<(Revision From, bool Before, bool After, bool Reason)> removed, PurgedWords words, CancellationToken cancel)
        {
            var (holder, field) = kind == RecordKind.Source ? (RecordKind.Quote, "source") : (RecordKind.Membership, "person");
            var named = $"\"{field}\":{JsonValue.Create(key).ToJsonString(StateWriter.Plain)}";
            var candidates = db.Revisions.AsNoTracking().Where(r => r.Kind == holder && (r.Before!.Contains(named) || r.After!.Contains(named))).OrderBy(r => r.Number);
            foreach (var revision in await candidates.ToListAsync(cancel))
            {
                var (before, after) = (PurgedState.Names(revision.Before, holder, key), PurgedState.Names(revision.After, holder, key));
                if (before)
                    words.AddState(revision.Before);
                if (after)
                    words.AddState(revision.After);
                if (before || after)
                    removed.Add((revision, before, after, kind == RecordKind.Person && revision.Reason is not null && revision.Number <= newest));
            }
        }

        private Task<int> EmptyAsync(Revision from, bool before, bool after, bool reason, long purge, CancellationToken cancel)
        {
            var (keptBefore, keptAfter, keptReason) = (before ? null : from.Before, after ? null : from.After, reason ? null : from.Reason);
            return db.Revisions.Where(r => r.Number == from.Number).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Before, keptBefore).SetProperty(r => r.After, keptAfter).SetProperty(r => r.Reason, keptReason).SetProperty(r => r.PurgedBy, purge), cancel);
        }

        // A source that was deleted has its texts still, put aside.
        private async Task<List<long>> SourcesAsync(HashSet<string> keys, CancellationToken cancel)
        {
            var sources = new List<long>();
            foreach (var key in keys)
            {
                if (await db.IdOfAsync(RecordKind.Source, key, cancel) is { } id && await db.EndOfAsync(RecordKind.Source, $"{id}", cancel) is not { Action: RevisionAction.Purged })
                    sources.Add(id);
            }

            sources.Sort();
            return sources;
        }
    }
}

/// <summary>What came of a purge.</summary>
/// <param name="Revision">Its revision; null where something stood in its way.</param>
/// <param name="Needs">What still refers to the record and must go first, in words; else null.</param>
/// <param name="AlsoIn">Ids of the sources that a purged quote stood in, deleted ones too: their texts have the words still.</param>
/// <param name="IsNew">Whether it was done now; false where it was before, or something stood in its way.</param>
public sealed record Purge(Revision? Revision, string? Needs, IReadOnlyList<long> AlsoIn, bool IsNew);

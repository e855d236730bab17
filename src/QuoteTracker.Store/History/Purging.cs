using System.Data.Common;
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

            var own = await db.RevisionsOf(kind, id).ToListAsync(cancel);
            var key = own[^1].Key;
            words.AddWhole(key);
            foreach (var state in own.SelectMany(revision => new[] { revision.Before, revision.After }))
            {
                PurgedState.Add(kind, state, words, said);
                places.UnionWith(PurgedState.Places(state));
            }

            var others = await db.OthersOfAsync(kind, key, newest, cancel);
            foreach (var (from, isBefore, isAfter, _) in kind == RecordKind.Source ? others : [])
            {
                words.AddState(isBefore ? from.Before : null);
                words.AddState(isAfter ? from.After : null);
            }

            var purges = await Purges.Of(db, cancel);
            var lost = own.Select(r => new LostWords(r, r.Before is not null, r.After is not null, r.Reason is not null && r.Number <= newest)).Concat(others).Where(one => one.IsAny).ToList();
            var notes = lost.Select(one => PurgedRevision.Of(one.From, one.Before, one.After, one.Reason, purges.LeftOf(one.From.Number)));
            var note = new PurgeNote(Convert.ToHexStringLower(own.FindLast(r => r.StateHash is not null)!.StateHash!), texts, [.. notes]);
            var purge = await Revising.WritePurgeAsync(db, own[^1], note.Json(), cancel);
            foreach (var one in lost)
                await db.EmptyAsync(one, purge.Number, cancel);

            var alsoIn = await db.AlsoInAsync(own[^1], places, cancel);
            await db.ForgetDecisionsAsync(kind, id, key, [.. alsoIn.Where(one => one.Kind == RecordKind.Source).Select(one => one.Id)], said, cancel);
            await db.ForgetAnswersAsync(words, cancel);
            await db.ForgetLinesAsync(words, cancel);
            return new Purge(purge, null, alsoIn, IsNew: true);
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

        private Task<int> EmptyAsync(LostWords lost, long purge, CancellationToken cancel)
        {
            var (before, after, reason) = (lost.Before ? null : lost.From.Before, lost.After ? null : lost.From.After, lost.Reason ? null : lost.From.Reason);
            return db.Revisions.Where(r => r.Number == lost.From.Number).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Before, before).SetProperty(r => r.After, after).SetProperty(r => r.Reason, reason).SetProperty(r => r.PurgedBy, purge), cancel);
        }
    }
}

/// <summary>What came of a purge.</summary>
/// <param name="Revision">Its revision; null where something stood in its way.</param>
/// <param name="Needs">What still refers to the record and must go first, in words; else null.</param>
/// <param name="AlsoIn">Records that have words of it still, deleted ones too: of a quote the sources that it stood in, of a speaker the quotes whose earlier versions are theirs, and whom it was merged with.</param>
/// <param name="IsNew">Whether it was done now; false where it was before, or something stood in its way.</param>
public sealed record Purge(Revision? Revision, string? Needs, IReadOnlyList<(RecordKind Kind, long Id)> AlsoIn, bool IsNew)
{
    /// <summary>Why it was not done, for whoever asked; null where it was.</summary>
    public string? Refusal => Needs is null ? null : $"It is used by {Needs}. Purge or delete those first, or change them so that they don't use it.";
}

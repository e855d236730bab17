using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>The revisions in their order, as whoever follows them reads on.</summary>
/// <remarks>
/// Revisions are numbered without a gap and one transaction after another, on either engine (docs/decisions/0008-one-write-at-a-time.md):
/// what is seen of them is always a beginning of all there will be. So a number is a place to go on from.
/// </remarks>
public static class ChangeQueries
{
    /// <summary>A call looks at so many revisions at most.</summary>
    public const int Bound = 10_000;

    private const int BatchSize = 500;

    extension(QuoteDb db)
    {
        /// <summary>Changes after a revision, oldest first, with how far was looked.</summary>
        public async Task<ChangesRead> ChangesAsync(ChangeFilter filter, long after, int limit, CancellationToken cancel)
        {
            var (head, _) = await db.HeadAsync(cancel);
            var (upTo, end, found) = (after, Math.Min(head, after + Bound), new List<Revised>());
            while (upTo < end && found.Count < limit)
            {
                // Only what is wanted is read whole. Asked for a kind, an engine may go through all revisions of the kind.
                var (from, to) = (upTo, Math.Min(end, upTo + BatchSize));
                var there = await db.Revisions.AsNoTracking().Where(r => r.Number > from && r.Number <= to).OrderBy(r => r.Number)
                    .Select(r => new { r.Number, r.Kind, r.Action }).ToListAsync(cancel);
                var wanted = there.Where(r => filter.Takes(r.Kind, r.Action)).Select(r => r.Number).Take(limit - found.Count).ToList();
                found.AddRange(await db.RevisedAsync(wanted, cancel));
                upTo = found.Count == limit ? found[^1].Number : to;
            }

            return new ChangesRead(found, upTo, head);
        }

        /// <summary>These revisions, oldest first.</summary>
        public async Task<List<Revised>> RevisedAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel) => numbers.Count == 0 ? [] :
            await db.Revisions.AsNoTracking().Where(r => numbers.Contains(r.Number)).OrderBy(r => r.Number).Select(r => new Revised
            {
                Number = r.Number,
                Operation = r.Operation,
                Kind = r.Kind,
                RecordId = r.RecordId,
                Key = r.Key,
                Version = r.Version,
                Action = r.Action,
                At = r.At,
                By = r.By,
                Reason = r.Reason,
                Into = r.Into,
                Before = r.Before ?? db.Revisions.Where(p => p.Kind == r.Kind && p.RecordId == r.RecordId && p.Version == r.Version - 1).Select(p => p.After).FirstOrDefault(),
                After = r.Action == RevisionAction.Purged ? null : r.After,
                Hash = r.Hash,
            }).ToListAsync(cancel);
    }
}

/// <summary>Changes that were read.</summary>
/// <param name="Found">Oldest first.</param>
/// <param name="UpTo">Number of the last revision that was looked at: those wanted up to there are all among the found.</param>
/// <param name="Head">Number of the newest revision there was.</param>
public sealed record ChangesRead(IReadOnlyList<Revised> Found, long UpTo, long Head);

/// <summary>Which changes are wanted. Those of keys never are: they are for the audit.</summary>
/// <param name="Kinds">Null: of every kind.</param>
/// <param name="Actions">Null: whatever was done.</param>
public sealed record ChangeFilter(IReadOnlyCollection<RecordKind>? Kinds, IReadOnlyCollection<RevisionAction>? Actions)
{
    /// <summary>The kinds of records that everyone may read.</summary>
    public static IReadOnlyList<RecordKind> Public { get; } = [.. Enum.GetValues<RecordKind>().Where(kind => kind != RecordKind.Key)];

    /// <summary>Whether such a change is wanted.</summary>
    public bool Takes(RecordKind kind, RevisionAction action) => (Kinds ?? Public).Contains(kind) && kind != RecordKind.Key && Actions?.Contains(action) != false;
}

/// <summary>A revision, with the states of its record before and after it as far as they are written down.</summary>
public sealed class Revised
{
    /// <inheritdoc cref="Revision.Number"/>
    public long Number { get; init; }

    /// <inheritdoc cref="Revision.Operation"/>
    public long Operation { get; init; }

    /// <inheritdoc cref="Revision.Kind"/>
    public RecordKind Kind { get; init; }

    /// <inheritdoc cref="Revision.Kind"/>
    public long RecordId { get; init; }

    /// <inheritdoc cref="Revision.Key"/>
    public required string Key { get; init; }

    /// <inheritdoc cref="Revision.Version"/>
    public int Version { get; init; }

    /// <inheritdoc cref="Revision.Action"/>
    public RevisionAction Action { get; init; }

    /// <inheritdoc cref="Revision.At"/>
    public DateTimeOffset At { get; init; }

    /// <inheritdoc cref="Revision.By"/>
    public required string By { get; init; }

    /// <inheritdoc cref="Revision.Reason"/>
    public string? Reason { get; init; }

    /// <inheritdoc cref="Revision.Into"/>
    public long? Into { get; init; }

    /// <summary>The state before; null where the record was not there.</summary>
    public string? Before { get; init; }

    /// <summary>The state after; null for an added record and for one that is gone.</summary>
    public string? After { get; init; }

    /// <inheritdoc cref="Revision.Hash"/>
    public required byte[] Hash { get; init; }
}

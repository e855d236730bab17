using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>Proves the history: that no revision and no record was changed, added or taken away behind the program's back.</summary>
internal static class HistoryUpkeep
{
    private const int BatchSize = 1_000;

    /// <summary>Walks the hash chain and holds every record against its revisions. <paramref name="done"/> is told how many were looked at, batch by batch.</summary>
    public static async Task AddHistoryFaultsAsync(this QuoteDb db, List<string> faults, Action<int> done, CancellationToken cancel)
    {
        await WalkChain(db, faults, done, cancel);
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var after = 0L;
            while (await NextIds(db, kind, after, cancel) is { Count: > 0 } ids)
            {
                after = ids[^1];
                await HoldRecords(db, kind, ids, faults, cancel);
                done(ids.Count);
            }
        }
    }

    private static async Task WalkChain(QuoteDb db, List<string> faults, Action<int> done, CancellationToken cancel)
    {
        var (number, hash, after) = (0L, RevisionChain.Start, long.MinValue);
        var purges = await Purges.Of(db, cancel);
        while (await db.Revisions.AsNoTracking().Where(r => r.Number > after).OrderBy(r => r.Number).Take(BatchSize).ToListAsync(cancel) is { Count: > 0 } batch)
        {
            after = batch[^1].Number;
            var earlier = await EarlierHashes(db, batch, cancel);
            foreach (var revision in batch)
            {
                if (revision.Number != number + 1)
                    faults.Add($"The history jumps from revision {number} to {revision.Number}: what was between is gone.");
                else if (purges.FaultOf(revision) is { } undone)
                    faults.Add($"{Name(revision)}: {undone}");
                else if (revision.PurgedBy is null && !RevisionChain.Next(hash, revision).AsSpan().SequenceEqual(revision.Hash))
                    faults.Add($"{Name(revision)} is not as it was written: its hash doesn't follow from the one before.");
                else if (WrongState(revision, earlier.GetValueOrDefault(revision.Number)) is { } wrong)
                    faults.Add($"{Name(revision)}: {wrong}");
                (number, hash) = (revision.Number, revision.Hash);
            }

            done(batch.Count);
        }
    }

    // Of the revisions that hold the state before: the hash that the version before has of it.
    private static Task<Dictionary<long, byte[]?>> EarlierHashes(QuoteDb db, List<Revision> batch, CancellationToken cancel)
    {
        var (first, last) = (batch[0].Number, batch[^1].Number);
        return db.Revisions.Where(r => r.Number >= first && r.Number <= last && r.Before != null)
            .Join(db.Revisions, r => new { r.Kind, r.RecordId, Version = r.Version - 1 }, p => new { p.Kind, p.RecordId, p.Version }, (r, p) => new { r.Number, p.StateHash })
            .ToDictionaryAsync(pair => pair.Number, pair => pair.StateHash, cancel);
    }

    private static string? WrongState(Revision revision, byte[]? earlier) => revision switch
    {
        { IsEnd: true, After: not null, Action: not RevisionAction.Purged } => "the record is gone after it, and yet it has a state.",
        { IsEnd: false, Version: > 1, After: null, PurgedBy: null } => "it has no state.",
        { After: { } after, Action: not RevisionAction.Purged } when !Is(RevisionChain.HashOf(after), revision.StateHash) => "its state is not what its hash was made of.",
        { Before: { } before } when !Is(RevisionChain.HashOf(before), earlier) => "the state before it is not what the version before it left.",
        _ => null,
    };

    // Ids of records that are there and of those that have revisions, in order.
    private static async Task<List<long>> NextIds(QuoteDb db, RecordKind kind, long after, CancellationToken cancel)
    {
        var there = await db.IdsAfterAsync(kind, after, BatchSize, cancel);
        var told = await db.Revisions.Where(r => r.Kind == kind && r.RecordId > after).Select(r => r.RecordId).Distinct().OrderBy(id => id).Take(BatchSize).ToListAsync(cancel);
        return [.. there.Union(told).Order().Take(BatchSize)];
    }

    private sealed record Step(long RecordId, string Key, int Version, byte[]? StateHash, bool HasBefore, bool HasAfter, bool IsPurged);

    private static async Task HoldRecords(QuoteDb db, RecordKind kind, List<long> ids, List<string> faults, CancellationToken cancel)
    {
        var records = await db.FreshAsync(kind, ids, cancel);
        var there = records.ToDictionary(record => record.Id);
        var states = await RecordStates.Of(db, records, cancel);
        var told = (await db.Revisions.Where(r => r.Kind == kind && ids.Contains(r.RecordId)).OrderBy(r => r.Version)
            .Select(r => new Step(r.RecordId, r.Key, r.Version, r.StateHash, r.Before != null, r.After != null, r.PurgedBy != null)).ToListAsync(cancel)).ToLookup(step => step.RecordId);
        foreach (var id in ids)
        {
            var (record, steps) = (there.GetValueOrDefault(id), told[id].ToList());
            var name = $"{Words.Of(kind)} {record?.RecordKey ?? steps[^1].Key} ({id})";
            if (Gap(steps) is { } gap)
                faults.Add($"The {name} {gap}");
            else if (Difference(record, steps[^1], states) is { } difference)
                faults.Add($"The {name} {difference}");
            if (record is not null && Derived.FaultOf(record) is { } fault)
                faults.Add($"The {name} {fault}");
        }
    }

    private static string? Gap(List<Step> steps)
    {
        if (steps.Count == 0)
            return "has no revision: it was added behind the history's back.";
        if (steps.Select(step => step.Version).SequenceEqual(Enumerable.Range(1, steps.Count)))
            return steps is [{ HasAfter: false }, { HasBefore: false, IsPurged: false }, ..] ? "has lost its first version." : null;
        return "has a gap in its versions.";
    }

    private static string? Difference(IRecord? record, Step last, RecordStates states)
    {
        if (record is null)
            return last.StateHash is null ? null : "is gone, and no revision says so.";
        if (last.StateHash is null)
            return "is there, though its last revision took it away.";
        return record.Version == last.Version && record.RecordKey == last.Key && Is(RevisionChain.HashOf(states.Of(record)), last.StateHash)
            ? null
            : $"is not as its last revision left it, version {last.Version}.";
    }

    private static bool Is(byte[] hash, byte[]? expected) => expected is not null && hash.AsSpan().SequenceEqual(expected);

    private static string Name(Revision r) => $"Revision {r.Number} ({Words.Of(r.Kind)} {r.Key}, version {r.Version})";
}

using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>Gives a history to the records of a database that was made before there was one.</summary>
internal static class HistoryStart
{
    private const int BatchSize = 1_000;

    /// <summary>
    /// One revision for each record that is there, by "upgrade"; once, and never again: a database whose history somebody
    /// emptied doesn't get a new one, but is told of by <c>verify</c>.
    /// </summary>
    public static async Task GiveAsync(QuoteDb db, CancellationToken cancel)
    {
        db.Author = new Author(TimeProvider.System) { Name = "upgrade", Reason = "These records are older than the history." };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Another server may have been at it until now.
        if (await db.Engine.StageAsync(db, cancel) >= Stages.HasHistory)
            return;

        // The first version that wrote a history set no stage yet: what it wrote is the history.
        var kinds = await db.Revisions.AnyAsync(cancel) ? [] : Enum.GetValues<RecordKind>();
        foreach (var kind in kinds)
        {
            for (var after = 0L; await db.IdsAfterAsync(kind, after, BatchSize, cancel) is { Count: > 0 } ids; after = ids[^1])
                await Revising.WriteAddedAsync(db, await db.FreshAsync(kind, ids, cancel), cancel);
        }

        await db.Engine.SetStageAsync(db, Stages.HasHistory, cancel);
        await transaction.CommitAsync(cancel);
    }
}

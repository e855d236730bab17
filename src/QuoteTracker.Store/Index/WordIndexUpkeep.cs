using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Index;

/// <summary>Keeps the words of captured texts and of reviews as those are.</summary>
internal static class WordIndexUpkeep
{
    private const int BatchSize = 1_000;

    /// <summary>Writes all words anew, in the current transaction.</summary>
    public static async Task FillWordsAsync(this QuoteDb db, CancellationToken cancel)
    {
        foreach (var index in WordIndexes.Own)
            await db.Engine.ReplaceWordsAsync(db, index, [new RowRange(0, long.MaxValue)], [], cancel);
        await foreach (var (index, rows) in RowsAsync(db, cancel))
            await db.Engine.ReplaceWordsAsync(db, index, [], rows, cancel);
    }

    /// <summary>Writes the words of a database that had none of them yet, and marks it.</summary>
    public static async Task StartWordsAsync(this QuoteDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Another server may have been at it until now.
        if (await db.Engine.StageAsync(db, cancel) >= Stages.HasWords)
            return;
        await db.FillWordsAsync(cancel);
        await db.Engine.SetStageAsync(db, Stages.HasWords, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Says of which texts and reviews the words are not in their index as they are written.</summary>
    public static async Task AddWordFaultsAsync(this QuoteDb db, List<string> faults, Action<int> done, CancellationToken cancel)
    {
        var sums = new Dictionary<WordIndex, Dictionary<long, ulong>>();
        foreach (var index in WordIndexes.Own)
            sums[index] = await db.Engine.WordSumsAsync(db, index, cancel);
        await foreach (var (index, rows) in RowsAsync(db, cancel))
        {
            faults.AddRange(rows.Where(row => !sums[index].Remove(row.Row, out var sum) || sum != db.Engine.SumOf(row))
                .Select(row => NameOf(index, row.Row)).Distinct().Select(name => $"The words of {name} are not in the index as they stand: run reindex."));
            done(rows.Count);
        }

        faults.AddRange(sums.SelectMany(index => index.Value.Keys.Order().Select(row => NameOf(index.Key, row)).Distinct())
            .Select(name => $"The index has words of {name} that should not be there: run reindex."));
    }

    private static string NameOf(WordIndex index, long row) => index == WordIndex.Passages ? $"snapshot {PassageRow.SnapshotOf(row)}" : $"review {row}";

    // One text in memory at a time.
    private static async IAsyncEnumerable<(WordIndex Index, List<WordRow> Rows)> RowsAsync(
        QuoteDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var id in await db.Snapshots.Select(snapshot => snapshot.Id).OrderBy(id => id).ToListAsync(cancel))
        {
            var snapshot = await db.Snapshots.AsNoTracking().SingleAsync(s => s.Id == id, cancel);
            yield return (WordIndex.Passages, [.. PassageRow.Of(snapshot)]);
        }

        var after = 0L;
        while (await db.Reviews.AsNoTracking().Where(r => r.Id > after).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(cancel) is { Count: > 0 } batch)
        {
            after = batch[^1].Id;
            yield return (WordIndex.Reviews, [.. batch.SelectMany(ReviewWords.Of)]);
        }
    }
}

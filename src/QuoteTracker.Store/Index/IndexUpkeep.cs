using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Store.Index;

/// <summary>Proves that the database is whole, and builds the search rows anew.</summary>
public static class IndexUpkeep
{
    private const int BatchSize = 2_000;

    /// <summary>Builds every search row and the words of all names, captured texts and reviews anew in one transaction; searches go on with the old rows until it ends.</summary>
    /// <returns>How many search rows there are.</returns>
    public static async Task<int> ReindexAsync(this QuoteDb db, IProgress<int>? progress, CancellationToken cancel)
    {
        var done = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Engine.ClearAsync(db, cancel);
        await db.FillNameWordsAsync(cancel);
        await db.FillWordsAsync(cancel);
        await foreach (var batch in Batches(db, cancel))
        {
            await db.Engine.ReplaceAsync(db, [], await SearchRowContent.Of(db, batch, cancel), cancel);
            done += batch.Count;
            progress?.Report(done);
        }

        await db.Engine.SetStageAsync(db, Stages.HasSounds, cancel);
        await transaction.CommitAsync(cancel);
        await db.Engine.TidyAsync(db, cancel);
        return done;
    }

    /// <summary>
    /// Leaves the index as quick to read as it can be, after many quotes were written at once; fewer than a
    /// thousand, or than a twentieth of all, are left to what the engine does by itself. Searches and writes go on meanwhile.
    /// </summary>
    /// <param name="db">Where, in no transaction.</param>
    /// <param name="written">How many quotes were.</param>
    /// <param name="cancel">Ends it; what is done by then stays.</param>
    public static async Task TidyAsync(this QuoteDb db, int written, CancellationToken cancel)
    {
        if (written >= 1_000 && written >= await db.Quotes.CountAsync(cancel) / 20)
            await db.Engine.TidyAsync(db, cancel);
    }

    /// <summary>
    /// Everything that is wrong, in words: the file's integrity, references, hashes of texts and pages, places of quotes in
    /// texts and in later captures, the history and whether each record is as its last revision left it, and search rows and words of names, texts and reviews that are missing,
    /// wrong or too many. Empty when all is well. Holds a batch in memory at a time, and a sum a quote.
    /// </summary>
    /// <param name="db">Where.</param>
    /// <param name="progress">Told how many revisions, records, names and search rows were looked at so far.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<List<string>> VerifyAsync(this QuoteDb db, IProgress<int>? progress, CancellationToken cancel)
    {
        var seen = 0;
        void Done(int more) => progress?.Report(seen += more);

        var faults = await db.Engine.FaultsAsync(db, cancel);
        await db.AddTextFaultsAsync(faults, cancel);
        await db.AddAnchorFaultsAsync(faults, cancel);
        await db.AddHistoryFaultsAsync(faults, Done, cancel);
        await db.AddNameFaultsAsync(faults, Done, cancel);
        await db.AddWordFaultsAsync(faults, Done, cancel);
        var sums = await db.Engine.SumsAsync(db, cancel);
        await foreach (var batch in Batches(db, cancel))
        {
            foreach (var row in await SearchRowContent.Of(db, batch, cancel))
            {
                if (!sums.Remove(row.Row, out var sum) || sum != db.Engine.SumOf(row))
                    faults.Add($"Quote {SearchRow.QuoteId(row.Row)} is not in the index as it stands: run reindex.");
            }

            Done(batch.Count);
        }

        faults.AddRange(sums.Keys.Order().Select(row => $"The index has a row of quote {SearchRow.QuoteId(row)} that should not be there: run reindex."));
        return faults;
    }

    private static async IAsyncEnumerable<List<Quote>> Batches(QuoteDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var after = 0L;
        while (await db.Quotes.AsNoTracking().Whole().Where(q => q.Id > after).OrderBy(q => q.Id).Take(BatchSize).ToListAsync(cancel) is { Count: > 0 } batch)
        {
            after = batch[^1].Id;
            yield return batch;
        }
    }
}

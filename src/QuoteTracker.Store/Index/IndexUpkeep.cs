using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Engines.Sqlite;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Store.Index;

/// <summary>Proves that the database is whole, and builds the search rows anew.</summary>
public static class IndexUpkeep
{
    private const int BatchSize = 2_000;

    /// <summary>Builds every search row anew in one transaction; searches go on with the old rows until it ends.</summary>
    /// <returns>How many rows there are.</returns>
    public static async Task<int> ReindexAsync(this QuoteDb db, IProgress<int>? progress, CancellationToken cancel)
    {
        var done = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        SqliteUpkeep.ClearIndex(db);
        await foreach (var batch in Batches(db, cancel))
        {
            SqliteUpkeep.Fill(db, await SearchRowContent.Of(db, batch, cancel));
            done += batch.Count;
            progress?.Report(done);
        }

        await transaction.CommitAsync(cancel);
        return done;
    }

    /// <summary>
    /// Everything that is wrong, in words: the file's integrity, references, hashes of texts, places of quotes in
    /// them and in later captures, and search rows that are missing, wrong or too many. Empty when all is well.
    /// </summary>
    public static async Task<List<string>> VerifyAsync(this QuoteDb db, IProgress<int>? progress, CancellationToken cancel)
    {
        var faults = await SqliteUpkeep.Faults(db, cancel);
        await foreach (var snapshot in db.Snapshots.AsNoTracking().OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Snapshot.Fingerprint(snapshot.Text) != snapshot.Sha256)
                faults.Add($"Snapshot {snapshot.Id} is not the text that its hash was made of.");
        }

        await foreach (var place in db.Occurrences.AsNoTracking().Select(o => new { o.QuoteId, o.Place, o.Start, o.Exact, o.Snapshot!.Text }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (string.CompareOrdinal(place.Text, place.Start, place.Exact, 0, place.Exact.Length) != 0)
                faults.Add($"Quote {place.QuoteId}, occurrence {place.Place}: its words don't stand at offset {place.Start}.");
        }

        faults.AddRange(await LaterAnchorFaults.In(db, cancel));
        var expected = new HashSet<long>();
        await foreach (var batch in Batches(db, cancel))
        {
            foreach (var row in await SearchRowContent.Of(db, batch, cancel))
            {
                expected.Add(row.Row);
                if (!await SqliteUpkeep.Holds(db, row, cancel))
                    faults.Add($"Quote {SearchRow.QuoteId(row.Row)} is not in the index as it stands: run reindex.");
            }

            progress?.Report(expected.Count);
        }

        for (var after = -1L; await SqliteUpkeep.IndexRows(db, after, BatchSize, cancel) is { Count: > 0 } rows; after = rows[^1])
            faults.AddRange(rows.Where(row => !expected.Contains(row)).Select(row => $"The index has a row of quote {SearchRow.QuoteId(row)} that should not be there: run reindex."));

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

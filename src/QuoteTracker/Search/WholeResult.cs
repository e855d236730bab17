using System.Runtime.CompilerServices;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Search;

/// <summary>
/// All that a search finds of the quotes that are there when it begins, some hundreds at a time. Each batch is a read of
/// its own, so that nothing in the database waits for the reader; what others write meanwhile makes no quote come twice.
/// </summary>
internal static class WholeResult
{
    private const int BatchSize = 500;
    private const int RevisionsAtOnce = 10_000;

    /// <summary>
    /// Ids of quotes in the order of their days. A quote whose day is changed meanwhile, to one that was passed, comes at
    /// the end; one that is deleted may be named though it is gone.
    /// </summary>
    public static async IAsyncEnumerable<List<long>> AllAsync(this QuoteDb db, SearchQuestion question, bool newestFirst, [EnumeratorCancellation] CancellationToken cancel)
    {
        // The revisions first: a change between the two reads is looked at twice rather than never.
        var (seenTo, _) = await db.HeadAsync(cancel);
        var pinned = question with { AsOf = await db.NewestIdAsync(cancel) };
        var met = new IdSet();
        for (long? after = null; await db.RowsAsync(pinned, newestFirst, after, BatchSize, cancel) is { Count: > 0 } rows; after = rows[^1])
        {
            if (rows.Select(SearchRow.QuoteId).Where(met.Add).ToList() is { Count: > 0 } batch)
                yield return batch;
        }

        for (var (head, _) = await db.HeadAsync(cancel); seenTo < head; seenTo += RevisionsAtOnce)
        {
            var touched = await db.TouchedAsync(RecordKind.Quote, seenTo, Math.Min(head, seenTo + RevisionsAtOnce), cancel);
            foreach (var some in touched.Where(t => t.Id <= pinned.AsOf).Select(t => t.Id).Chunk(BatchSize))
            {
                var matching = await db.MatchingAsync(pinned, some, cancel);
                if (some.Where(id => matching.Contains(id) && met.Add(id)).ToList() is { Count: > 0 } batch)
                    yield return batch;
            }
        }
    }
}

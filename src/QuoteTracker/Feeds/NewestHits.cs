using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Feeds;

/// <summary>What a search finds that came into the database last. The index is in the order of the days said, so this is looked for.</summary>
internal static class NewestHits
{
    /// <summary>How many a feed has.</summary>
    public const int Count = 50;

    // A search that finds fewer is read to its end.
    private const int Few = 100_000;

    // One that finds more has its newest among the newest quotes: so many batches of these are looked through.
    private const int Batches = 40;
    private const int BatchSize = 500;

    /// <summary>Their ids, the one that came last first.</summary>
    public static async Task<List<long>> NewestHitsAsync(this QuoteDb db, SearchQuestion question, CancellationToken cancel)
    {
        var few = await db.RowsAsync(question, newestFirst: true, null, Few, cancel);
        if (few.Count < Few)
            return [.. few.Select(SearchRow.QuoteId).OrderDescending().Take(Count)];

        var (found, before) = (new List<long>(), long.MaxValue);
        for (var batch = 0; batch < Batches && found.Count < Count; batch++)
        {
            var ids = await db.Quotes.Where(q => q.Id < before).OrderByDescending(q => q.Id).Select(q => q.Id).Take(BatchSize).ToListAsync(cancel);
            if (ids.Count == 0)
                break;
            before = ids[^1];
            found.AddRange((await db.MatchingAsync(question, ids, cancel)).OrderDescending());
        }

        return [.. found.Take(Count)];
    }
}

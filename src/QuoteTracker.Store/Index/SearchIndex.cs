using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Measures;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Index;

/// <summary>The search index of a database, as the rest of the program asks it.</summary>
public static class SearchIndex
{
    extension(QuoteDb db)
    {
        /// <summary>Rows in the order of days, up to <paramref name="limit"/>, past <paramref name="after"/> (exclusive; null from the start).</summary>
        public async Task<List<long>> RowsAsync(SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel)
        {
            using var timing = Timing.Of(db.Engine, "search.rows");
            return await db.Engine.RowsAsync(db, question, newestFirst, after, limit, cancel);
        }

        /// <summary>
        /// Which of some quotes, a thousand at most, answer as they are now; those that are gone don't. What it takes depends
        /// on how many these are, not on how large the index is.
        /// </summary>
        public async Task<HashSet<long>> MatchingAsync(SearchQuestion question, IReadOnlyCollection<long> quotes, CancellationToken cancel)
        {
            if (quotes.Count == 0)
                return [];
            var some = await db.Quotes.AsNoTracking().Whole().Where(q => quotes.Contains(q.Id)).ToListAsync(cancel);
            var rows = await SearchRowContent.Of(db, some, cancel);
            return [.. RowReading.Answering(question, some.Zip(rows))];
        }

        /// <summary>How many quotes answer, counted up to <paramref name="bound"/>: that number means "so many or more".</summary>
        public async Task<int> CountAsync(SearchQuestion question, int bound, CancellationToken cancel)
        {
            using var timing = Timing.Of(db.Engine, "search.count");
            return await db.Engine.CountAsync(db, question, bound, cancel);
        }

        /// <summary>What ranking needs of matches, by row; those that were deleted meanwhile are left out. Without their texts it takes a fraction of the time.</summary>
        public async Task<Dictionary<long, Candidate>> CandidatesAsync(IReadOnlyCollection<long> rows, bool withTexts, CancellationToken cancel)
        {
            using var timing = Timing.Of(db.Engine, "search.candidates");
            return await db.Engine.CandidatesAsync(db, rows, withTexts, cancel);
        }

        /// <summary>Shows the newest matches, up to <paramref name="bound"/>, one by one: its filter tokens with spaces between.</summary>
        /// <returns>How many there were.</returns>
        public async Task<int> EachMatchAsync(SearchQuestion question, int bound, MatchSeen see, CancellationToken cancel)
        {
            using var timing = Timing.Of(db.Engine, "search.facets");
            return await db.Engine.EachMatchAsync(db, question, bound, see, cancel);
        }

        /// <summary>The highest quote id so far; 0 in an empty database.</summary>
        public async Task<long> NewestIdAsync(CancellationToken cancel) =>
            await db.Quotes.MaxAsync(quote => (long?)quote.Id, cancel) ?? 0;
    }
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Engines.Sqlite;

namespace QuoteTracker.Store.Index;

/// <summary>The search index of a database, as the rest of the program asks it.</summary>
public static class SearchIndex
{
    /// <summary>Rows in the order of days, up to <paramref name="limit"/>, past <paramref name="after"/> (exclusive; null from the start).</summary>
    public static async Task<List<long>> RowsAsync(
        this QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteSearch.Rows(db, question, newestFirst, after, limit);
    }

    /// <summary>
    /// Which of some quotes, a thousand at most, answer as they are now; those that are gone don't. What it takes depends
    /// on how many these are, not on how large the index is.
    /// </summary>
    public static async Task<HashSet<long>> MatchingAsync(this QuoteDb db, SearchQuestion question, IReadOnlyCollection<long> quotes, CancellationToken cancel)
    {
        if (quotes.Count == 0)
            return [];
        var some = await db.Quotes.AsNoTracking().Include(q => q.Attributions).Include(q => q.Occurrences).Where(q => quotes.Contains(q.Id)).ToListAsync(cancel);
        return SqliteIndexOfSome.Matching(question, some, await SearchRowContent.Of(db, some, cancel));
    }

    /// <summary>How many quotes answer, counted up to <paramref name="bound"/>: that number means "so many or more".</summary>
    public static async Task<int> CountAsync(this QuoteDb db, SearchQuestion question, int bound, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteSearch.Count(db, question, bound);
    }

    /// <summary>The words of candidates by quote id; those deleted meanwhile are left out.</summary>
    public static async Task<Dictionary<long, CandidateText>> TextsAsync(this QuoteDb db, IReadOnlyCollection<long> quotes, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteSearch.Texts(db, quotes);
    }

    /// <summary>The highest quote id so far; 0 in an empty database.</summary>
    public static async Task<long> NewestIdAsync(this QuoteDb db, CancellationToken cancel) =>
        await db.Quotes.MaxAsync(quote => (long?)quote.Id, cancel) ?? 0;
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>PostgreSQL, 15 and later.</summary>
internal sealed class PostgresEngine : IEngine
{
    internal static readonly PostgresEngine Instance = new();

    public string Name => "postgresql";

    public Task<List<long>> RowsAsync(QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel) =>
        Connected(db, () => PostgresSearch.Rows(db, question, newestFirst, after, limit, cancel), cancel);

    public Task<int> CountAsync(QuoteDb db, SearchQuestion question, int bound, CancellationToken cancel) =>
        Connected(db, () => PostgresSearch.Count(db, question, bound, cancel), cancel);

    public Task<Dictionary<long, Candidate>> CandidatesAsync(QuoteDb db, IReadOnlyCollection<long> rows, bool withTexts, CancellationToken cancel) =>
        Connected(db, () => PostgresSearch.Candidates(db, rows, withTexts, cancel), cancel);

    public Task<int> EachMatchAsync(QuoteDb db, SearchQuestion question, int bound, MatchSeen see, CancellationToken cancel) =>
        Connected(db, () => PostgresSearch.EachMatch(db, question, bound, see, cancel), cancel);

    public Task ReplaceAsync(QuoteDb db, IReadOnlyCollection<long> outdated, IReadOnlyCollection<SearchRowContent> rows, CancellationToken cancel) =>
        PostgresIndexRows.Replace(db, outdated, rows, cancel);

    public Task<List<long>> WordRowsAsync(QuoteDb db, WordIndex index, IndexMatch match, int limit, CancellationToken cancel) =>
        Connected(db, () => PostgresWords.Rows(db, index, match, limit, cancel), cancel);

    public Task ReplaceWordsAsync(QuoteDb db, WordIndex index, IReadOnlyCollection<RowRange> outdated, IReadOnlyCollection<WordRow> rows, CancellationToken cancel) =>
        PostgresWords.Replace(db, index, outdated, rows, cancel);

    public Task<Dictionary<long, ulong>> WordSumsAsync(QuoteDb db, WordIndex index, CancellationToken cancel) => PostgresWords.Sums(db, index, cancel);

    public ulong SumOf(WordRow row) => PostgresTokens.Sum(PostgresTokens.Of(row));

    public Task ClearAsync(QuoteDb db, CancellationToken cancel) => PostgresIndexRows.Clear(db, cancel);

    public Task TidyAsync(QuoteDb db, CancellationToken cancel) => Connected(db, () => PostgresIndexRows.Tidy(db, cancel), cancel);

    public Task<Dictionary<long, ulong>> SumsAsync(QuoteDb db, CancellationToken cancel) => PostgresIndexRows.Sums(db, cancel);

    public ulong SumOf(SearchRowContent row) => PostgresIndexRows.SumOf(row);

    public Task InsertAsync<T>(QuoteDb db, BulkTable<T> table, IReadOnlyCollection<T> records, CancellationToken cancel) => PostgresCopy.All(db, table, records, cancel);

    public async Task<List<long>> NewQuoteIdsAsync(QuoteDb db, int count, CancellationToken cancel)
    {
        var ids = await db.Database.SqlQuery<long>($"""SELECT nextval(pg_get_serial_sequence('"Quotes"', 'Id')) AS "Value" FROM generate_series(1, {count})""").ToListAsync(cancel);
        ids.Sort();
        return ids;
    }

    public Task MigrateAsync(QuoteDb db, CancellationToken cancel) => PostgresMigration.Migrate(db, cancel);

    public Task<int> StageAsync(QuoteDb db, CancellationToken cancel) => PostgresUpkeep.Stage(db, cancel);

    public Task SetStageAsync(QuoteDb db, int stage, CancellationToken cancel) => PostgresUpkeep.SetStage(db, stage, cancel);

    public Task<List<string>> FaultsAsync(QuoteDb db, CancellationToken cancel) => PostgresUpkeep.Faults(db, cancel);

    public Task<string?> WhyNotWrittenAsync(QuoteDb db, TimeSpan wait, CancellationToken cancel) => PostgresTrial.WhyNotWritten(db, wait, cancel);

    // A server has no such thing: what is deleted stays in its pages until they are used again.
    public Task OverwriteAsync(QuoteDb db, CancellationToken cancel) => Task.CompletedTask;

    public Task<bool> EraseAsync(QuoteDb db, CancellationToken cancel) => PostgresErasing.Erase(db, cancel);

    public bool BreaksARule(DbUpdateException fault) => PostgresFaults.BreaksARule(fault);

    // Given back at once: whoever keeps a connection while it asks for another can wait for itself when the pool is empty.
    private static async Task<T> Connected<T>(QuoteDb db, Func<Task<T>> ask, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await ask();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

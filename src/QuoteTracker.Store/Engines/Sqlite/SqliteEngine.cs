using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>SQLite, which is asked in this process: nothing to wait for.</summary>
internal sealed class SqliteEngine : IEngine
{
    internal static readonly SqliteEngine Instance = new();

    public string Name => "sqlite";

    public async Task<List<long>> RowsAsync(QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteSearch.Rows(db, question, newestFirst, after, limit, cancel);
    }

    public async Task<int> CountAsync(QuoteDb db, SearchQuestion question, int bound, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteSearch.Count(db, question, bound, cancel);
    }

    public async Task<Dictionary<long, Candidate>> CandidatesAsync(QuoteDb db, IReadOnlyCollection<long> rows, bool withTexts, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteSearch.Candidates(db, rows, withTexts);
    }

    public async Task<int> EachMatchAsync(QuoteDb db, SearchQuestion question, int bound, MatchSeen see, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteSearch.EachMatch(db, question, bound, see, cancel);
    }

    public async Task ReplaceAsync(QuoteDb db, IReadOnlyCollection<long> outdated, IReadOnlyCollection<SearchRowContent> rows, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        SqliteIndexRows.Replace(db, outdated, rows);
    }

    public async Task<List<long>> WordRowsAsync(QuoteDb db, WordIndex index, IndexMatch match, int limit, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return SqliteWords.Rows(db, index, match, limit);
    }

    public Task ReplaceWordsAsync(QuoteDb db, WordIndex index, IReadOnlyCollection<RowRange> outdated, IReadOnlyCollection<WordRow> rows, CancellationToken cancel)
    {
        SqliteWords.Replace(db, index, outdated, rows);
        return Task.CompletedTask;
    }

    public Task<Dictionary<long, ulong>> WordSumsAsync(QuoteDb db, WordIndex index, CancellationToken cancel) => SqliteIndexSums.Read(db, index, cancel);

    public ulong SumOf(WordRow row) => SearchRowSum.Of(row);

    public Task ClearAsync(QuoteDb db, CancellationToken cancel) => SqliteIndexRows.Clear(db, cancel);

    public async Task TidyAsync(QuoteDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        SqliteIndexRows.Tidy(db, cancel);
    }

    public Task<Dictionary<long, ulong>> SumsAsync(QuoteDb db, CancellationToken cancel) => SqliteIndexSums.Read(db, cancel);

    public ulong SumOf(SearchRowContent row) => SearchRowSum.Of(row);

    public Task InsertAsync<T>(QuoteDb db, BulkTable<T> table, IReadOnlyCollection<T> records, CancellationToken cancel)
    {
        SqliteInsert.All(db, table, records);
        return Task.CompletedTask;
    }

    // One writer at a time: the ids after the last one that was ever given are free.
    public async Task<List<long>> NewQuoteIdsAsync(QuoteDb db, int count, CancellationToken cancel)
    {
        var last = await db.Database.SqlQueryRaw<long>("SELECT coalesce(max(seq), 0) AS Value FROM sqlite_sequence WHERE name = 'Quotes'").SingleAsync(cancel);
        return [.. Enumerable.Range(1, count).Select(n => last + n)];
    }

    public Task MigrateAsync(QuoteDb db, CancellationToken cancel) => SqliteMigration.Migrate(db, cancel);

    public Task<int> StageAsync(QuoteDb db, CancellationToken cancel) => SqliteUpkeep.Stage(db, cancel);

    public Task SetStageAsync(QuoteDb db, int stage, CancellationToken cancel) => SqliteUpkeep.SetStage(db, stage, cancel);

    public Task<List<string>> FaultsAsync(QuoteDb db, CancellationToken cancel) => SqliteUpkeep.Faults(db, cancel);

    public Task<string?> WhyNotWrittenAsync(QuoteDb db, TimeSpan wait, CancellationToken cancel) => SqliteTrial.WhyNotWritten(db, wait, cancel);

    public Task OverwriteAsync(QuoteDb db, CancellationToken cancel) => SqliteErasing.Overwrite(db, cancel);

    public Task<bool> EraseAsync(QuoteDb db, CancellationToken cancel) => SqliteErasing.Erase(db, cancel);

    public bool BreaksARule(DbUpdateException fault) => SqliteFaults.BreaksARule(fault);
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>PostgreSQL, 15 and later.</summary>
internal sealed class PostgresEngine : IEngine
{
    internal static readonly PostgresEngine Instance = new();

    public Task<List<long>> RowsAsync(QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel) =>
        PostgresSearch.Rows(db, question, newestFirst, after, limit, cancel);

    public Task<int> CountAsync(QuoteDb db, SearchQuestion question, int bound, CancellationToken cancel) => PostgresSearch.Count(db, question, bound, cancel);

    public Task<Dictionary<long, Candidate>> CandidatesAsync(QuoteDb db, IReadOnlyCollection<long> rows, bool withTexts, CancellationToken cancel) =>
        PostgresSearch.Candidates(db, rows, withTexts, cancel);

    public Task<int> EachMatchAsync(QuoteDb db, SearchQuestion question, int bound, Action<long, string> see, CancellationToken cancel) =>
        PostgresSearch.EachMatch(db, question, bound, see, cancel);

    public Task ReplaceAsync(QuoteDb db, IReadOnlyCollection<long> outdated, IReadOnlyCollection<SearchRowContent> rows, CancellationToken cancel) =>
        PostgresIndexRows.Replace(db, outdated, rows, cancel);

    public Task ClearAsync(QuoteDb db, CancellationToken cancel) => PostgresIndexRows.Clear(db, cancel);

    public Task<Dictionary<long, ulong>> SumsAsync(QuoteDb db, CancellationToken cancel) => PostgresIndexRows.Sums(db, cancel);

    public ulong SumOf(SearchRowContent row) => PostgresIndexRows.SumOf(row);

    public Task WriteAsync(QuoteDb db, IReadOnlyCollection<Revision> revisions, CancellationToken cancel) => PostgresRevisions.Insert(db, revisions, cancel);

    public Task WriteAsync(QuoteDb db, IReadOnlyCollection<Quote> quotes, CancellationToken cancel) => PostgresNewQuotes.Write(db, quotes, cancel);

    public Task<int> StageAsync(QuoteDb db, CancellationToken cancel) => PostgresUpkeep.Stage(db, cancel);

    public Task SetStageAsync(QuoteDb db, int stage, CancellationToken cancel) => PostgresUpkeep.SetStage(db, stage, cancel);

    public Task<List<string>> FaultsAsync(QuoteDb db, CancellationToken cancel) => PostgresUpkeep.Faults(db, cancel);

    public bool BreaksARule(DbUpdateException fault) => PostgresFaults.BreaksARule(fault);
}

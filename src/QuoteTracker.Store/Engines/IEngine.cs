using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines;

/// <summary>What the two database engines do each in its own way. All of it on the context's connection, in its transaction where it has one.</summary>
internal interface IEngine
{
    /// <summary>What OpenTelemetry calls it.</summary>
    string Name { get; }

    /// <inheritdoc cref="SearchIndex.RowsAsync"/>
    Task<List<long>> RowsAsync(QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel);

    /// <inheritdoc cref="SearchIndex.CountAsync"/>
    Task<int> CountAsync(QuoteDb db, SearchQuestion question, int bound, CancellationToken cancel);

    /// <inheritdoc cref="SearchIndex.CandidatesAsync"/>
    Task<Dictionary<long, Candidate>> CandidatesAsync(QuoteDb db, IReadOnlyCollection<long> rows, bool withTexts, CancellationToken cancel);

    /// <inheritdoc cref="SearchIndex.EachMatchAsync"/>
    Task<int> EachMatchAsync(QuoteDb db, SearchQuestion question, int bound, MatchSeen see, CancellationToken cancel);

    /// <summary>Takes search rows out and puts search rows in, and the languages of those.</summary>
    Task ReplaceAsync(QuoteDb db, IReadOnlyCollection<long> outdated, IReadOnlyCollection<SearchRowContent> rows, CancellationToken cancel);

    /// <summary>Rows that have this, in any order; so many as <paramref name="limit"/> are any of more.</summary>
    Task<List<long>> WordRowsAsync(QuoteDb db, WordIndex index, IndexMatch match, int limit, CancellationToken cancel);

    /// <summary>Takes rows out of an index of words and puts rows in, in the current transaction.</summary>
    Task ReplaceWordsAsync(QuoteDb db, WordIndex index, IReadOnlyCollection<RowRange> outdated, IReadOnlyCollection<WordRow> rows, CancellationToken cancel);

    /// <summary>The sum of each row of an index of words, by row.</summary>
    Task<Dictionary<long, ulong>> WordSumsAsync(QuoteDb db, WordIndex index, CancellationToken cancel);

    /// <summary>The sum that <see cref="WordSumsAsync"/> must give for this row.</summary>
    ulong SumOf(WordRow row);

    /// <summary>Every search row out. Readers go on with the old ones until the transaction ends.</summary>
    Task ClearAsync(QuoteDb db, CancellationToken cancel);

    /// <inheritdoc cref="IndexUpkeep.TidyAsync"/>
    Task TidyAsync(QuoteDb db, CancellationToken cancel);

    /// <summary>Each search row's sum, by row.</summary>
    Task<Dictionary<long, ulong>> SumsAsync(QuoteDb db, CancellationToken cancel);

    /// <summary>The sum that <see cref="SumsAsync"/> must give for this row.</summary>
    ulong SumOf(SearchRowContent row);

    /// <summary>Writes many rows at once, in the current transaction.</summary>
    Task InsertAsync<T>(QuoteDb db, BulkTable<T> table, IReadOnlyCollection<T> records, CancellationToken cancel);

    /// <summary>Ids for so many new quotes, rising, that no other quote ever has.</summary>
    Task<List<long>> NewQuoteIdsAsync(QuoteDb db, int count, CancellationToken cancel);

    /// <summary>Brings the tables to this version's, one process at a time; one that is killed at it keeps nobody waiting.</summary>
    Task MigrateAsync(QuoteDb db, CancellationToken cancel);

    /// <summary>How far this database was brought on by <see cref="StoreSetup.PrepareAsync"/>; 0 at first.</summary>
    Task<int> StageAsync(QuoteDb db, CancellationToken cancel);

    /// <summary>Sets the stage.</summary>
    Task SetStageAsync(QuoteDb db, int stage, CancellationToken cancel);

    /// <summary>What the engine itself finds wrong: corruption, and references that lead nowhere. Empty when all is well.</summary>
    Task<List<string>> FaultsAsync(QuoteDb db, CancellationToken cancel);

    /// <summary>Writes something small and takes it back, where the writer before it ends within <paramref name="wait"/>; why that can't be done, in a sentence that repeats no setting, or null.</summary>
    Task<string?> WhyNotWrittenAsync(QuoteDb db, TimeSpan wait, CancellationToken cancel);

    /// <summary>What is deleted in the current transaction is to be overwritten, as far as the engine can.</summary>
    Task OverwriteAsync(QuoteDb db, CancellationToken cancel);

    /// <inheritdoc cref="Purging.EraseAsync"/>
    Task<bool> EraseAsync(QuoteDb db, CancellationToken cancel);

    /// <inheritdoc cref="SaveFaults.BreaksARule"/>
    bool BreaksARule(DbUpdateException fault);
}

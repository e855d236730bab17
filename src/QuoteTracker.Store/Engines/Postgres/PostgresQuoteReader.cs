using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QuoteTracker.Store.Measures;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Asks for all parts of all quotes in one round trip, by statements that stay prepared on the pool's connections.</summary>
internal sealed class PostgresQuoteReader(string database) : QuoteReader
{
    private static readonly (string Sql, Action<WholeQuote, DbDataReader> Add)[] Parts =
    [
        (PostgresQuoteSql.Speakers, WholeQuoteRows.AddSpeaker),
        (PostgresQuoteSql.Places, WholeQuoteRows.AddPlace),
        (PostgresQuoteSql.Relations, WholeQuoteRows.AddRelation),
        (PostgresQuoteSql.Chains, WholeQuoteRows.AddLink),
        (PostgresQuoteSql.Later, WholeQuoteRows.AddLater),
        (PostgresQuoteSql.Roles, WholeQuoteRows.AddRole),
        (PostgresQuoteSql.Reviews, WholeQuoteRows.AddReview),
    ];

    public override async Task<List<WholeQuote>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancel);

        // What is read first and last is then of one moment.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await Read(connection, ids, cancel);
    }

    public override Task<List<WholeQuote>> ReadAsync(QuoteDb db, IReadOnlyList<long> ids, CancellationToken cancel) =>
        db.Database.CurrentTransaction is null || ids.Count == 0
            ? ReadAsync(ids, cancel)
            : Read((NpgsqlConnection)db.Database.GetDbConnection(), ids, cancel);

    private static async Task<List<WholeQuote>> Read(NpgsqlConnection connection, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        using var timing = Timing.Of(PostgresEngine.Instance, "quotes.read");
        var wanted = ids.ToArray();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in Parts.Select(part => part.Sql).Prepend(PostgresQuoteSql.Quotes))
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<long[]> { TypedValue = wanted } } });
        await batch.PrepareAsync(cancel);

        var quotes = new Dictionary<long, WholeQuote>(ids.Count);
        await using var row = await batch.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            quotes.Add(row.GetInt64(0), WholeQuoteRows.Quote(row));
        foreach (var (_, add) in Parts)
        {
            await row.NextResultAsync(cancel);
            while (await row.ReadAsync(cancel))
                add(quotes[row.GetInt64(row.FieldCount - 1)], row);
        }

        return [.. ids.Where(quotes.ContainsKey).Select(id => quotes[id])];
    }
}

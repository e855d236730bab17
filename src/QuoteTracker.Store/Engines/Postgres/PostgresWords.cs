using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>The indexes of words, a table each with a tsvector.</summary>
internal static class PostgresWords
{
    internal static readonly string[] Create =
    [
        .. WordIndexes.Own.SelectMany(index => new[]
        {
            $"""CREATE TABLE "{index.Table()}" ("Row" bigint PRIMARY KEY, "Tokens" tsvector NOT NULL)""",
            $"""CREATE INDEX "IX_{index.Table()}_Tokens" ON "{index.Table()}" USING gin ("Tokens")""",
        }),
    ];

    internal static async Task<List<long>> Rows(QuoteDb db, WordIndex index, IndexMatch match, int limit, CancellationToken cancel)
    {
        await using var command = PostgresSetup.Command(db, $"""SELECT "Row" FROM "{index.Table()}" WHERE "Tokens" @@ @match::tsquery LIMIT @limit""");
        command.Parameters.AddWithValue("match", PostgresCharacters.Keepable(PostgresMatch.Of(match)));
        command.Parameters.AddWithValue("limit", limit);
        var rows = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add(reader.GetInt64(0));
        return rows;
    }

    internal static async Task Replace(QuoteDb db, WordIndex index, IReadOnlyCollection<RowRange> outdated, IReadOnlyCollection<WordRow> rows, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var range in outdated)
        {
            await using var delete = PostgresSetup.Command(db, $"""DELETE FROM "{index.Table()}" WHERE "Row" >= @first AND "Row" < @before""");
            delete.Parameters.AddWithValue("first", range.First);
            delete.Parameters.AddWithValue("before", range.Before);
            await delete.ExecuteNonQueryAsync(cancel);
        }

        if (rows.Count == 0)
            return;
        await using var copy = await PostgresCopy.Into(db, index.Table(), ["Row", "Tokens"], cancel);
        foreach (var row in rows)
            await copy.Add(row.Row, PostgresTokens.Of(row));
        await copy.Finish();
    }

    internal static async Task<Dictionary<long, ulong>> Sums(QuoteDb db, WordIndex index, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var sums = new Dictionary<long, ulong>();
        await using var rows = await ((NpgsqlConnection)db.Database.GetDbConnection())
            .BeginBinaryExportAsync($"""COPY "{index.Table()}" ("Row", "Tokens") TO STDOUT (FORMAT BINARY)""", cancel);
        while (await rows.StartRowAsync(cancel) > 0)
        {
            var row = await rows.ReadAsync<long>(cancel);
            sums[row] = PostgresTokens.Sum(await rows.ReadAsync<byte[]>(NpgsqlDbType.Bytea, cancel));
        }

        return sums;
    }
}

using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>The search rows: one table, its key the row that encodes the day.</summary>
internal static class PostgresIndexRows
{
    internal static readonly string[] Create =
    [
        """CREATE TABLE "QuoteIndex" ("Row" bigint PRIMARY KEY, "Tokens" tsvector NOT NULL, "Filters" text COLLATE "C" NOT NULL, "Origins" integer NOT NULL, "Length" integer NOT NULL)""",
        """CREATE INDEX "IX_QuoteIndex_Tokens" ON "QuoteIndex" USING gin ("Tokens")""",

        // How common a word is decides whether its matches are looked up and sorted, or rows are walked until enough match.
        """ALTER TABLE "QuoteIndex" ALTER "Tokens" SET STATISTICS 1000""",
        """CREATE TABLE "SearchLanguages" ("Code" text COLLATE "C" PRIMARY KEY)""",
    ];

    /// <summary>Takes rows out and puts rows in, inside the current transaction.</summary>
    internal static async Task Replace(QuoteDb db, IReadOnlyCollection<long> outdated, IReadOnlyCollection<SearchRowContent> rows, CancellationToken cancel)
    {
        if (outdated.Count > 0)
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "QuoteIndex" WHERE "Row" = ANY ({outdated.ToArray()})""", cancel);
        if (rows.Count == 0)
            return;

        await using (var index = await PostgresCopy.Into(db, "QuoteIndex", ["Row", "Tokens", "Filters", "Origins", "Length"], cancel))
        {
            foreach (var content in rows)
                await index.Add(content.Row, PostgresTokens.Of(content), content.Filters, content.Origins, content.Length);
            await index.Finish();
        }

        await db.Database.ExecuteSqlAsync($"""INSERT INTO "SearchLanguages" ("Code") SELECT unnest({rows.Select(content => content.Language).Distinct().ToArray()}) ON CONFLICT DO NOTHING""", cancel);
    }

    /// <summary>Every row out, inside the current transaction. TRUNCATE would let searches wait.</summary>
    internal static Task Clear(QuoteDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync("""DELETE FROM "QuoteIndex"; DELETE FROM "SearchLanguages" """, cancel);

    /// <summary>
    /// What autovacuum would do in its own time: the list of rows that are not in the GIN index yet is worked off, and how
    /// common each token is, which the planner chooses by, is counted anew.
    /// </summary>
    internal static async Task<int> Tidy(QuoteDb db, CancellationToken cancel)
    {
        await using var vacuum = PostgresSetup.Command(db, """VACUUM (ANALYZE) "QuoteIndex" """);

        // Of a large index it takes longer than a request may.
        vacuum.CommandTimeout = 0;
        return await vacuum.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Each row's sum, by row: the whole index is read once, in the order it lies in.</summary>
    internal static async Task<Dictionary<long, ulong>> Sums(QuoteDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var sums = new Dictionary<long, ulong>();
        await using var rows = await ((Npgsql.NpgsqlConnection)db.Database.GetDbConnection())
            .BeginBinaryExportAsync("""COPY "QuoteIndex" ("Row", "Tokens", "Filters", "Origins", "Length") TO STDOUT (FORMAT BINARY)""", cancel);
        while (await rows.StartRowAsync(cancel) > 0)
        {
            var row = await rows.ReadAsync<long>(cancel);
            var tokens = PostgresTokens.Sum(await rows.ReadAsync<byte[]>(NpgsqlDbType.Bytea, cancel));
            sums[row] = tokens + SearchRowSum.Beside(await rows.ReadAsync<string>(cancel), await rows.ReadAsync<int>(cancel), await rows.ReadAsync<int>(cancel));
        }

        return sums;
    }

    /// <summary>The sum that a row must have.</summary>
    internal static ulong SumOf(SearchRowContent row) => PostgresTokens.Sum(PostgresTokens.Of(row)) + SearchRowSum.Beside(row.Filters, row.Origins, row.Length);
}

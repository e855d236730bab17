using Microsoft.EntityFrameworkCore;
using Npgsql;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Has the server give up the rows that were deleted. What it can't do here is in docs/security.md: the bytes.</summary>
internal static class PostgresErasing
{
    /// <summary>Statistics of columns have words too, so they are made anew. Always false: the rows can be found by nobody, but only VACUUM FULL, which stops readers, writes the files anew.</summary>
    internal static async Task<bool> Erase(QuoteDb db, CancellationToken cancel)
    {
        // Its own connection: VACUUM wants no transaction.
        await using var own = PostgresSetup.Another(db);
        await own.OpenAsync(cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Concat(Enum.GetValues<WordIndex>().Select(index => index.Table())).Distinct())
        {
            await using var vacuum = new NpgsqlCommand($"VACUUM (ANALYZE) \"{table}\"", own) { CommandTimeout = 0 };
            await vacuum.ExecuteNonQueryAsync(cancel);
        }

        return false;
    }
}

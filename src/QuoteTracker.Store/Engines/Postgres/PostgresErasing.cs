using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Has the server give up the rows that were deleted. What it can't do here is in docs/security.md: the bytes.</summary>
internal static class PostgresErasing
{
    private static readonly string[] Tables =
    [
        "Revisions", "Quotes", "Attributions", "Occurrences", "ChainLinks", "LaterAnchors", "Sources", "Snapshots", "SnapshotPages", "DeletedSnapshots",
        "Reviews", "DraftDecisions", "GivenAnswers", "RejectedImportLines", "HookDeliveries", "QuoteIndex", "PassageIndex", "ReviewIndex",
    ];

    /// <summary>Statistics of columns have words too, so they are made anew. Always false: the rows can be found by nobody, but only VACUUM FULL, which stops readers, writes the files anew.</summary>
    internal static async Task<bool> Erase(QuoteDb db, CancellationToken cancel)
    {
        // Its own connection: VACUUM wants no transaction.
        await using var own = PostgresSetup.Another(db);
        await own.OpenAsync(cancel);
        foreach (var table in Tables)
        {
            await using var exists = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", own) { Parameters = { new() { Value = $"\"{table}\"" } } };
            if (await exists.ExecuteScalarAsync(cancel) is not true)
                continue;
            await using var vacuum = new NpgsqlCommand($"VACUUM (ANALYZE) \"{table}\"", own) { CommandTimeout = 0 };
            await vacuum.ExecuteNonQueryAsync(cancel);
        }

        return false;
    }
}

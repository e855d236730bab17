using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Upkeep that only the engine can do.</summary>
internal static class SqliteUpkeep
{
    /// <summary>A number in the file's head.</summary>
    internal static Task<int> Stage(QuoteDb db, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancel);

    /// <summary>Sets it, in the current transaction. A pragma takes no parameters.</summary>
    internal static async Task SetStage(QuoteDb db, int stage, CancellationToken cancel)
    {
        await using var set = db.Database.GetDbConnection().CreateCommand();
        set.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        set.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {stage}");
        await set.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>What SQLite itself finds wrong with the file: corruption, and references that lead nowhere. Empty when all is well.</summary>
    internal static async Task<List<string>> Faults(QuoteDb db, CancellationToken cancel)
    {
        // A connection of its own: one that read an index before keeps its structure in mind, and where another connection
        // has written since, integrity_check holds the new pages against the old structure and calls that corruption.
        await using var fresh = new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        await fresh.OpenAsync(cancel);
        var faults = (await Lines(fresh, "SELECT integrity_check FROM pragma_integrity_check", cancel)).Where(line => line != "ok").ToList();
        faults.AddRange(await Lines(fresh, "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' refers to a missing row of ' || parent FROM pragma_foreign_key_check", cancel));
        return faults;
    }

    private static async Task<List<string>> Lines(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancel))
            lines.Add(reader.GetString(0));
        return lines;
    }
}

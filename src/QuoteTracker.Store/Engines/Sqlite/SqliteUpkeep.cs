using System.Globalization;
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
        var faults = (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancel))
            .Where(line => line != "ok").ToList();
        faults.AddRange(await db.Database.SqlQueryRaw<string>(
            "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' refers to a missing row of ' || parent AS Value FROM pragma_foreign_key_check").ToListAsync(cancel));
        return faults;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Upkeep that only the engine can do.</summary>
internal static class SqliteUpkeep
{
    /// <summary>Every search row out. In the current transaction, so that readers go on with the old ones until it ends.</summary>
    internal static void ClearIndex(QuoteDb db) => db.Database.ExecuteSqlRaw("INSERT INTO QuoteIndex (QuoteIndex) VALUES ('delete-all')");

    /// <summary>Search rows in, in the current transaction.</summary>
    internal static void Fill(QuoteDb db, IReadOnlyCollection<SearchRowContent> rows) => SqliteIndexRows.Insert(
        (SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(), rows);

    /// <summary>Whether this file's records have got their first revisions: a mark in the file's head.</summary>
    internal static async Task<bool> HasHistory(QuoteDb db, CancellationToken cancel) =>
        await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancel) >= 1;

    /// <summary>Sets the mark, in the current transaction.</summary>
    internal static void MarkHistory(QuoteDb db) => db.Database.ExecuteSqlRaw("PRAGMA user_version = 1");

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

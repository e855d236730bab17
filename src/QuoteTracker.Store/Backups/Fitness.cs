using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace QuoteTracker.Store.Backups;

/// <summary>Whether this version can work with a database, and in which words an operator is told that it can't.</summary>
internal static class Fitness
{
    /// <summary>Refuses a database that a newer version brought on: what it keeps there would be lost on this one's writes.</summary>
    /// <returns>The migrations it has; none where it is not made yet.</returns>
    internal static async Task<List<string>> RefuseNewerAsync(QuoteDb db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } newer)
            throw Newer(db, $"migration {newer}");
        if (applied.Count == known.Count && await db.Engine.StageAsync(db, cancel) is > Stages.Last and var stage)
            throw Newer(db, $"stage {stage}");
        return applied;
    }

    /// <summary>Refuses what was put in a backup's place and has none of our tables: an empty file opens as an empty database.</summary>
    internal static async Task RefuseForeignAsync(QuoteDb db, string name, CancellationToken cancel)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancel)).Any())
            throw new UnfitDatabaseException($"{name} is no backup of a database of QuoteTracker: it has none of its tables.");
    }

    /// <summary>Refuses a file that can be read and not written, which SQLite opens all the same, and begins to write as if it could.</summary>
    internal static async Task RefuseReadOnlyAsync(QuoteDb db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
            return;
        await db.Database.OpenConnectionAsync(cancel);
        var readOnly = raw.sqlite3_db_readonly(connection.Handle, "main") == 1;
        await db.Database.CloseConnectionAsync();
        if (readOnly)
            throw ReadOnly(db, null);
    }

    /// <summary>What an operator reads of a fault; null where the fault says it best itself.</summary>
    internal static UnfitDatabaseException? Told(QuoteDb db, DbException fault)
    {
        var name = Name(db);
        return SaveFaults.OfStorage(fault) switch
        {
            StorageFault.Full => new($"There is no room left on the disk of the {name}. Nothing that was acknowledged is lost: make room, and start again.", fault),
            StorageFault.ReadOnly => ReadOnly(db, fault),
            StorageFault.Damaged => new($"The {name} is damaged, or is no database: {fault.Message} It was left as it is. 'restore FILE --replace' puts a backup in its place and keeps it beside.", fault),
            StorageFault.Unreachable when fault is SqliteException => new($"The {name} can't be opened: {fault.Message} It must be a file, in a folder that the user who runs QuoteTracker may write.", fault),
            StorageFault.Locked => new($"Another program keeps the {name} locked: {fault.Message} Try again when it is done.", fault),
            _ => null,
        };
    }

    private static UnfitDatabaseException Newer(QuoteDb db, string mark) =>
        new($"The {Name(db)} was made by a newer version of QuoteTracker ({mark} is not known here). It was left as it is: run that version, or restore a backup that this one made.");

    private static UnfitDatabaseException ReadOnly(QuoteDb db, DbException? fault) =>
        new($"The {Name(db)} can be read and not written. Let the user who runs QuoteTracker write the file and its folder, and start again.", fault);

    // A connection string may have a password; a source and a name have none.
    private static string Name(QuoteDb db)
    {
        var connection = db.Database.GetDbConnection();
        return connection is SqliteConnection ? $"database {connection.DataSource}" : $"database {connection.Database} at {connection.DataSource}";
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QuoteTracker.Store.Engines.Postgres;
using QuoteTracker.Store.Engines.Sqlite;

namespace QuoteTracker.Store;

/// <summary>Tells what a failed save means, whatever the engine.</summary>
public static class SaveFaults
{
    // ENOSPC, and the same in Windows' words.
    private static readonly int[] NoSpace = [28, unchecked((int)0x80070070)];

    /// <summary>Whether the records themselves are to blame: a key that is taken, a reference to nothing. A full disk or a locked file is not their fault.</summary>
    public static bool BreaksARule(this QuoteDb db, DbUpdateException fault)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Engine.BreaksARule(fault);
    }

    /// <summary>What about the database, its disk or its server is to blame, of this exception or those within it; null where nothing is.</summary>
    public static StorageFault? OfStorage(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            var told = fault switch
            {
                SqliteException sqlite => SqliteFaults.OfStorage(sqlite),
                NpgsqlException postgres => PostgresFaults.OfStorage(postgres),
                IOException file when NoSpace.Contains(file.HResult) => StorageFault.Full,
                _ => null,
            };
            if (told is not null)
                return told;
        }

        return null;
    }
}

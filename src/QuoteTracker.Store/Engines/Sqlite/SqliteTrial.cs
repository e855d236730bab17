using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Tries whether the file can be written.</summary>
internal static class SqliteTrial
{
    /// <summary>Takes the writer's lock, changes a row to what it is, and takes that back; why not, or null.</summary>
    internal static Task<string?> WhyNotWritten(QuoteDb db, TimeSpan wait, CancellationToken cancel) => Task.Run(() =>
    {
        // A connection of its own: one of the pool goes on with a file that was deleted, and would wait a minute for the lock.
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString())
        {
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)wait.TotalSeconds),
        }.ConnectionString);
        try
        {
            connection.Open();
            using var turn = SqliteTurns.Take(connection, wait, cancel);
            using var transaction = connection.BeginTransaction(deferred: false);
            using var write = connection.CreateCommand();
            write.Transaction = transaction;
            write.CommandText = """UPDATE "__EFMigrationsHistory" SET "ProductVersion" = "ProductVersion" """;
            write.ExecuteNonQuery();
            transaction.Rollback();
            return IsServedStill(db) ? null : SqliteMoved.Why;
        }
        catch (SqliteException fault)
        {
            return Reason(fault.SqliteErrorCode, wait);
        }
    }, cancel);

    // A file that was put in the place of another can be written, but the server's own connections have the other one.
    private static bool IsServedStill(QuoteDb db)
    {
        db.Database.OpenConnection();
        var isServed = !SqliteMoved.Is((SqliteConnection)db.Database.GetDbConnection());
        db.Database.CloseConnection();
        return isServed;
    }

    private static string Reason(int code, TimeSpan wait) => code switch
    {
        SqliteFaults.NoSuchTable => "The database's file has no tables of this program.",
        SqliteFaults.Busy or SqliteFaults.Locked => $"Another write has held the database for more than {wait.TotalSeconds:0} s.",
        SqliteFaults.ReadOnly => "The database's file is read only.",
        SqliteFaults.InputOutput => "The disk of the database's file can't be read or written.",
        SqliteFaults.Corrupt or SqliteFaults.NotADatabase => "The database's file is damaged: run verify.",
        SqliteFaults.Full => "The disk of the database's file is full.",
        SqliteFaults.CantOpen => "The database's file is not there, or can't be opened.",
        _ => $"The database refused a write (SQLite's code {code}).",
    };
}

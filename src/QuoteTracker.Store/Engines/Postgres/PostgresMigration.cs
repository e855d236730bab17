using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>
/// Makes the database and brings its tables on, one process at a time. EF Core reads which migrations are there before it
/// takes its own lock, so that two servers that start at once would both make the same tables; and a start that was killed
/// leaves a server process behind which goes on for a moment. So all of it stands under a lock of the session.
/// </summary>
internal static class PostgresMigration
{
    // Any number that nobody else locks in a database of ours.
    private const long Lock = 7_205_759_403_792_793;
    private const int Tries = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    internal static async Task Migrate(QuoteDb db, CancellationToken cancel)
    {
        await Create(db, cancel);
        await OneAtATime(db, cancel);
    }

    // No lock stands before this: it would be one of the database.
    private static async Task Create(QuoteDb db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        for (var left = Tries; !await creator.ExistsAsync(cancel); left--)
        {
            try
            {
                await creator.CreateAsync(cancel);
            }
            catch (PostgresException meanwhile) when (left > 0 && IsMadeMeanwhile(meanwhile))
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }

    private static async Task OneAtATime(QuoteDb db, CancellationToken cancel)
    {
        var (connection, timeout) = (db.Database.GetDbConnection(), db.Database.GetCommandTimeout());
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // Another's migration may take as long as it has to.
            db.Database.SetCommandTimeout(TimeSpan.Zero);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancel);

            // Else EF Core asks the table that is not there, and tells of the failure as an error.
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancel);
            await db.Database.MigrateAsync(cancel);
        }
        finally
        {
            // The session goes back to the pool, and would keep it.
            if (connection.State == ConnectionState.Open)
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock_all()", CancellationToken.None);
            db.Database.SetCommandTimeout(timeout);
            await db.Database.CloseConnectionAsync();
        }
    }

    // In use: the database that is copied for a new one is in use by another copy.
    private static bool IsMadeMeanwhile(PostgresException fault) => fault.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.ObjectInUse
        || fault is { SqlState: PostgresErrorCodes.UniqueViolation, SchemaName: "pg_catalog" };
}

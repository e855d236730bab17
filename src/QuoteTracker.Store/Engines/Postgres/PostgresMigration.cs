using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>
/// Makes the database and brings its tables on, one process at a time: EF Core locks a table for that. A start that was
/// killed leaves a server process behind which goes on for a moment, and so the database, or that table, may come into
/// being just when this one is about to make it.
/// </summary>
internal static class PostgresMigration
{
    private const int Tries = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    internal static async Task Migrate(QuoteDb db, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await db.Database.MigrateAsync(cancel);
                return;
            }
            catch (PostgresException meanwhile) when (left > 0 && IsMadeMeanwhile(meanwhile))
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }

    // The last: the database that is copied for a new one is in use by another copy.
    private static bool IsMadeMeanwhile(PostgresException fault) => fault.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.ObjectInUse
        || fault is { SqlState: PostgresErrorCodes.UniqueViolation, SchemaName: "pg_catalog" };
}

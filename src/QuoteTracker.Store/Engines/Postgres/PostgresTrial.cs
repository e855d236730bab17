using System.Globalization;
using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Tries whether the server takes writes.</summary>
internal static class PostgresTrial
{
    private const string CanWrite = "SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on'";

    // The writers' own lock: whoever gets it in time would write now.
    private const string Write = $"""
        SELECT {PostgresWriteLock.Take};
        UPDATE "__EFMigrationsHistory" SET "ProductVersion" = "ProductVersion" WHERE "MigrationId" = (SELECT max("MigrationId") FROM "__EFMigrationsHistory");
        """;

    /// <summary>
    /// Takes the writers' lock and changes a row to what it is; why not, or null. It is committed: only so a server says
    /// that its disk is full, and waits for its standby as it does with every write.
    /// </summary>
    internal static async Task<string?> WhyNotWritten(QuoteDb db, TimeSpan wait, CancellationToken cancel)
    {
        await using var connection = PostgresSetup.Another(db);
        try
        {
            await connection.OpenAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using (var asks = new NpgsqlCommand(CanWrite, connection, transaction))
            await using (var row = await asks.ExecuteReaderAsync(cancel))
            {
                await row.ReadAsync(cancel);
                if (row.GetBoolean(0))
                    return "The database server is a standby: it takes no writes.";
                if (row.GetBoolean(1))
                    return "The database is read only.";
            }

            await using var write = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {(int)wait.TotalMilliseconds};{Write}"), connection, transaction);
            await write.ExecuteNonQueryAsync(cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return $"Another write has held the database for more than {wait.TotalSeconds:0} s.";
        }
        catch (PostgresException fault)
        {
            return $"The database server refused a write (PostgreSQL's code {fault.SqlState}).";
        }
        catch (NpgsqlException)
        {
            return "The database server can't be reached.";
        }
    }
}

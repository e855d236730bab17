using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>
/// One writing transaction at a time, as on SQLite: revisions are numbered and chained one after another. What it reads
/// is what the one before it left. Readers never wait.
/// </summary>
internal sealed class PostgresWriteLock : DbTransactionInterceptor
{
    internal static readonly PostgresWriteLock Instance = new();

    /// <summary>Takes the lock for as long as the transaction goes on. The number is "Quote" in ASCII.</summary>
    internal const string Take = "pg_advisory_xact_lock(349862589541)";

    // A lock of this database alone, until the transaction ends. What was acknowledged is on disk, even
    // where the server was told not to wait for that; a stricter setting (remote_apply) stays.
    private const string Statement = $"""
        SELECT {Take},
            set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true)
        """;

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Command(connection, result, eventData);
        command.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, result, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, TransactionEndEventData eventData)
    {
        var command = connection.CreateCommand();
        command.CommandTimeout = eventData.Context?.Database.GetCommandTimeout() ?? PostgresSetup.Seconds;
        command.Transaction = transaction;
        command.CommandText = Statement;
        return command;
    }
}

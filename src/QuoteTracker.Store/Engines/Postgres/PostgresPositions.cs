using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Asks after each commit how far the primary's log is: whoever has replayed so much has what was committed.</summary>
internal sealed class PostgresPositions(PostgresServers servers) : DbTransactionInterceptor
{
    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not QuoteDb db)
            return;
        try
        {
            await using var command = PostgresSetup.Command(db, "SELECT pg_current_wal_lsn()");
            var position = (NpgsqlLogSequenceNumber)(await command.ExecuteScalarAsync(CancellationToken.None))!;
            servers.Note(position);
            db.Position = position.ToString();
        }
        catch (NpgsqlException)
        {
            // It was committed, which is what counts; the primary was lost right after it.
        }
    }
}

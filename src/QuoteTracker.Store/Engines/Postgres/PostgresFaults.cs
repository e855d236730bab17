using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Tells what a failed save means.</summary>
internal static class PostgresFaults
{
    private const string Constraints = "23";

    /// <summary>Whether the records themselves are to blame: a key that is taken, a reference to nothing, words too long for an index. A full disk or a lost connection is not their fault.</summary>
    internal static bool BreaksARule(DbUpdateException fault) =>
        fault is DbUpdateConcurrencyException or { InnerException: PostgresException { SqlState: PostgresErrorCodes.ProgramLimitExceeded } }
        || (fault.InnerException is PostgresException refused && refused.SqlState.StartsWith(Constraints, StringComparison.Ordinal));

    /// <inheritdoc cref="SaveFaults.OfStorage"/>
    internal static StorageFault? OfStorage(NpgsqlException fault) => fault switch
    {
        PostgresException refused => refused.SqlState switch
        {
            PostgresErrorCodes.DiskFull => StorageFault.Full,
            PostgresErrorCodes.ReadOnlySqlTransaction => StorageFault.ReadOnly,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StorageFault.Damaged,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected => StorageFault.Locked,

            // Lost connections, too many of them, a server that stops or starts, a disk that can't be read.
            var state when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
                || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal) => StorageFault.Unreachable,
            _ => null,
        },

        // A command that waited for its turn for as long as anybody waits.
        { InnerException: TimeoutException } => StorageFault.Locked,

        // A connection that broke or was not to be had; of several servers, none that can be written.
        _ => StorageFault.Unreachable,
    };
}

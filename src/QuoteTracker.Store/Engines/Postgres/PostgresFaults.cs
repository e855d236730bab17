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
}

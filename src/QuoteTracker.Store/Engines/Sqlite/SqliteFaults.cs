using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Tells what a failed save means.</summary>
internal static class SqliteFaults
{
    private const int Constraint = 19;

    /// <summary>Whether the records themselves are to blame: a key that is taken, a reference to nothing. A full disk or a locked file is not their fault.</summary>
    internal static bool BreaksARule(DbUpdateException fault) =>
        fault is DbUpdateConcurrencyException or { InnerException: SqliteException { SqliteErrorCode: Constraint } };
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Tells what a failed save means.</summary>
internal static class SqliteFaults
{
    // https://www.sqlite.org/rescode.html; 1 is any error in a statement, of those that we write a table that is not there.
    internal const int NoSuchTable = 1, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CantOpen = 14, Constraint = 19, NotADatabase = 26;

    // EWOULDBLOCK on Linux and on macOS; a sharing violation on Windows.
    private static readonly int[] InUseCodes = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Whether the records themselves are to blame: a key that is taken, a reference to nothing. A full disk or a locked file is not their fault.</summary>
    internal static bool BreaksARule(DbUpdateException fault) =>
        fault is DbUpdateConcurrencyException or { InnerException: SqliteException { SqliteErrorCode: Constraint } };

    /// <summary>Whether a file could not be opened because somebody else has it locked.</summary>
    internal static bool IsInUse(IOException fault) => InUseCodes.Contains(fault.HResult);

    /// <inheritdoc cref="SaveFaults.OfStorage"/>
    internal static StorageFault? OfStorage(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Full => StorageFault.Full,
        ReadOnly => StorageFault.ReadOnly,
        Corrupt or NotADatabase => StorageFault.Damaged,
        InputOutput or CantOpen => StorageFault.Unreachable,
        Busy or Locked => StorageFault.Locked,
        _ => null,
    };
}

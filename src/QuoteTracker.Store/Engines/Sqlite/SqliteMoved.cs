using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>
/// Tells where a file was moved away, deleted or replaced while a connection has it open. SQLite goes on with it as if nothing
/// had happened, and what is written then is in no file that anybody will open again.
/// </summary>
internal static class SqliteMoved
{
    /// <summary>What an operator is told.</summary>
    public const string Why = "The database's file was moved, deleted or replaced while it is served. Put it back, or stop the server before another takes its place.";

    // SQLITE_FCNTL_HAS_MOVED: https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    private const int HasMoved = 20;

    /// <summary>Whether the file that a connection has open is no longer the one of its name.</summary>
    public static bool Is(SqliteConnection connection)
    {
        var moved = 0;
        return FileControl(connection.Handle!.DangerousGetHandle(), 0, HasMoved, ref moved) == 0 && moved != 0;
    }

    // The library that SQLitePCLRaw brings, which has no such call of its own.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(nint database, nint name, int operation, ref int argument);
}

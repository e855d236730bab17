using System.Diagnostics;
using Microsoft.Data.Sqlite;
using QuoteTracker.Store.Engines.Sqlite;

namespace QuoteTracker.Tests;

/// <summary>What tests that run on both engines must do each engine's way. This is SQLite's; QuoteTracker.Tests.Postgres has the other.</summary>
internal static class Engine
{
    /// <summary>The database that belongs to a data folder, as <c>--database</c> takes it; null for the file in the folder.</summary>
    public static string? DatabaseOf(string folder) => null;

    /// <summary>Points a program in a process of its own to the folder's database.</summary>
    public static void Point(ProcessStartInfo start, string folder) => start.Environment["QUOTETRACKER_DATA"] = folder;

    /// <summary>The folder goes: lets go of its files.</summary>
    public static void Forget(string folder) => LetGo(folder);

    /// <summary>Nobody here has the folder's database open any more.</summary>
    public static void LetGo(string folder) => CloseFile(Path.Combine(folder, "quotetracker.db"));

    /// <summary>Closes what is open of one file and used by nobody: other tests go on with theirs.</summary>
    public static void CloseFile(string file)
    {
        using var connection = new SqliteConnection(SqliteSetup.Shared(file).ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>SQL that lets no row into a table from now on.</summary>
    public static string Break(string table) => $"CREATE TRIGGER Broken BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END";

    /// <summary>SQL that mends it.</summary>
    public static string Mend(string table) => $"DROP TRIGGER Broken";

    /// <summary>The folder of the text of databases that earlier versions made, a file a migration.</summary>
    public static string OlderDatabases => Path.Combine(Repository.Root(), "tests", "QuoteTracker.Tests", "Databases");

    /// <summary>Makes the folder's database of such a text.</summary>
    public static void Make(string folder, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "quotetracker.db"), Pooling = false, ForeignKeys = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>SQL behind the program's back.</summary>
    public static void Execute(string folder, string sql) => Make(folder, sql);
}

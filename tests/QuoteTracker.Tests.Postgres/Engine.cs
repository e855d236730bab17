using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using QuoteTracker.Store.Engines.Postgres;

namespace QuoteTracker.Tests;

/// <summary>What tests that run on both engines must do PostgreSQL's way: a database a data folder, named as it is.</summary>
internal static class Engine
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Databases = new(StringComparer.Ordinal);

    /// <summary>The database that belongs to a data folder; made when it is first asked for.</summary>
    public static string DatabaseOf(string folder) => Databases.GetOrAdd(folder, _ => new(() =>
    {
        var name = Path.GetFileName(folder);
        PostgresServer.Instance.Create(name);
        return PostgresServer.Instance.Named(name);
    })).Value;

    /// <summary>Points a program in a process of its own to the folder and its database.</summary>
    public static void Point(ProcessStartInfo start, string folder)
    {
        start.Environment["QUOTETRACKER_DATA"] = folder;
        start.Environment["QUOTETRACKER_DATABASE"] = DatabaseOf(folder);
    }

    /// <summary>The folder goes, and the database with it.</summary>
    public static void Forget(string folder)
    {
        if (!Databases.TryRemove(folder, out var database))
            return;
        ClearPools(database.Value);
        PostgresServer.Instance.Drop(Path.GetFileName(folder));
    }

    /// <summary>Nobody here has the folder's database open any more. A server that was stopped may give a connection back to the pool a moment later.</summary>
    public static void LetGo(string folder)
    {
        for (var left = 200; left > 0; left--)
        {
            ClearPools(DatabaseOf(folder));
            if (PostgresServer.Instance.Connected(Path.GetFileName(folder)) == 0)
                return;
            Thread.Sleep(50);
        }
    }

    /// <summary>Closes what is open of one database and used by nobody: other tests go on with theirs.</summary>
    public static void ClearPools(string database)
    {
        foreach (var opened in new[] { PostgresSetup.Completed(database), PostgresSetup.Shared(PostgresSetup.Completed(database)) })
        {
            using var connection = new NpgsqlConnection(opened);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    /// <summary>SQL that lets no row into a table from now on.</summary>
    public static string Break(string table) => $"""
        CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The disk is full.'; END $$;
        CREATE TRIGGER "Broken" BEFORE INSERT ON "{table}" FOR EACH ROW EXECUTE FUNCTION broken()
        """;

    /// <summary>SQL that mends it.</summary>
    public static string Mend(string table) => $"""DROP TRIGGER "Broken" ON "{table}" """;

    /// <summary>The folder of the text of databases that earlier versions made, a file a migration.</summary>
    public static string OlderDatabases => Path.Combine(Repository.Root(), "tests", "QuoteTracker.Tests.Postgres", "Databases");

    /// <summary>Makes the folder's database of such a text.</summary>
    public static void Make(string folder, string sql)
    {
        var name = Path.GetFileName(folder);
        PostgresServer.Instance.CreateEmpty(name);
        Databases[folder] = new(() => PostgresServer.Instance.Named(name));
        Execute(folder, sql);
    }

    /// <summary>SQL behind the program's back.</summary>
    public static void Execute(string folder, string sql)
    {
        using var connection = new NpgsqlConnection($"{DatabaseOf(folder)};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

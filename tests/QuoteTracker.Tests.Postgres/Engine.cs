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
        using (var connection = new NpgsqlConnection(PostgresSetup.Completed(database.Value)))
            NpgsqlConnection.ClearPool(connection);
        PostgresServer.Instance.Drop(Path.GetFileName(folder));
    }

    /// <summary>SQL that lets no row into a table from now on.</summary>
    public static string Break(string table) => $"""
        CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The disk is full.'; END $$;
        CREATE TRIGGER "Broken" BEFORE INSERT ON "{table}" FOR EACH ROW EXECUTE FUNCTION broken()
        """;

    /// <summary>SQL that mends it.</summary>
    public static string Mend(string table) => $"""DROP TRIGGER "Broken" ON "{table}" """;
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QuoteTracker.Store;
using QuoteTracker.Store.Engines.Postgres;

namespace QuoteTracker.Tests;

/// <summary>A server of this process's own on a loopback port, with a database that has our tables and is copied for each test that needs one.</summary>
internal sealed class PostgresServer
{
    private const string Template = "quotes_template";
    private const string Folders = "quotetracker-postgres-";

    private static readonly Lazy<PostgresServer> Started = new(() => new PostgresServer());

    private readonly string server;

    /// <summary>Why tests are skipped; null where there is a server to start.</summary>
    public static string? Missing { get; } = PostgresBinaries.Folder is null ? "needs PostgreSQL: apt-get install postgresql" : null;

    /// <summary>The one; started when it is first asked for.</summary>
    public static PostgresServer Instance => Started.Value;

    private PostgresServer()
    {
        ClearDeadRuns();
        var folder = Directory.CreateTempSubdirectory($"{Folders}{Environment.ProcessId}-").FullName;
        var port = FreePort();
        Give(folder);
        StopAtTheEnd(folder);

        // By ICU's rules for English, unlike the tables' own: an order that is the server's would be found out.
        PostgresBinaries.Run(folder, "initdb", "-D", Path.Combine(folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en", "-N");

        // No test pulls the plug, so nothing waits for the disk.
        PostgresBinaries.Run(folder, "pg_ctl", "-D", Path.Combine(folder, "data"), "-l", Path.Combine(folder, "log"), "-w", "start", "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 -c fsync=off -c full_page_writes=off -c max_wal_size=4GB");
        server = $"Host=127.0.0.1;Port={port};Username=postgres;";
        Execute($"CREATE DATABASE {Template}");
        using var db = new PostgresQuoteDb((DbContextOptions<PostgresQuoteDb>)new DbContextOptionsBuilder<PostgresQuoteDb>().UseQuoteServer($"{Named(Template)};Pooling=false").Options);
        db.PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The connection string of a database.</summary>
    public string Named(string database) => $"{server}Database={database}";

    /// <summary>Makes a database with our tables and nothing in them.</summary>
    public void Create(string database) => Execute($"CREATE DATABASE \"{database}\" TEMPLATE {Template}");

    /// <summary>Makes a database without tables.</summary>
    public void CreateEmpty(string database) => Execute($"CREATE DATABASE \"{database}\" TEMPLATE template0");

    /// <summary>A copy of a database that nobody is connected to.</summary>
    public void Copy(string from, string database) => Execute($"CREATE DATABASE \"{database}\" TEMPLATE \"{from}\"");

    /// <summary>Takes it away, connected or not.</summary>
    public void Drop(string database) => Execute($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");

    /// <summary>How many are connected to one.</summary>
    public long Connected(string database) => (long)Execute($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}'")!;

    private object? Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"{server}Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    private static void Give(string folder)
    {
        if (!PostgresBinaries.IsRoot)
            return;
        using var chown = Process.Start("chown", ["postgres", folder]);
        chown.WaitForExit();
    }

    // Beside this process, and after it however it ends: a run that is killed can't stop its server itself.
    private static void StopAtTheEnd(string folder)
    {
        var script = $"trap '' INT HUP TERM QUIT; while kill -0 {Environment.ProcessId}; do sleep 1; done; {StopAndRemove(folder)}";
        using var watch = Process.Start("/bin/sh", ["-c", $"cd /; ({script}) < /dev/null > /dev/null 2>&1 &"]);
        watch.WaitForExit();
    }

    // Where the watch was killed too.
    private static void ClearDeadRuns()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Folders}*"))
        {
            if (!int.TryParse(Path.GetFileName(folder)[Folders.Length..].Split('-')[0], out var owner) || Process.GetProcesses().Any(process => process.Id == owner))
                continue;
            using var clear = Process.Start("/bin/sh", ["-c", $"cd /; ({StopAndRemove(folder)}) < /dev/null > /dev/null 2>&1"]);
            clear.WaitForExit();
        }
    }

    private static string StopAndRemove(string folder) =>
        $"{string.Join(' ', PostgresBinaries.Call(Path.Combine(PostgresBinaries.Folder!, "pg_ctl"), "-D", $"{folder}/data", "-m", "immediate", "stop"))}; rm -rf {folder}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>A PostgreSQL server that waits for the disk as it does in earnest, and that a trial kills, starts again, copies and promotes.</summary>
internal sealed class PostgresNode
{
    private readonly string data;
    private readonly string[] settings;

    private PostgresNode(string folder, string name, string[] settings)
    {
        (data, Name, this.settings) = (Path.Combine(folder, name), name, settings);
        Folder = folder;
    }

    public string Folder { get; }

    public string Name { get; }

    public int Port { get; } = ServerProcess.FreePort();

    /// <summary>Connection string of a database of it alone.</summary>
    public string Named(string database) => $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database}";

    /// <summary>A new one, started.</summary>
    public static async Task<PostgresNode> Create(string folder, string name, params string[] settings)
    {
        var node = new PostgresNode(folder, name, settings);
        await PostgresPrograms.Run("initdb", "-D", node.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        await node.Start();
        return node;
    }

    /// <summary>A standby that follows this one, started.</summary>
    public async Task<PostgresNode> Standby(string name)
    {
        var node = new PostgresNode(Folder, name, settings);
        await PostgresPrograms.Run("pg_basebackup", "-D", node.data, "-c", "fast", "-R", "-N", "-d", $"host=127.0.0.1 port={Port} user=postgres application_name={name}");
        await node.Start();
        return node;
    }

    /// <summary>Starts it and waits until it takes connections. After a kill its children may still hold its memory for a moment.</summary>
    public async Task Start()
    {
        var options = string.Join(' ', settings.Prepend("fsync=on").Select(setting => $"-c {setting}"));
        for (var left = 100; ; left--)
        {
            try
            {
                await PostgresPrograms.Run("pg_ctl", "-D", data, "-l", $"{data}.log", "-w", "-t", "60", "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {options}", "start");
                return;
            }
            catch (InvalidOperationException) when (left > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Ends its first process without warning, as <c>kill -9</c> does; the others end when they see it.</summary>
    public async Task Kill()
    {
        var id = int.Parse((await File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        using var process = Process.GetProcessById(id);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Makes a standby the primary.</summary>
    public Task Promote() => PostgresPrograms.Run("pg_ctl", "-D", data, "-w", "promote");

    public async Task Execute(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection($"{Named(database)};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

using System.Diagnostics;
using Npgsql;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>A PostgreSQL server of our own from the installed binaries, in a folder that goes with it.</summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    // initdb and postgres refuse to run as root; Debian's package has this user.
    private const string User = "postgres";
    private readonly string binaries;
    private readonly string folder;
    private readonly ServerProcess process;

    private PrivatePostgres(string binaries, string folder, ServerProcess process, NpgsqlDataSource data) =>
        (this.binaries, this.folder, this.process, Data) = (binaries, folder, process, data);

    public NpgsqlDataSource Data { get; }

    /// <summary>Folder of the newest installed version's programs; null where there is none.</summary>
    public static string? Binaries() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
        .OrderBy(bin => bin.Length).ThenBy(bin => bin, StringComparer.Ordinal).LastOrDefault();

    public static async Task<PrivatePostgres> Start(string binaries)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"quotetracker-benchmark-postgres-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
            await Run("chown", User, folder);
        var data = Path.Combine(folder, "data");
        await Run(AsUser([Path.Combine(binaries, "initdb"), "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]));

        var port = ServerProcess.FreePort();
        var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Command Timeout=600");
        // More memory than its defaults, and no compiling of plans, which costs such short queries more than it gives.
        var command = AsUser([Path.Combine(binaries, "postgres"), "-D", data, "-p", $"{port}", "-k", folder, "-h", "127.0.0.1",
            "-c", "shared_buffers=512MB", "-c", "work_mem=64MB", "-c", "maintenance_work_mem=512MB", "-c", "max_wal_size=4GB", "-c", "jit=off"]);
        return new PrivatePostgres(binaries, folder, await ServerProcess.Start(command[0], command[1..], () => Answers(source)), source);
    }

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        await Run(AsUser([Path.Combine(binaries, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop"]));
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string[] AsUser(string[] command) => Environment.IsPrivilegedProcess ? ["runuser", "-u", User, "--", .. command] : command;

    private static async Task<bool> Answers(NpgsqlDataSource source)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed.");
    }
}

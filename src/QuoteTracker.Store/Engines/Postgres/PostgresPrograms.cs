using System.Diagnostics;
using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>PostgreSQL's own programs, pointed to a database by their environment: a command line can be read by others.</summary>
internal static class PostgresPrograms
{
    // Debian keeps the versions out of the PATH, a folder each.
    private static readonly string[] Places = ["/usr/lib/postgresql", "/usr/local/lib/postgresql"];

    /// <summary>Runs one to its end.</summary>
    /// <exception cref="UnfitDatabaseException">It is not installed, or it failed; with what it said.</exception>
    internal static async Task Run(string program, string database, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true, RedirectStandardInput = true };
        Point(start, new NpgsqlConnectionStringBuilder(database));
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var said = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode != 0)
                throw new UnfitDatabaseException($"{program} failed: {string.Join(' ', said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(3))}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static void Point(ProcessStartInfo start, NpgsqlConnectionStringBuilder database)
    {
        void Say(string name, string? value)
        {
            if (value is { Length: > 0 })
                start.Environment[name] = value;
        }

        Say("PGHOST", database.Host);
        Say("PGPORT", $"{database.Port}");
        Say("PGUSER", database.Username);
        Say("PGPASSWORD", database.Password);
        Say("PGPASSFILE", database.Passfile);
        Say("PGDATABASE", database.Database);
        Say("PGSSLROOTCERT", database.RootCertificate);
        Say("PGSSLCERT", database.SslCertificate);
        Say("PGSSLKEY", database.SslKey);
        Say("PGAPPNAME", "QuoteTracker backup");
        Say("PGSSLMODE", database.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            SslMode.Disable => "disable",
            SslMode.Allow => "allow",
            SslMode.Require => "require",
            _ => "prefer",
        });
    }

    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(Places.Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories).OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0).Select(version => Path.Combine(version, "bin")));
        foreach (var folder in folders.Where(folder => folder.Length > 0))
        {
            var path = Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program);
            if (File.Exists(path))
                return path;
        }

        throw new UnfitDatabaseException($"{program} is not in the PATH. Install PostgreSQL's client programs, of the server's version or a newer one (Debian: postgresql-client).");
    }
}

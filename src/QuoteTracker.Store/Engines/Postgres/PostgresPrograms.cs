using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>PostgreSQL's own programs, pointed to a database by their environment: a command line can be read by others.</summary>
internal static partial class PostgresPrograms
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
                throw new UnfitDatabaseException($"{program} failed: {Told(said)}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>What an error says, without what may be a row's words: those come after the sentence, under these heads.</summary>
    internal static string Told(string said) => string.Join(' ', Rows().Split(said, 2)[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(3));

    private static void Point(ProcessStartInfo start, NpgsqlConnectionStringBuilder database)
    {
        void Say(string name, string? value)
        {
            if (value is { Length: > 0 })
                start.Environment[name] = value;
        }

        var hosts = database.Host!.Split(',', StringSplitOptions.TrimEntries).Select(host => Split(host, database.Port)).ToList();
        Say("PGHOST", string.Join(',', hosts.Select(host => host.Name)));
        Say("PGPORT", string.Join(',', hosts.Select(host => host.Port)));

        // As the program's own connections do; a standby would end a long dump in the midst of it.
        if (hosts.Count > 1)
            Say("PGTARGETSESSIONATTRS", "primary");
        Say("PGUSER", database.Username);
        Say("PGPASSWORD", database.Password);
        Say("PGPASSFILE", database.Passfile);
        Say("PGDATABASE", database.Database);
        Say("PGSSLROOTCERT", database.RootCertificate);
        Say("PGSSLCERT", database.SslCertificate);
        Say("PGSSLKEY", database.SslKey);

        // Messages are in English: what may be a row's is known by the words before it.
        Say("LC_ALL", "C");
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

    // Npgsql takes host:port and [IPv6]:port, libpq wants hosts and ports apart. A socket's folder has no port in it.
    private static (string Name, string Port) Split(string host, int port)
    {
        var colon = host.LastIndexOf(':');
        var isPort = colon > 0 && !Path.IsPathRooted(host) && (host[colon - 1] == ']' || host.IndexOf(':', StringComparison.Ordinal) == colon);
        return isPort ? (host[..colon].Trim('[', ']'), host[(colon + 1)..]) : (host.Trim('[', ']'), $"{port}");
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

    [GeneratedRegex(@"^(?:pg_[a-z]{1,20}: )?[ \t]{0,20}(?:DETAIL|CONTEXT|STATEMENT|QUERY):", RegexOptions.Multiline)]
    private static partial Regex Rows();
}

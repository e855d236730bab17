using System.Diagnostics;

namespace QuoteTracker.Tests;

/// <summary>PostgreSQL's programs where they are installed.</summary>
internal static class PostgresBinaries
{
    // Debian keeps them out of the PATH, a folder a version.
    private static readonly string[] Places = ["/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt"];

    /// <summary>The folder of the newest; null where there is none.</summary>
    public static string? Folder { get; } = OperatingSystem.IsWindows() ? null : Places.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories)
        .OrderByDescending(Version).Select(version => Path.Combine(version, "bin"))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")));

    /// <summary>A server refuses to be root's: what belongs to it is then the user <c>postgres</c>'s.</summary>
    public static bool IsRoot { get; } = Environment.UserName == "root";

    /// <summary>Runs one in a folder and waits; an exception with what it said where it fails.</summary>
    public static void Run(string folder, string program, params string[] arguments)
    {
        var call = Call(Path.Combine(Folder!, program), arguments);
        using var process = Process.Start(new ProcessStartInfo(call[0], call[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}{output.Result}");
    }

    /// <summary>A call as the server's user.</summary>
    public static string[] Call(string program, params string[] arguments) =>
        IsRoot ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder).Replace("postgresql@", "", StringComparison.Ordinal), out var version) ? version : 0;
}

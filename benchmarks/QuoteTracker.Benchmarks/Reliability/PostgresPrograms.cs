using System.Diagnostics;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>PostgreSQL's programs, run as a user that they take; and folders of that user's, which go with this process.</summary>
internal static class PostgresPrograms
{
    private const string User = "postgres";
    private const string Folders = "quotetracker-trial-postgres-";

    /// <summary>Where those of the newest installed version are; null where there are none.</summary>
    public static string? Folder { get; } = !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
        .OrderBy(bin => bin.Length).ThenBy(bin => bin, StringComparer.Ordinal).LastOrDefault();

    /// <summary>The call of a program as the user.</summary>
    public static string[] Call(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? ["runuser", "-u", User, "--", program, .. arguments] : [program, .. arguments];

    /// <summary>Runs one of PostgreSQL's to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static async Task Run(string program, params string[] arguments)
    {
        var call = Call(Path.Combine(Folder!, program), arguments);
        using var process = Process.Start(new ProcessStartInfo(call[0], call[1..]) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}{await output}");
    }

    /// <summary>A folder that is the user's. Whatever servers run in folders in it are stopped, and it is removed, when this process ends, however it ends.</summary>
    public static async Task<string> NewFolder()
    {
        ClearDeadRuns();
        var folder = Directory.CreateTempSubdirectory($"{Folders}{Environment.ProcessId}-").FullName;
        if (Environment.IsPrivilegedProcess)
            await Process.Start("chown", [User, folder]).WaitForExitAsync();
        Shell($"trap '' INT HUP TERM QUIT; while kill -0 {Environment.ProcessId} && [ -d {folder} ]; do sleep 1; done; {StopAndRemove(folder)}", inBackground: true);
        return folder;
    }

    /// <summary>Stops the servers in a folder and removes it.</summary>
    public static void Remove(string folder) => Shell(StopAndRemove(folder), inBackground: false);

    // Where the watch beside the process was killed too.
    private static void ClearDeadRuns()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Folders}*"))
        {
            if (int.TryParse(Path.GetFileName(folder)[Folders.Length..].Split('-')[0], out var owner) && !Directory.Exists($"/proc/{owner}"))
                Remove(folder);
        }
    }

    private static string StopAndRemove(string folder) =>
        $"for data in {folder}/*/; do [ -f $data/PG_VERSION ] && {string.Join(' ', Call(Path.Combine(Folder!, "pg_ctl")))} -D $data -m immediate stop; done; rm -rf {folder}";

    private static void Shell(string script, bool inBackground)
    {
        using var shell = Process.Start("/bin/sh", ["-c", $"cd /; ({script}) < /dev/null > /dev/null 2>&1 {(inBackground ? "&" : "")}"]);
        shell.WaitForExit();
    }
}

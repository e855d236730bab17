using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>The program in a process of its own on a folder of its own, that a trial starts, kills and starts again at the same address.</summary>
/// <param name="folder">The data folder; it stays when the server goes.</param>
/// <param name="database">A connection string of PostgreSQL; null for SQLite in the folder.</param>
/// <param name="options">More options of <c>serve</c>.</param>
internal sealed class TrialServer(string folder, string? database, params string[] options) : IAsyncDisposable
{
    /// <summary>The administrator's key.</summary>
    public const string Key = "qtk_trial-of-the-server-0123456789";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{ServerProcess.FreePort()}/");

    /// <summary>The data folder.</summary>
    public string Folder => folder;

    /// <summary>The last lines that it wrote, on either output.</summary>
    public string Said => string.Join('\n', said.TakeLast(40));

    /// <summary>Whether its process runs.</summary>
    public bool IsRunning => process is { HasExited: false };

    /// <summary>The process's number while it runs.</summary>
    public int Id => process!.Id;

    /// <summary>Runs the program with a verb on the same folder and database until it ends.</summary>
    /// <returns>Its exit code and what it wrote on both outputs.</returns>
    public async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        using var run = Process.Start(Prepare([.. arguments]))!;
        var (output, error) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        return (run.ExitCode, await output + await error);
    }

    /// <summary>Runs the program with a verb on the same folder and database, and kills it after a while if it hasn't ended.</summary>
    /// <returns>Its exit code and what it wrote; null where it was killed.</returns>
    public async Task<(int Code, string Said)?> RunAndKill(TimeSpan after, params string[] arguments)
    {
        using var run = Process.Start(Prepare([.. arguments]))!;
        var (output, error) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        try
        {
            await run.WaitForExitAsync().WaitAsync(after);
        }
        catch (TimeoutException)
        {
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync();
            return null;
        }

        return (run.ExitCode, await output + await error);
    }

    /// <summary>Starts it, without waiting for an answer.</summary>
    public void Launch()
    {
        var start = Prepare(["serve", "--urls", Address.ToString().TrimEnd('/'), "--seeds", "none", .. options]);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <returns>How long it took.</returns>
    /// <exception cref="InvalidOperationException">It ended or took too long; the message is what it said.</exception>
    public async Task<TimeSpan> Start()
    {
        var clock = Stopwatch.StartNew();
        Launch();
        using var client = new HttpClient { BaseAddress = Address, Timeout = Longest };
        while (!await IsReady(client))
        {
            if (!IsRunning || clock.Elapsed > Longest)
            {
                // Its last words are all read when it is gone.
                var what = IsRunning ? "is not ready" : "ended";
                await Kill();
                throw new InvalidOperationException($"The server {what} after {clock.Elapsed.TotalSeconds:F0} s: {Said}");
            }

            await Task.Delay(10);
        }

        return clock.Elapsed;
    }

    /// <summary>Ends it without warning, as <c>kill -9</c> does, and waits until it is gone.</summary>
    public async Task Kill()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>A client of the administrator's.</summary>
    public HttpClient Client() => new() { BaseAddress = Address, DefaultRequestHeaders = { { "Authorization", $"Bearer {Key}" } }, Timeout = TimeSpan.FromSeconds(100) };

    public async ValueTask DisposeAsync() => await Kill();

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("api/v1/quotes", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // Not listening yet.
            return false;
        }
    }

    private ProcessStartInfo Prepare(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "QuoteTracker.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["QUOTETRACKER_DATA"] = folder;
        start.Environment["QUOTETRACKER_ADMIN_KEY"] = Key;
        if (database is not null)
            start.Environment["QUOTETRACKER_DATABASE"] = database;
        return start;
    }

    private void Note(string? line)
    {
        if (line is not null)
            said.Enqueue(line);
        while (said.Count > 200)
            said.TryDequeue(out _);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace QuoteTracker.Benchmarks;

/// <summary>A server in a process of its own, so that its memory and its start are its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan ReadyAfter { get; private init; }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a .NET program of this folder; <see cref="Start"/> says the rest.</summary>
    public static Task<ServerProcess> StartNet(string program, IEnumerable<string> arguments, Func<Task<bool>> isReady) =>
        Start("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments], isReady);

    /// <summary>Starts a program and waits until it is ready, two minutes at most.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message is what it said of it.</exception>
    public static async Task<ServerProcess> Start(string file, IEnumerable<string> arguments, Func<Task<bool>> isReady, string? folder = null)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new List<string>();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await isReady())
        {
            if (process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(2))
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                throw new InvalidOperationException(said.Find(line => line.Contains("rror", StringComparison.Ordinal)) ?? $"{file} did not start.");
            }

            await Task.Delay(5);
        }

        return new ServerProcess(process) { ReadyAfter = clock.Elapsed };
    }

    /// <summary>Whether the address answers 200.</summary>
    public static async Task<bool> Answers(string url)
    {
        try
        {
            return (await Load.Get(url)).Status == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>A line of /proc/…/status that counts kB, in MB: VmRSS, RssAnon.</summary>
    public async Task<long> Memory(string line)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{process.Id}/status");
        return long.Parse(lines.First(l => l.StartsWith($"{line}:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1_000;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

using System.Diagnostics;
using System.Text;

namespace QuoteTracker.Tests;

/// <summary>The built program, serving in a process of its own, with all that it writes.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;
    private readonly StringBuilder error = new();
    private readonly Process process;

    private ServedProgram(string? key, (string Name, string Value)[] environment, string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--data", folder, "--urls", "http://127.0.0.1:0", .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        Engine.Point(start, folder);
        if (key is not null)
            start.Environment["QUOTETRACKER_ADMIN_KEY"] = key;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (error)
                error.Append(line.Data is null ? "" : line.Data + "\n");
        };
        process.BeginErrorReadLine();
    }

    /// <summary>A client without a key.</summary>
    public HttpClient Reader { get; } = new();

    /// <summary>What it told on standard output until it served.</summary>
    public string Told { get; private set; } = "";

    /// <summary>Its logs so far.</summary>
    public string Logs
    {
        get
        {
            lock (error)
                return error.ToString();
        }
    }

    public static async Task<ServedProgram> Start(string? key, (string Name, string Value)[] environment, params string[] options)
    {
        var served = new ServedProgram(key, environment, options);
        while (await served.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            served.Told += line + "\n";
            if (!line.StartsWith("QuoteTracker is at ", StringComparison.Ordinal))
                continue;
            served.Reader.BaseAddress = new Uri(line.Split(' ')[3]);
            return served;
        }

        throw new InvalidOperationException($"It ended: {served.Told}{served.Logs}");
    }

    /// <summary>Its logs, as soon as this is in them: they are written behind the answers.</summary>
    public async Task<string> Until(string last)
    {
        for (var tries = 0; tries < 500 && !Logs.Contains(last, StringComparison.Ordinal); tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        return Logs;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Reader.Dispose();
        Engine.Forget(folder);
        Directory.Delete(folder, recursive: true);
    }
}

using System.Diagnostics;

namespace QuoteTracker.Tests;

/// <summary>The built program, called with a verb in a process of its own.</summary>
internal static class Verb
{
    /// <summary>Runs it to its end.</summary>
    public static Task<(int Code, string Out, string Error)> Run(params string[] call) => Run([], call);

    /// <summary>Runs it to its end, with variables of its environment.</summary>
    public static async Task<(int Code, string Out, string Error)> Run((string Name, string Value)[] environment, params string[] call)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. call]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Array.IndexOf(call, "--data") is >= 0 and var at)
            Engine.Point(start, call[at + 1]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}

using System.Diagnostics;

namespace QuoteTracker.Benchmarks;

/// <summary>A verb of the program in a process of its own.</summary>
internal static class MeasuredVerb
{
    /// <summary>How long it took, start and end included, and the most memory it had, in MB.</summary>
    public static async Task<(TimeSpan Time, long Memory)> Run(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "QuoteTracker.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64 >> 20);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two lines: what was measured before stands.
            }
        }

        await output;
        return process.ExitCode == 0 ? (clock.Elapsed, peak) : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {await errors}");
    }
}

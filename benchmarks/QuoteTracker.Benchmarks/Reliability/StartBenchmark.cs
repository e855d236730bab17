using System.Globalization;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>How large a published program is, and how long it takes from its start to its first answer.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;

    /// <summary>Prints a row for each program.</summary>
    /// <param name="programs">Published programs; the one beside this, compiled as it runs, where none is named.</param>
    public static async Task Run(string[] programs)
    {
        Table.Columns("program", "MB", "first start, s", "start, s", "VmRSS, MB");
        foreach (var program in programs.Length > 0 ? programs : [Path.Combine(AppContext.BaseDirectory, "QuoteTracker.dll")])
        {
            var folder = Directory.CreateTempSubdirectory("quotetracker-start-").FullName;
            var (first, _) = await Start(program, folder);
            var starts = new List<(TimeSpan Time, long Memory)>();
            for (var i = 0; i < Starts; i++)
                starts.Add(await Start(program, folder));
            Table.Row(
                Path.GetFileName(program),
                Number(Size(program) / 1_000_000.0),
                Number(first.TotalSeconds),
                Number(starts.Select(one => one.Time.TotalSeconds).Order().ElementAt(Starts / 2)),
                starts.Max(one => one.Memory).ToString("N0", CultureInfo.InvariantCulture));
            Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine($"\nThe first start makes the database and reads the seeds; of {Starts} later ones the middle one. The page cache is warm.");
    }

    private static async Task<(TimeSpan Time, long Memory)> Start(string program, string folder)
    {
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        string[] call = ["serve", "--data", folder, "--urls", url];
        var isReady = () => ServerProcess.Answers($"{url}/api/v1/quotes");
        await using var server = program.EndsWith(".dll", StringComparison.Ordinal) ? await ServerProcess.Start("dotnet", [program, .. call], isReady) : await ServerProcess.Start(program, call, isReady);
        return (server.ReadyAfter, await server.Memory("VmRSS"));
    }

    // What goes with a program is in its folder; one that is all in one file stands beside others.
    private static long Size(string program) => Path.GetExtension(program) == ".run" ? new FileInfo(program).Length
        : new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(program))!).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static string Number(double number) => number.ToString("N1", CultureInfo.InvariantCulture);
}

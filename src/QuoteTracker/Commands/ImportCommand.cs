using System.CommandLine;
using System.Diagnostics;
using QuoteTracker.Exchange;

namespace QuoteTracker.Commands;

/// <summary>Records in.</summary>
internal static class ImportCommand
{
    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON Lines in the exchange format. Records that are there already are brought up to date." };
        var import = new Command("import", "Read records from a file; wrong lines are reported and left out.") { file, options.Data, options.Database };
        import.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            var path = call.GetRequiredValue(file);
            if (!path.Exists)
                throw new FileNotFoundException($"There is no file {path.FullName}.");

            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var started = Stopwatch.StartNew();
            var report = await open.Services.GetRequiredService<Importer>().Import(path.FullName, Progress.ToConsole("records"), cancel);
            Progress.End();
            foreach (var line in report.Rejected)
                await Console.Error.WriteLineAsync(line.ToString());
            Console.WriteLine($"{report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.Rejected.Count} rejected, in {started.Elapsed.TotalSeconds:F1} s.");
            return report.Rejected.Count == 0 ? 0 : 1;
        }));
        return import;
    }
}

using System.CommandLine;
using System.Diagnostics;
using QuoteTracker.Exchange;

namespace QuoteTracker.Commands;

/// <summary>Records in and out, as JSON Lines.</summary>
internal static class Transfer
{
    public static Command Import(CommonOptions options, Func<Settings, WebApplication> server)
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

    public static Command Export(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "Where to; left out: standard output.", Arity = ArgumentArity.ZeroOrOne };
        var export = new Command("export", "Write all records as JSON Lines in the exchange format.") { file, options.Data, options.Database };
        export.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var path = call.GetValue(file);
            await using var to = path is null ? Console.OpenStandardOutput() : path.Create();
            await using var writer = new StreamWriter(to) { NewLine = "\n" };
            var lines = 0;
            await foreach (var line in open.Services.GetRequiredService<Exporter>().Lines(cancel))
            {
                await writer.WriteLineAsync(line);
                lines++;
            }

            await Console.Error.WriteLineAsync($"{lines} records.");
            return 0;
        }));
        return export;
    }
}

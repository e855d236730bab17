using System.Globalization;
using QuoteTracker.Commands;

namespace QuoteTracker.Benchmarks;

/// <summary>How fast a database is copied while nobody writes, proved, and put in place. Each in a process of its own.</summary>
internal static class BackupBenchmark
{
    public static async Task Run(int quotes, string folder)
    {
        var corpus = Path.Combine(folder, ImportBenchmark.CorpusFile);
        if (!File.Exists(Path.Combine(folder, ImportBenchmark.DatabaseFile)))
        {
            new Corpus().Write(corpus, quotes, _ => { });
            if (await CommandLine.Run(["import", corpus, "--data", folder], Program.Server) != 0)
                throw new InvalidOperationException("The import rejected lines.");
        }

        var records = File.ReadLines(corpus).Count();
        var place = Directory.CreateDirectory(Path.Combine(folder, "backup")).FullName;
        var file = Path.Combine(place, "copy.db");
        Table.Columns("what", "seconds", "records/s", "MB/s", "peak memory, MB");
        Row("verify, for comparison", await MeasuredVerb.Run("verify", "--data", folder), records, Path.Combine(folder, ImportBenchmark.DatabaseFile));
        Row("backup: copied, proved, on the disk", await MeasuredVerb.Run("backup", file, "--replace", "--data", folder), records, file);
        Row("restore: copied, proved, in place", await MeasuredVerb.Run("restore", file, "--replace", "--data", Path.Combine(place, "data")), records, file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{records:N0} records; the database has {Megabytes(Path.Combine(folder, ImportBenchmark.DatabaseFile)):N1} MB, its backup {Megabytes(file):N1} MB. Start and end of each process are included."));
        Directory.Delete(place, recursive: true);
    }

    private static void Row(string what, (TimeSpan Time, long Memory) measured, int records, string file) => Table.Row(
        what,
        measured.Time.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture),
        (records / measured.Time.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture),
        (Megabytes(file) / measured.Time.TotalSeconds).ToString("N1", CultureInfo.InvariantCulture),
        measured.Memory.ToString("N0", CultureInfo.InvariantCulture));

    private static double Megabytes(string file) => new FileInfo(file).Length / 1_000_000.0;
}

using System.Globalization;
using System.Text;

namespace QuoteTracker.Benchmarks.Exchange;

/// <summary>How fast records go out and come in, format by format, and in how much memory. Each in a process of its own.</summary>
internal static class ExchangeBenchmark
{
    private const long MostAnnotations = 60_000_000;

    private static readonly string[] Out = ["jsonl", "csv", "parquet", "jsonld", "webannotation", "popolo", "bibtex", "ris", "csl"];

    /// <summary>Exports of the database in the folder, which <c>import</c> made; then imports of files as large.</summary>
    public static async Task Run(int records, string folder)
    {
        var files = Directory.CreateDirectory(Path.Combine(folder, "exchange")).FullName;
        Table.Columns("export", "quotes/s", "file, MB", "peak memory, MB");
        foreach (var format in Out)
        {
            var file = Path.Combine(files, $"out.{format}");
            var (time, memory) = await MeasuredVerb.Run(["export", file, "--format", format, "--query", "from:0001", "--data", folder]);
            Table.Row(format, Rate(records, time), Size(file), $"{memory:N0}");
        }

        Console.WriteLine();
        Table.Columns("import", "records/s", "file, MB", "peak memory, MB");
        var corpus = new ForeignCorpus(records);
        var mapping = Path.Combine(files, "mapping.json");
        await File.WriteAllTextAsync(mapping, ForeignCorpus.Mapping);
        foreach (var (format, write, more, many) in new (string, Action<string>, string[], int)[] { ("csv", corpus.Table, ["--mapping", mapping], records), ("popolo", corpus.Popolo, [], records), ("akomantoso", corpus.Debate, [], Math.Min(records, ForeignCorpus.Paragraphs)), ("claimreview", corpus.Reviews, [], records) })
        {
            var file = Path.Combine(files, $"in.{format}");
            write(file);
            await Import(format, file, many, Fresh(files), more);
        }

        // Annotations stand on sources that are there: the corpus without its quotes.
        var (there, without) = (Fresh(files), Path.Combine(files, "without.jsonl"));
        await File.WriteAllLinesAsync(without, File.ReadLines(Path.Combine(folder, ImportBenchmark.CorpusFile)).Where(line => !line.StartsWith("{\"type\":\"quote\"", StringComparison.Ordinal)));
        await MeasuredVerb.Run(["import", without, "--data", there]);
        var annotations = Path.Combine(files, "in.webannotation");
        await Import("webannotation", annotations, Fitting(Path.Combine(files, "out.webannotation"), annotations), there, []);
        var jsonl = Path.Combine(folder, ImportBenchmark.CorpusFile);
        await Import("jsonl", jsonl, records, Fresh(files), []);
        Directory.Delete(files, recursive: true);
    }

    // A file of annotations is read whole, so it has a bound: the first ones, as many as fit. An annotation a line.
    private static int Fitting(string from, string to)
    {
        var (items, size) = (new List<string>(), 0L);
        foreach (var line in File.ReadLines(from).Skip(1).Select(line => line.TrimEnd(',')).Where(line => line.StartsWith('{')))
        {
            size += Encoding.UTF8.GetByteCount(line) + 2;
            if (size > MostAnnotations)
                break;
            items.Add(line);
        }

        File.WriteAllText(to, $"{File.ReadLines(from).First()}\n{string.Join(",\n", items)}\n]}}\n");
        return items.Count;
    }

    private static async Task Import(string format, string file, int records, string folder, string[] more)
    {
        var (time, memory) = await MeasuredVerb.Run(["import", file, "--format", format, "--data", folder, .. more]);
        Table.Row(format, Rate(records, time), Size(file), $"{memory:N0}");
    }

    private static string Fresh(string files) => Directory.CreateDirectory(Path.Combine(files, Guid.NewGuid().ToString("N"))).FullName;

    private static string Rate(int records, TimeSpan time) => (records / time.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(string file) => (new FileInfo(file).Length / 1_000_000.0).ToString("N1", CultureInfo.InvariantCulture);
}

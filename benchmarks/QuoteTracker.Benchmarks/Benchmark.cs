using System.Globalization;

namespace QuoteTracker.Benchmarks;

/// <summary>A verb a question; each prints a table. See benchmarks/README.md.</summary>
internal static class Benchmark
{
    private static async Task<int> Main(string[] args)
    {
        var quotes = args.Length > 1 ? int.Parse(args[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 100_000;
        var folder = Path.Combine(Path.GetTempPath(), $"quotetracker-benchmark-{quotes}");
        Directory.CreateDirectory(folder);
        switch (args.FirstOrDefault())
        {
            case "import":
                Table.Head($"Import of {quotes:N0} quotes");
                await ImportBenchmark.Run(quotes, folder);
                return 0;
            case "get":
                Table.Head($"A quote by its id, of {quotes:N0}");
                await GetBenchmark.Run(quotes, folder);
                return 0;
            case "search":
                Table.Head($"Search among {quotes:N0} quotes");
                await SearchBenchmark.Run(folder);
                return 0;
            default:
                Console.Error.WriteLine("import|get|search [QUOTES]; import first: the others ask the database that it made.");
                return 2;
        }
    }
}

using System.Globalization;
using QuoteTracker.Benchmarks.Checks;
using QuoteTracker.Benchmarks.Exchange;
using QuoteTracker.Benchmarks.Extraction;
using QuoteTracker.Benchmarks.Reconciling;
using QuoteTracker.Benchmarks.Reliability;
using QuoteTracker.Benchmarks.Reliability.Fuzzing;
using QuoteTracker.Benchmarks.Reliability.Loading;
using QuoteTracker.Benchmarks.Search;

namespace QuoteTracker.Benchmarks;

/// <summary>A verb a question; each prints a table. See benchmarks/README.md.</summary>
internal static class Benchmark
{
    private static async Task<int> Main(string[] args)
    {
        var place = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "quotetracker-benchmark-checks")).FullName;
        if (args is ["check-accuracy", "--paraphrases", var reviewed, .. var posts])
        {
            Table.Head("Reviewed claims found by posts that repeat them in other words");
            await Paraphrases.Run(reviewed, posts.Chunk(2).Select(pair => (pair[0], pair[1])), $"{place}-claims");
            return 0;
        }

        if (args is ["check-accuracy", var statements, var claims])
        {
            Table.Head("Checks of real statements, among reviewed claims and 100,000 invented quotes");
            await CheckAccuracy.Run(statements, claims, place);
            return 0;
        }

        if (args is ["reconcile", var popolo, .. var others])
        {
            var count = others.Length == 0 ? 0 : int.Parse(others[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            Table.Head($"Names of people, spelled otherwise{(count == 0 ? "" : $", among {count:N0} invented people")}");
            await ReconcileBenchmark.Run(popolo, count, Path.Combine(Path.GetTempPath(), "quotetracker-benchmark-reconcile"));
            return 0;
        }

        if (args is ["kill", .. var trial])
        {
            var (kills, engine) = (trial.Length > 0 ? Number(trial[0]) : 100, trial.Length > 1 ? trial[1] : "sqlite");
            var seed = trial.Length > 2 ? Number(trial[2]) : Random.Shared.Next();
            Table.Head($"Killed and started again, {kills} times, seed {seed}");
            return await KillTrial.Run(kills, engine, seed, TimeSpan.FromMinutes(trial.Length > 3 ? Number(trial[3]) : 600));
        }

        if (args is ["failover", .. var failovers])
        {
            var (times, seed) = (failovers.Length > 0 ? Number(failovers[0]) : 3, failovers.Length > 1 ? Number(failovers[1]) : Random.Shared.Next());
            Table.Head($"A primary killed under load, seed {seed}");
            return await FailoverTrial.Run(times, seed);
        }

        if (args is ["start", .. var programs])
        {
            Table.Head("From the start to the first answer");
            await StartBenchmark.Run(programs);
            return 0;
        }

        if (args is ["extraction-accuracy", var annotated])
        {
            Table.Head("Quotes read in annotated articles");
            ExtractionAccuracy.Run(annotated);
            return 0;
        }

        if (args is ["fuzz", .. var asked])
        {
            var requests = asked.Length > 0 ? int.Parse(asked[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 100_000;
            Table.Head("Requests made from the OpenAPI document");
            return await Fuzz.Run(requests, asked.Length > 1 ? ulong.Parse(asked[1], CultureInfo.InvariantCulture) : 1, 4);
        }

        if (args is ["load", .. var load])
        {
            Table.Head("Mixed traffic on 20,000 quotes, and ten times too much");
            return await LoadTrial.Run(load.Length > 0 ? double.Parse(load[0], CultureInfo.InvariantCulture) : 3, load.Length > 1 ? int.Parse(load[1], CultureInfo.InvariantCulture) : 64);
        }

        if (args is ["check-speed", .. var sizes])
        {
            var databases = sizes.Select(size => int.Parse(size, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))
                .Select(count => (count, Path.Combine(Path.GetTempPath(), $"quotetracker-benchmark-{count}"))).ToList();
            Table.Head("Checks and scans");
            await CheckSpeed.Run(databases);
            return 0;
        }

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
                if (!File.Exists(Path.Combine(folder, ImportBenchmark.RatesFile)))
                {
                    Table.Head($"Import of {quotes:N0} quotes");
                    await ImportBenchmark.Run(quotes, folder);
                    Console.WriteLine();
                }

                Table.Head($"Search among {quotes:N0} quotes");
                await SearchBenchmark.Run(quotes, folder);
                return 0;
            case "pages":
                Table.Head($"Pages of results, of {quotes:N0}");
                await PagesBenchmark.Run(folder);
                return 0;
            case "exchange":
                Table.Head($"Records out and in, format by format, {quotes:N0} of them");
                await ExchangeBenchmark.Run(quotes, folder);
                return 0;
            case "partitions":
                Table.Head($"Search rows of {quotes:N0} quotes in PostgreSQL, in one table and in one a year");
                await PartitionBenchmark.Run(quotes);
                return 0;
            case "backup":
                Table.Head($"Backup and restore of {quotes:N0} quotes");
                await BackupBenchmark.Run(quotes, folder);
                return 0;
            case "bare":
                await BareServer.Run(folder, quotes, args[2]);
                return 0;
            default:
                Console.Error.WriteLine("import|get|search|pages|exchange|backup|partitions [QUOTES], check-accuracy STATEMENTS CLAIMS, check-accuracy --paraphrases CLAIMS QUERIES RELEVANT …, check-speed QUOTES …, extraction-accuracy ARTICLES, reconcile POPOLO [OTHERS], fuzz [REQUESTS] [SEED], load [MINUTES] [CLIENTS], kill [KILLS] [sqlite|postgres] [SEED] [MINUTES], failover [TIMES] [SEED], or start [PROGRAM …]; get and exchange ask the database that import made, search and backup make it where there is none.");
                return 2;
        }
    }

    private static int Number(string given) => int.Parse(given, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Globalization;

namespace QuoteTracker.Benchmarks.Reliability.Loading;

/// <summary>Mixed traffic for some minutes, and then ten times too much of it.</summary>
internal sealed class LoadTrial
{
    private readonly List<double> memory = [];

    /// <summary>What the clients saw in the usual traffic.</summary>
    public Measured Usual { get; } = new();

    /// <summary>What they saw when there was too much.</summary>
    public Measured Flood { get; } = new();

    /// <summary>The mean of VmRSS in MB, in the three thirds of the usual traffic.</summary>
    public IReadOnlyList<double> Memory => [.. memory.Chunk(Math.Max(1, (memory.Count + 2) / 3)).Select(part => part.Average())];

    /// <summary>Runs the trial on 20,000 quotes and prints its tables.</summary>
    /// <returns>0 where nothing was wrong.</returns>
    public static async Task<int> Run(double minutes, int clients)
    {
        var trial = new LoadTrial();
        await trial.Ask(20_000, TimeSpan.FromMinutes(minutes), clients, TimeSpan.FromSeconds(20), clients * 10);
        Table.Columns("requests", "answered", "p50, ms", "p99, ms");
        foreach (var kind in trial.Usual.Times.Keys.Order())
            Table.Row(kind, $"{trial.Usual.Times[kind].Count:N0}", $"{trial.Usual.Percentile(0.5, kind):F0}", $"{trial.Usual.Percentile(0.99, kind):F0}");
        Console.WriteLine();
        Table.Columns("traffic", "answered", "refused by a limit", "errors", "p50, ms", "p99, ms");
        foreach (var (name, seen) in new[] { ($"{clients} clients, {minutes:0.##} min", trial.Usual), ($"{clients * 10} connections, 20 s", trial.Flood) })
            Table.Row(name, $"{seen.Count:N0}", $"{seen.Shed:N0}", $"{seen.Errors.Values.Sum():N0}", $"{seen.Percentile(0.5):F0}", $"{seen.Percentile(0.99):F0}");
        Console.WriteLine($"\nVmRSS, mean of each third: {string.Join(", ", trial.Memory.Select(part => $"{part:F0} MB"))}.");
        foreach (var (what, many) in trial.Usual.Errors.Concat(trial.Flood.Errors))
            Console.WriteLine($"{many:N0} times {what}");
        var isFlat = trial.Memory is not [_, var middle, var last] || last <= middle * 1.1;
        Console.WriteLine(isFlat ? "Memory is flat." : "Memory grows.");
        return isFlat && trial.Usual.Errors.Count + trial.Flood.Errors.Count == 0 ? 0 : 1;
    }

    /// <summary>Makes the database, and asks a server of its own.</summary>
    /// <param name="quotes">How many are imported.</param>
    /// <param name="usual">How long the usual traffic lasts.</param>
    /// <param name="clients">How many ask in it; an eighth of them write.</param>
    /// <param name="flood">How long there is too much.</param>
    /// <param name="connections">How many ask then, without waiting.</param>
    /// <param name="places">How many requests the server works on at once.</param>
    public async Task Ask(int quotes, TimeSpan usual, int clients, TimeSpan flood, int connections, int places = 32)
    {
        var folder = Directory.CreateTempSubdirectory("quotetracker-load-").FullName;
        await using (var server = new TrialServer(folder, null, "--rate-address", "0", "--most-requests", $"{places}"))
        {
            var corpus = new Corpus();
            var file = Path.Combine(folder, "corpus.jsonl");
            corpus.Write(file, quotes, _ => { });
            if (await server.Run("import", file) is (not 0, var said))
                throw new InvalidOperationException(said);
            await server.Start();
            using var watching = new CancellationTokenSource();
            var watch = Watch(server, watching.Token);
            await All(server, corpus, quotes, Usual, usual, clients);
            await watching.CancelAsync();
            await watch;
            await All(server, corpus, quotes, Flood, flood, connections);
            await server.Kill();
            if (await server.Run("verify") is (not 0, var faults))
                throw new InvalidOperationException(faults);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task All(TrialServer server, Corpus corpus, int quotes, Measured seen, TimeSpan length, int clients)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(100) };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {TrialServer.Key}");
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(async () =>
        {
            var traffic = new Traffic(corpus, quotes, (clients * 1_000) + number);
            while (clock.Elapsed < length && server.IsRunning)
            {
                foreach (var (kind, request) in number % 8 == 0 ? traffic.Write() : [traffic.Read()])
                    await seen.Send(client, kind, request);
            }
        })));
    }

    private async Task Watch(TrialServer server, CancellationToken end)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!end.IsCancellationRequested && server.IsRunning)
        {
            var line = (await File.ReadAllLinesAsync($"/proc/{server.Id}/status", CancellationToken.None)).First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
            memory.Add(double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1_000);
            await Task.WhenAny(timer.WaitForNextTickAsync(CancellationToken.None).AsTask(), Task.Delay(Timeout.Infinite, end));
        }
    }
}

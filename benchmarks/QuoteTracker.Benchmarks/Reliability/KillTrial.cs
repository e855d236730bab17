using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>
/// Kills the program, or the database's server, at random moments of what it does, starts it again, and holds what is
/// there against what was acknowledged.
/// </summary>
internal sealed class KillTrial : IAsyncDisposable
{
    // A database is given up after so many kills: reading all of it after each costs more and more.
    private const int KillsADatabase = 40;

    private readonly Random random;
    private readonly PostgresNode? postgres;
    private readonly List<string> faults = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();

    private KillTrial(int seed, PostgresNode? postgres) => (random, this.postgres) = (new Random(seed), postgres);

    /// <summary>What was wrong; empty where nothing was lost, double or otherwise than acknowledged.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>How often it was killed, by what it did.</summary>
    public SortedDictionary<string, int> Kills { get; } = [];

    public int Acknowledged { get; private set; }

    public int CutOff { get; private set; }

    public int Delivered { get; private set; }

    public int DeliveredTwice { get; private set; }

    public static async Task<KillTrial> On(string engine, int seed) =>
        new(seed, engine == "postgres" ? await PostgresNode.Create(await PostgresPrograms.NewFolder(), "one") : null);

    /// <summary>Prints what came of so many kills, or of as many as fit into the time.</summary>
    public static async Task<int> Run(int kills, string engine, int seed, TimeSpan most)
    {
        await using var trial = await On(engine, seed);
        await trial.Go(kills, null, most);
        await trial.Upgrade(1, 100);
        Table.Columns("killed during", "times");
        foreach (var (during, times) in trial.Kills)
            Table.Row(during, times.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine();
        Console.WriteLine($"{engine}, seed {seed}: {trial.Kills.Values.Sum()} kills in {trial.clock.Elapsed.TotalMinutes:F0} min; {trial.Acknowledged:N0} writes acknowledged, {trial.CutOff} cut off and sent again, {trial.Delivered:N0} changes told by webhooks, {trial.DeliveredTwice} of them more than once. {trial.Faults.Count} faults.");
        foreach (var fault in trial.Faults)
            Console.WriteLine($"- {fault}");
        return trial.Faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Goes on until there were so many kills, the time is over or something is wrong.</summary>
    /// <param name="kills">How many, beside those of first starts.</param>
    /// <param name="only">What is to be done when it is killed; null for all kinds by turns.</param>
    /// <param name="most">The time.</param>
    /// <param name="patience">How long to wait for webhooks in the end; null for as long as they may take.</param>
    public async Task Go(int kills, string[]? only, TimeSpan most, TimeSpan? patience = null)
    {
        bool IsOver() => Kills.Where(one => one.Key != KillRounds.FirstStart).Sum(one => one.Value) >= kills || clock.Elapsed > most || faults.Count > 0;
        while (!IsOver())
        {
            var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
            var database = postgres?.Named($"trial{random.Next()}");
            await using (var rounds = await KillRounds.On(folder, database, postgres, random, this))
            {
                try
                {
                    var done = 0;
                    do
                        await rounds.Next(only);
                    while (++done < KillsADatabase && !IsOver());
                    await rounds.End(patience ?? TimeSpan.FromSeconds(100));
                }
                catch (HttpRequestException gone)
                {
                    faults.Add($"{gone.Message} The server {rounds.State}");
                }

                faults.AddRange(rounds.Ledger.Faults);
                (Acknowledged, CutOff) = (Acknowledged + rounds.Ledger.Acknowledged, CutOff + rounds.Ledger.CutOff);
                (Delivered, DeliveredTwice) = (Delivered + rounds.Told.Count, DeliveredTwice + rounds.Told.Values.Count(times => times > 1));
            }

            NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same kills while older databases are brought on.</summary>
    public Task Upgrade(int kills, int databases) => KillUpgrades.Run(postgres, kills, databases, random, this);

    /// <summary>Notes what was wrong.</summary>
    public void Fault(string what) => faults.Add(what);

    /// <summary>Notes a kill.</summary>
    public void Killed(string during)
    {
        Kills[during] = Kills.GetValueOrDefault(during) + 1;
        Console.WriteLine($"{clock.Elapsed:mm\\:ss} {during}");
    }

    public ValueTask DisposeAsync()
    {
        if (postgres is not null)
            PostgresPrograms.Remove(postgres.Folder);
        return ValueTask.CompletedTask;
    }
}

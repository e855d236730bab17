using System.Globalization;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>A PostgreSQL primary with two standbys is killed under a load of writes and reads, and a standby promoted.</summary>
internal static class FailoverTrial
{
    /// <summary>Prints what came of so many failovers, each on servers of its own.</summary>
    public static async Task<int> Run(int times, int seed)
    {
        var random = new Random(seed);
        Table.Columns("failover", "acknowledged", "lost or wrong", "no write for", "reads", "reads refused", "no read for", "own reads");
        var faults = new List<string>();
        for (var i = 1; i <= times; i++)
            await Tell($"{i}", Once(random));
        if (PatroniCluster.Missing is null)
            await Tell("Patroni", OnceByPatroni(random));
        else
            Console.WriteLine(PatroniCluster.Missing);
        foreach (var fault in faults)
            Console.WriteLine($"- {fault}");
        return faults.Count == 0 ? 0 : 1;

        async Task Tell(string name, Task<Outage> running)
        {
            var outage = await running;
            faults.AddRange(outage.Ledger.Faults);
            Table.Row(name, Number(outage.Writes), Number(outage.Ledger.Faults.Count), Seconds(outage.WritesStopped), Number(outage.Reads), Number(outage.ReadsRefused), Seconds(outage.ReadsStopped), Number(outage.OwnReads));
        }
    }

    /// <summary>One failover, by this program's hand.</summary>
    public static async Task<Outage> Once(Random random)
    {
        await using var set = await ReplicaSet.Create();
        return await Once(set.Database, set.FailOver, random);
    }

    /// <summary>One failover, by Patroni's.</summary>
    public static async Task<Outage> OnceByPatroni(Random random)
    {
        await using var cluster = await PatroniCluster.Start();
        return await Once(cluster.Database, cluster.KillLeader, random);
    }

    private static async Task<Outage> Once(string database, Func<Task> disaster, Random random)
    {
        var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
        var outage = new Outage();
        await using (var server = new TrialServer(folder, database, "--rate-address", "0"))
        {
            await server.Start();
            await outage.During(server, disaster, TimeSpan.FromSeconds(3), random);
            if (await server.Run("verify") is (not 0, var said))
                outage.Ledger.Fault($"verify: {said}");
        }

        Directory.Delete(folder, recursive: true);
        return outage;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F2} s");
}

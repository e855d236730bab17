using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>The example in deploy/patroni, running: three nodes, of which Patroni makes another the leader when one is killed.</summary>
internal sealed class PatroniCluster : IAsyncDisposable
{
    private const int Nodes = 3;

    private readonly Process run;
    private readonly string folder;
    private readonly int port;

    private PatroniCluster(Process run, string folder, int port) => (this.run, this.folder, this.port) = (run, folder, port);

    /// <summary>What is to be installed; null where all is there.</summary>
    public static string? Missing { get; } = PostgresPrograms.Folder is not null && File.Exists("/usr/bin/patroni") && File.Exists("/usr/bin/etcd")
        ? null
        : "needs Patroni and etcd: apt-get install postgresql patroni etcd-server etcd-client";

    /// <summary>As the script prints it.</summary>
    public string Database { get; private set; } = "";

    public static async Task<PatroniCluster> Start()
    {
        // Under the ports that the system gives by itself; the script takes eleven from here on.
        var port = Random.Shared.Next(1_000, 1_600) * 20;
        var folder = Path.Combine(Path.GetTempPath(), $"quotetracker-patroni-{Environment.ProcessId}-{port}");
        var start = new ProcessStartInfo(Path.Combine(Checkout.Root, "deploy", "patroni", "run"), [folder]) { RedirectStandardOutput = true, Environment = { ["PORT"] = port.ToString(CultureInfo.InvariantCulture) } };
        var cluster = new PatroniCluster(Process.Start(start)!, folder, port);

        // However this process ends.
        using var watch = Process.Start("/bin/sh", ["-c", $"cd /; (trap '' INT HUP TERM QUIT; while kill -0 {Environment.ProcessId} && kill -0 {cluster.run.Id}; do sleep 1; done; kill -TERM {cluster.run.Id}) < /dev/null > /dev/null 2>&1 &"]);
        await watch.WaitForExitAsync();
        cluster.Database = await cluster.run.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("deploy/patroni/run ended.");
        return cluster;
    }

    /// <summary>Ends the leader's Patroni and PostgreSQL without warning, as a machine that dies does.</summary>
    public async Task KillLeader()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        for (var n = 1; n <= Nodes; n++)
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port + Nodes + n}/primary"));
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            Kill(Path.Combine(folder, $"node{n}", "pid"));
            Kill(Path.Combine(folder, $"node{n}", "data", "postmaster.pid"));
            return;
        }

        throw new InvalidOperationException("There is no leader.");
    }

    public async ValueTask DisposeAsync()
    {
        using var end = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]);
        await run.WaitForExitAsync();
        run.Dispose();
    }

    private static void Kill(string file)
    {
        using var process = Process.GetProcessById(int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture));
        process.Kill();
    }
}

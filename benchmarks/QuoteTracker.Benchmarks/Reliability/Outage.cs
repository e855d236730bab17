using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>Writers and readers on a server while its primary is killed: what was lost, and for how long nothing could be written or read.</summary>
internal sealed class Outage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<TimeSpan> writes = new();
    private readonly ConcurrentQueue<TimeSpan> reads = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private int ownReads;
    private int readsRefused;
    private volatile bool ends;

    /// <summary>What was acknowledged, and what was wrong.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>The longest time between two acknowledged writes.</summary>
    public TimeSpan WritesStopped => Longest(writes);

    /// <summary>The longest time between two reads that were answered, each of another reader's.</summary>
    public TimeSpan ReadsStopped => Longest(reads);

    /// <summary>Reads that were answered otherwise than 200.</summary>
    public int ReadsRefused => readsRefused;

    public int Reads => reads.Count;

    /// <summary>Reads of what was written just before, with its position.</summary>
    public int OwnReads => ownReads;

    /// <summary>Writes that were refused or cut off, and then acknowledged, count once.</summary>
    public int Writes => writes.Count;

    /// <summary>Loads the server, does it in the midst, goes on for a while after, and compares what is there.</summary>
    public async Task During(TrialServer server, Func<Task> disaster, TimeSpan after, Random random)
    {
        using var client = server.Client();
        var writers = new Writers(Ledger, random) { GoesOn = true, Acknowledged = () => writes.Enqueue(clock.Elapsed) };
        await writers.Begin(client);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Read(server))).Append(Task.Run(() => ReadOwn(client))).ToList();
        await Task.Delay(TimeSpan.FromSeconds(2));
        await disaster();
        var done = writes.Count;
        for (var begun = clock.Elapsed; clock.Elapsed - begun < Patience && (writes.Count == done || clock.Elapsed - begun < after);)
            await Task.Delay(50);
        await writers.End();
        ends = true;
        await Task.WhenAll(readers);
        await Ledger.Settle(client);
        await Ledger.Compare(client);
    }

    // The public's reads: without a key, of whichever server.
    private async Task Read(TrialServer server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        while (!ends)
        {
            using var answer = await client.GetAsync(new Uri("api/v1/quotes?limit=5&q=word", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK)
                reads.Enqueue(clock.Elapsed);
            else
            {
                Interlocked.Increment(ref readsRefused);
                Ledger.Fault($"A read was answered {(int)answer.StatusCode} at {clock.Elapsed}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    // What was acknowledged is there for who sends the position back, at once.
    private async Task ReadOwn(HttpClient client)
    {
        using var reader = new HttpClient { BaseAddress = client.BaseAddress };
        for (var i = 0; !ends; i++)
        {
            using var added = await client.PostAsync(new Uri("api/v1/people", UriKind.Relative), new StringContent($$"""{"name":"Reader {{i}}"}""", null, "application/json"));
            if (added.StatusCode != HttpStatusCode.Created)
                continue;
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"api/v1/people/{(long)JsonNode.Parse(await added.Content.ReadAsStringAsync())!["id"]!}", UriKind.Relative));
            if (added.Headers.TryGetValues("QuoteTracker-Position", out var position))
                request.Headers.Add("QuoteTracker-Position", position);
            else
                continue;
            using var answer = await reader.SendAsync(request);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable))
                Ledger.Fault($"What was written at {string.Join(' ', position)} was answered {(int)answer.StatusCode}.");
            else if (answer.StatusCode == HttpStatusCode.OK)
                Interlocked.Increment(ref ownReads);
        }
    }

    private static TimeSpan Longest(IEnumerable<TimeSpan> moments)
    {
        var all = moments.Order().ToList();
        return all.Zip(all.Skip(1), (one, next) => next - one).DefaultIfEmpty().Max();
    }
}

using System.Diagnostics;

namespace QuoteTracker.Benchmarks;

/// <summary>Clients on this machine. They share its cores with the server, alike for whatever is compared.</summary>
internal static class Load
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });

    /// <summary>Requests a second of 16 clients that ask for so many seconds.</summary>
    public static async Task<double> Rate(Func<Random, string> url, double seconds)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(1, 16).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            var count = 0;
            for (; clock.Elapsed.TotalSeconds < seconds; count++)
                await Ask(url(random));
            return count;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Milliseconds of each request, one after another, sorted.</summary>
    public static async Task<double[]> Times(IEnumerable<string> urls)
    {
        var times = new List<double>();
        foreach (var url in urls)
        {
            var clock = Stopwatch.GetTimestamp();
            await Ask(url);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        times.Sort();
        return [.. times];
    }

    private static async Task Ask(string url)
    {
        using var answer = await Client.GetAsync(new Uri(url), HttpCompletionOption.ResponseContentRead);
        answer.EnsureSuccessStatusCode();
    }
}

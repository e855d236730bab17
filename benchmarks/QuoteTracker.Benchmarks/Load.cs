using System.Diagnostics;
using System.Net;

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
            {
                if ((await Get(url(random))).Status != HttpStatusCode.OK)
                    throw new InvalidOperationException("A request under load was refused.");
            }

            return count;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>The whole answer.</summary>
    public static async Task<(HttpStatusCode Status, byte[] Body)> Get(string url)
    {
        using var answer = await Client.GetAsync(new Uri(url), HttpCompletionOption.ResponseContentRead);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace QuoteTracker.Benchmarks.Reliability.Loading;

/// <summary>What clients saw: how long each kind of request took, what was refused on purpose, and what went wrong.</summary>
internal sealed class Measured
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> times = new();
    private readonly ConcurrentDictionary<string, int> errors = new();
    private int shed;

    // Titles: a page has them too.
    private static readonly string[] Limits = ["Too many requests at once.", "Too many requests in a short time.", "Too many heavy queries at once."];

    /// <summary>Requests that were answered, by kind, in milliseconds.</summary>
    public IReadOnlyDictionary<string, ConcurrentBag<double>> Times => times;

    /// <summary>Requests that a limit refused as it should: 429 or 503, with Retry-After and the words of a limit. A database that is locked is none.</summary>
    public int Shed => shed;

    /// <summary>What should not be, with how often.</summary>
    public IReadOnlyDictionary<string, int> Errors => errors;

    /// <summary>How many were answered.</summary>
    public int Count => times.Values.Sum(kind => kind.Count);

    /// <summary>Sends one and looks at the answer.</summary>
    public async Task Send(HttpClient client, string kind, HttpRequestMessage request)
    {
        using var mine = request;
        var clock = Stopwatch.StartNew();
        try
        {
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
                times.GetOrAdd(kind, _ => []).Add(clock.Elapsed.TotalMilliseconds);
            else if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null && Limits.Any(limit => body.Contains(limit, StringComparison.Ordinal)))
                Interlocked.Increment(ref shed);
            else if (kind != "put" || answer.StatusCode != HttpStatusCode.NotFound)
                Wrong($"{kind}: {(int)answer.StatusCode} {body[..Math.Min(200, body.Length)]}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            Wrong($"{kind}: {e.Message}");
        }
    }

    /// <summary>A part of the times of a kind is below this; of all kinds where none is named.</summary>
    public double Percentile(double part, string? kind = null)
    {
        var sorted = (kind is null ? times.Values.SelectMany(one => one) : times.GetValueOrDefault(kind, [])).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
    }

    private void Wrong(string what) => errors.AddOrUpdate(what, 1, (_, many) => many + 1);
}

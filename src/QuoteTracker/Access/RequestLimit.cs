using System.Threading.RateLimiting;

namespace QuoteTracker.Access;

/// <summary>
/// So many requests a minute for each of many callers: a bucket each, filled steadily, from which a burst may
/// take all at once. Buckets that are full and not asked for are forgotten after some seconds.
/// </summary>
internal sealed class RequestLimit : IDisposable
{
    private const int Window = 60;

    private readonly string name;
    private readonly int perMinute;
    private readonly TokenBucketRateLimiterOptions bucket;
    private readonly PartitionedRateLimiter<ulong> buckets;

    public RequestLimit(string name, int perMinute)
    {
        (this.name, this.perMinute) = (name, perMinute);
        Policy = $"\"{name}\";q={perMinute};w={Window}";

        // About a second's worth at a time, so that whoever is refused need not wait out the minute.
        var portion = (perMinute + Window - 1) / Window;
        bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = portion,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)Window * portion / perMinute),
            QueueLimit = 0,
            AutoReplenishment = false,
        };
        Func<ulong, RateLimiter> full = _ => new TokenBucketRateLimiter(bucket);
        buckets = PartitionedRateLimiter.Create<ulong, ulong>(caller => RateLimitPartition.Get(caller, full));
    }

    /// <summary>The limit in the form of the header RateLimit-Policy.</summary>
    public string Policy { get; }

    /// <summary>Counts one request of a caller.</summary>
    /// <param name="caller">A number that stands for the caller.</param>
    /// <param name="left">What is left, in the form of the header RateLimit; <c>t</c> is the seconds until the bucket is full again.</param>
    /// <returns>Null when it is granted; else the seconds to wait, one or more.</returns>
    public int? Take(ulong caller, out string left)
    {
        using var lease = buckets.AttemptAcquire(caller);
        var remaining = buckets.GetStatistics(caller)?.CurrentAvailablePermits ?? 0;
        var untilFull = (((perMinute - remaining) * Window) + perMinute - 1) / perMinute;
        left = $"\"{name}\";r={remaining};t={untilFull}";
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
    }

    public void Dispose() => buckets.Dispose();
}

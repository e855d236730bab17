using System.Threading.RateLimiting;
using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>
/// Lets only so many heavy queries run at once, half of the cores, so that they never take the machine from the others.
/// What a query costs can't be known before it runs, and an index can't be stopped in the middle: what it may cost at most can.
/// </summary>
internal sealed class SearchGate : IDisposable
{
    /// <summary>Words; a word with a star counts for eight, of two letters only for all of them.</summary>
    private const int Heavy = 16;

    private const int Waiting = 16;

    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place where the query is heavy. Dispose what it gives when the search is done; null where too many wait already.</summary>
    public async ValueTask<IDisposable?> Enter(SearchExpression? words, CancellationToken cancel)
    {
        if (!IsHeavy(words))
            return Free.Instance;
        var lease = await limiter.AcquireAsync(1, cancel);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return null;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>Whether a search for these words must wait for a place.</summary>
    internal static bool IsHeavy(SearchExpression? words) => words is not null && Weight(words) >= Heavy;

    internal static int Weight(SearchExpression expression) => expression switch
    {
        SearchExpression.Prefix prefix => prefix.Folded.Length < 3 ? Heavy : 8,
        SearchExpression.Phrase phrase => phrase.Words.Count,
        SearchExpression.Near near => Weight(near.One) + Weight(near.Other),
        SearchExpression.All all => all.Parts.Sum(Weight),
        SearchExpression.Any any => any.Parts.Sum(Weight),
        SearchExpression.Not not => Weight(not.Inner),
        _ => 1,
    };

    private sealed class Free : IDisposable
    {
        internal static readonly Free Instance = new();

        public void Dispose()
        {
        }
    }
}

using QuoteTracker.Quotes;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Searches;

/// <summary>The quotes that a search finds among those that revisions touched, up to <paramref name="head"/>, the newest one.</summary>
internal sealed class NewQuotes(QuoteDb db, QuoteReader reader, SearchQuestion question, long head)
{
    /// <summary>A call looks at so many revisions at most.</summary>
    public const int Bound = 10_000;

    private const int BatchSize = 500;

    /// <summary>A page of them, with how far was looked.</summary>
    public async Task<NewQuotesResponse> Since(long since, int limit, CancellationToken cancel)
    {
        var upTo = Math.Min(head, since + Bound);
        var found = new List<NewQuote>();
        foreach (var some in (await db.TouchedAsync(RecordKind.Quote, since, upTo, cancel)).Chunk(BatchSize))
        {
            var matching = await db.MatchingAsync(question, [.. some.Select(touch => touch.Id)], cancel);
            foreach (var page in some.Where(touch => matching.Contains(touch.Id)).Chunk(limit))
            {
                found.AddRange((await Read(page, cancel)).Take(limit - found.Count));
                if (found.Count == limit)
                    return Answer(found, found[^1].Revision.Number);
            }
        }

        return Answer(found, upTo);
    }

    // Whoever has another version by now was touched again by a later revision, and comes with that one: in a later call,
    // or further on in this. So each comes once, and what was found to match still does.
    private async Task<IEnumerable<NewQuote>> Read(Touch[] touched, CancellationToken cancel)
    {
        var quotes = (await reader.Responses([.. touched.Select(touch => touch.Id)], cancel)).ToDictionary(quote => quote.Id);
        return touched.Where(touch => quotes.TryGetValue(touch.Id, out var quote) && quote.Version == touch.Version)
            .Select(touch => new NewQuote(quotes[touch.Id], new LastRevision(touch.Number, touch.Action, touch.At)));
    }

    private NewQuotesResponse Answer(List<NewQuote> found, long asOf) => new(found, asOf, asOf < head);
}

/// <summary>What a saved search finds that is new.</summary>
/// <param name="Items">The quotes, in the order of their last revisions.</param>
/// <param name="AsOf" example="77">Number of the revision up to which was looked: the next <c>since</c>.</param>
/// <param name="HasMore" example="false">Whether there were later revisions already: then call again at once.</param>
public sealed record NewQuotesResponse(IReadOnlyList<NewQuote> Items, long AsOf, bool HasMore);

/// <summary>A quote that is new, or was changed.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Revision">What was done to it last.</param>
public sealed record NewQuote(QuoteResponse Quote, LastRevision Revision);

/// <summary>The last revision of a record.</summary>
/// <param name="Number" example="68">Among all changes.</param>
/// <param name="Action">What was done.</param>
/// <param name="At">When, UTC.</param>
public sealed record LastRevision(long Number, RevisionAction Action, DateTimeOffset At);

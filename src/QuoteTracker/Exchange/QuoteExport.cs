using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>All quotes that a search finds, on their way out.</summary>
/// <param name="Db">Where they are.</param>
/// <param name="Reader">Reads them whole.</param>
/// <param name="Question">The search.</param>
/// <param name="NewestFirst">By day, or the oldest first.</param>
/// <param name="WithReferences">Whether what they refer to comes too.</param>
/// <param name="Server">The address that this server was asked at, without a slash at the end.</param>
internal sealed record QuoteExport(QuoteDb Db, QuoteReader Reader, SearchQuestion Question, bool NewestFirst, bool WithReferences, string Server)
{
    /// <summary>Ids of the quotes in their order, some hundreds at a time.</summary>
    public IAsyncEnumerable<List<long>> Ids(CancellationToken cancel) => Db.AllAsync(Question, NewestFirst, cancel);

    /// <summary>Records, some hundreds at a time, each record once: the quotes in their order, and before them, if asked, what they refer to.</summary>
    public async IAsyncEnumerable<(RecordKind Kind, IReadOnlyCollection<IRecord> Records)> Records([EnumeratorCancellation] CancellationToken cancel)
    {
        var references = WithReferences ? new ExportReferences(Db) : null;
        await foreach (var ids in Db.AllAsync(Question, NewestFirst, cancel))
        {
            var quotes = await Quotes(ids, cancel);
            if (references is not null)
            {
                await foreach (var records in references.Of(quotes, cancel))
                    yield return records;
            }

            yield return (RecordKind.Quote, quotes);
        }
    }

    // A quote is read by several selects. One that was changed between them has another version by now, and is read again.
    private async Task<List<Quote>> Quotes(List<long> ids, CancellationToken cancel)
    {
        var read = new Dictionary<long, Quote>();
        for (var unread = ids; unread.Count > 0;)
        {
            foreach (var quote in (await Db.FreshAsync(RecordKind.Quote, unread, cancel)).Cast<Quote>())
                read[quote.Id] = quote;
            var versions = await Db.Quotes.Where(q => unread.Contains(q.Id)).Select(q => new { q.Id, q.Version }).ToDictionaryAsync(q => q.Id, q => q.Version, cancel);
            unread = [.. unread.Where(id => versions.TryGetValue(id, out var now) && !(read.TryGetValue(id, out var quote) && quote.Version == now))];
        }

        return [.. ids.Where(read.ContainsKey).Select(id => read[id])];
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Quotes;

/// <summary>Many quotes that are not there yet.</summary>
public static class NewQuotes
{
    /// <summary>
    /// Writes new quotes with their search rows and revisions in the current transaction, which must be open. The same rows as saving
    /// them one by one, several times as fast.
    /// </summary>
    /// <exception cref="DbUpdateException">The database refused one of them.</exception>
    public static async Task AddNewAsync(this QuoteDb db, IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        if (quotes.Count == 0)
            return;
        try
        {
            foreach (var (quote, id) in quotes.Zip(await db.Engine.NewQuoteIdsAsync(db, quotes.Count, cancel)))
                quote.Id = id;
            await QuoteTables.InsertAsync(db, quotes, cancel);
            await db.Engine.ReplaceAsync(db, [], await SearchRowContent.Of(db, quotes, cancel), cancel);
            await Revising.WriteAddedAsync(db, quotes, cancel);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException(refused.Message, refused);
        }
    }
}

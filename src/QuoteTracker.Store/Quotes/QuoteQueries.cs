using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Quotes;

/// <summary>Questions about quotes that have a name.</summary>
public static class QuoteQueries
{
    extension(IQueryable<Quote> quotes)
    {
        /// <summary>The quote with this id (digits) or key (anything else).</summary>
        public IQueryable<Quote> Known(string reference) =>
            KnownRecords.IdOf(reference) is { } id
                ? quotes.Where(q => q.Id == id)
                : quotes.Where(q => q.Key == reference);

        /// <summary>With the parts that are written together with it.</summary>
        public IQueryable<Quote> Whole() => quotes.Include(q => q.Attributions)
            .Include(q => q.Occurrences).ThenInclude(o => o.Chain).Include(q => q.Occurrences).ThenInclude(o => o.Later);
    }
}

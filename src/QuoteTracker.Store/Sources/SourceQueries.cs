using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Sources;

/// <summary>Questions about sources that have a name.</summary>
public static class SourceQueries
{
    extension(IQueryable<Source> sources)
    {
        /// <summary>The source with this id (digits) or key (anything else).</summary>
        public IQueryable<Source> Known(string reference) =>
            long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? sources.Where(s => s.Id == id)
                : sources.Where(s => s.Key == reference);
    }

    extension(QuoteDb db)
    {
        /// <summary>What refers to a source, in words; null when nothing does.</summary>
        public async Task<string?> UsesOfSource(long source, CancellationToken cancel)
        {
            var quotes = await db.Occurrences.Where(o => o.SourceId == source).Select(o => o.QuoteId).Distinct().CountAsync(cancel);
            var memberships = await db.Memberships.CountAsync(m => m.SourceId == source, cancel);
            return quotes + memberships == 0 ? null : $"{quotes} quotes and {memberships} memberships";
        }
    }
}

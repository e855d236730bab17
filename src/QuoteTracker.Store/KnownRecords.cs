using System.Globalization;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Searches;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store;

/// <summary>Records by what an address or a reference names them: the id (digits) or the key (anything else).</summary>
public static class KnownRecords
{
    /// <summary>The id that a reference of digits is; null for a key.</summary>
    public static long? IdOf(string reference) =>
        long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    extension(IQueryable<Membership> memberships)
    {
        /// <summary>The one named so.</summary>
        public IQueryable<Membership> Known(string reference) =>
            IdOf(reference) is { } id ? memberships.Where(m => m.Id == id) : memberships.Where(m => m.Key == reference);
    }

    extension(IQueryable<Relation> relations)
    {
        /// <summary>The one named so.</summary>
        public IQueryable<Relation> Known(string reference) =>
            IdOf(reference) is { } id ? relations.Where(r => r.Id == id) : relations.Where(r => r.Key == reference);
    }

    extension(IQueryable<Review> reviews)
    {
        /// <summary>The one named so.</summary>
        public IQueryable<Review> Known(string reference) =>
            IdOf(reference) is { } id ? reviews.Where(r => r.Id == id) : reviews.Where(r => r.Key == reference);
    }

    extension(IQueryable<SavedSearch> searches)
    {
        /// <summary>The one named so.</summary>
        public IQueryable<SavedSearch> Known(string reference) =>
            IdOf(reference) is { } id ? searches.Where(s => s.Id == id) : searches.Where(s => s.Key == reference);
    }
}

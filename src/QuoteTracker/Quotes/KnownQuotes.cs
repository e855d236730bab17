using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Quotes;

/// <summary>The quotes that a request, or many, refer to: looked up at once, then asked one by one.</summary>
internal sealed class KnownQuotes
{
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    /// <summary>Looks up ids and keys; unknown ones are refused by <see cref="Find"/>.</summary>
    public static async Task<KnownQuotes> Load(QuoteDb db, IEnumerable<string> references, CancellationToken cancel)
    {
        var all = references.ToHashSet(StringComparer.Ordinal);
        var ids = all.Select(KnownRecords.IdOf).OfType<long>().ToList();
        var keys = all.Where(reference => KnownRecords.IdOf(reference) is null).ToList();
        var quotes = new KnownQuotes();
        foreach (var quote in await db.Quotes.AsNoTracking().Where(q => ids.Contains(q.Id) || keys.Contains(q.Key)).Select(q => new { q.Id, q.Key }).ToListAsync(cancel))
            quotes.known[quote.Key] = quotes.known[quote.Id.ToString(CultureInfo.InvariantCulture)] = quote.Id;
        return quotes;
    }

    /// <summary>The id; null for an unknown one.</summary>
    public long? IdOf(string reference) => known.TryGetValue(reference, out var id) ? id : null;

    /// <summary>The id; else 0, and an error is added.</summary>
    public long Find(string reference, string pointer, ICollection<FieldError> errors)
    {
        if (IdOf(reference) is { } id)
            return id;
        errors.Add(FieldError.At(pointer, "There is no such quote in this database.", reference, "The id or key of a quote; add it first."));
        return 0;
    }
}

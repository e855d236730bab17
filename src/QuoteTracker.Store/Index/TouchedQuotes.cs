using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.Index;

/// <summary>The quotes whose search rows a save must write anew, and the rows that it must take out.</summary>
internal sealed class TouchedQuotes
{
    private readonly List<long> outdated = [];
    private readonly HashSet<Quote> current = [];

    public bool IsEmpty => outdated.Count == 0 && current.Count == 0;

    /// <summary>Looks before the save, while the tracker still knows what was.</summary>
    public static async Task<TouchedQuotes> In(QuoteDb db, CancellationToken cancel)
    {
        if (db.ChangeTracker.AutoDetectChangesEnabled)
            db.ChangeTracker.DetectChanges();

        var touched = new TouchedQuotes();
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.Entity is Quote quote)
                touched.Add(db.Entry(quote));
            else if (entry.Entity is Attribution or Occurrence or ChainLink)
                touched.Add(db, entry);
            else if (entry is { Entity: Group group, State: EntityState.Modified } && entry.Property(nameof(Group.OrganizationId)).IsModified)
                await touched.AddAll(db, q => q.Attributions.Any(a => a.SpeakerId == group.Id), cancel);
            else if (entry is { Entity: Source source, State: EntityState.Modified } && entry.Property(nameof(Source.PublisherId)).IsModified)
                await touched.AddAll(db, q => q.Occurrences.Any(o => o.SourceId == source.Id || o.Chain.Any(link => link.SourceId == source.Id)), cancel);
        }

        return touched;
    }

    /// <summary>Writes the rows, inside the transaction that saved the quotes.</summary>
    public async Task WriteAsync(QuoteDb db, CancellationToken cancel)
    {
        var rows = await SearchRowContent.Of(db, current, cancel);
        await db.Engine.ReplaceAsync(db, outdated, rows, cancel);
    }

    private void Add(EntityEntry<Quote> quote)
    {
        if (quote.State != EntityState.Deleted && !current.Add(quote.Entity))
            return;
        if (quote.State != EntityState.Added)
            outdated.Add(SearchRow.Of(
                quote.Entity.Id,
                quote.OriginalValues.GetValue<DateOnly?>(nameof(Quote.EarliestDay)),
                quote.OriginalValues.GetValue<DateOnly?>(nameof(Quote.LatestDay))));
    }

    // A quote's parts are only changed with the quote loaded, so the tracker has it; a deleted quote comes by itself.
    private void Add(QuoteDb db, EntityEntry detail)
    {
        var quoteId = (long)detail.Property("QuoteId").CurrentValue!;
        if (db.Quotes.Local.FindEntry(quoteId) is { State: EntityState.Unchanged or EntityState.Modified } quote)
            Add(quote);
    }

    private async Task AddAll(QuoteDb db, Expression<Func<Quote, bool>> theirs, CancellationToken cancel)
    {
        foreach (var quote in await db.Quotes.Include(q => q.Attributions).Include(q => q.Occurrences).ThenInclude(o => o.Chain).Where(theirs).ToListAsync(cancel))
            Add(db.Entry(quote));
    }
}

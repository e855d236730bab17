using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Store.Index;

/// <summary>The captured texts and reviews that a save adds, changes or takes away: their words must be written anew.</summary>
internal sealed class TouchedWords
{
    private readonly List<Snapshot> captured = [];
    private readonly List<Review> reviews = [];
    private readonly List<long> lost = [];
    private readonly List<long> gone = [];

    /// <summary>Looks before the save, while the tracker still knows what was.</summary>
    public static TouchedWords In(QuoteDb db)
    {
        var touched = new TouchedWords();
        foreach (var entry in db.ChangeTracker.Entries<Snapshot>().Where(entry => entry.State is EntityState.Added or EntityState.Deleted))
        {
            if (entry.State == EntityState.Added)
                touched.captured.Add(entry.Entity);
            else
                touched.lost.Add(entry.Entity.Id);
        }

        foreach (var entry in db.ChangeTracker.Entries<Review>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.State != EntityState.Added)
                touched.gone.Add(entry.Entity.Id);
            if (entry.State != EntityState.Deleted)
                touched.reviews.Add(entry.Entity);
        }

        return touched;
    }

    /// <summary>Writes the words, inside the transaction that saved the records.</summary>
    public async Task WriteAsync(QuoteDb db, CancellationToken cancel)
    {
        await Write(db, WordIndex.Passages, lost.Select(PassageRow.Of), captured.SelectMany(PassageRow.Of), cancel);
        await Write(db, WordIndex.Reviews, gone.Select(ReviewWords.RangeOf), reviews.SelectMany(ReviewWords.Of), cancel);
    }

    private static Task Write(QuoteDb db, WordIndex index, IEnumerable<RowRange> outdated, IEnumerable<WordRow> rows, CancellationToken cancel) =>
        (outdated.ToList(), rows.ToList()) is var (old, current) && old.Count + current.Count > 0 ? db.Engine.ReplaceWordsAsync(db, index, old, current, cancel) : Task.CompletedTask;
}

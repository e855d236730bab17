using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.Index;

/// <summary>The speakers whose names a save changes: the words of their names must be written anew.</summary>
internal sealed class TouchedNames
{
    private readonly HashSet<long> changed = [];
    private readonly List<Speaker> added = [];

    /// <summary>Looks before the save, while the tracker still knows what was. Names that go with their speaker take their words along.</summary>
    public static TouchedNames In(QuoteDb db)
    {
        var touched = new TouchedNames();
        touched.added.AddRange(db.ChangeTracker.Entries<Speaker>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity));
        foreach (var name in db.ChangeTracker.Entries<SpeakerName>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (name.Property(n => n.SpeakerId) is { IsTemporary: false } speaker)
                touched.changed.Add(speaker.CurrentValue);
        }

        return touched;
    }

    /// <summary>Writes the words, inside the transaction that saved the names.</summary>
    public Task WriteAsync(QuoteDb db, CancellationToken cancel)
    {
        changed.UnionWith(added.Select(speaker => speaker.Id));
        return changed.Count == 0 ? Task.CompletedTask : db.RewriteNameWordsAsync([.. changed], cancel);
    }
}

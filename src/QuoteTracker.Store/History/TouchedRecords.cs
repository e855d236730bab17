using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.History;

/// <summary>The records that a save adds, changes or takes away, themselves or in a part of them.</summary>
internal sealed class TouchedRecords
{
    private TouchedRecords()
    {
    }

    public List<IRecord> Added { get; } = [];

    public HashSet<IRecord> Changed { get; } = [];

    public List<IRecord> Deleted { get; } = [];

    public bool IsEmpty => Added.Count + Changed.Count + Deleted.Count == 0;

    /// <summary>Looks before the save, while the tracker still knows what was.</summary>
    public static TouchedRecords In(QuoteDb db)
    {
        var touched = new TouchedRecords();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList())
        {
            if (entry.Entity is IRecord record)
                touched.Add(record, entry.State);
            else if (Owner(db, entry) is { State: EntityState.Unchanged or EntityState.Modified, Entity: IRecord owner })
                touched.Changed.Add(owner);
        }

        return touched;
    }

    private void Add(IRecord record, EntityState state)
    {
        if (state == EntityState.Added)
            Added.Add(record);
        else if (state == EntityState.Deleted)
            Deleted.Add(record);
        else
            Changed.Add(record);
    }

    // A record's parts are only changed with the record loaded, so the tracker has it. Later anchors are no part of a state.
    private static EntityEntry? Owner(QuoteDb db, EntityEntry part) => part.Entity switch
    {
        Attribution or Occurrence or ChainLink => db.Quotes.Local.FindEntry(Key(part, "QuoteId")),
        SpeakerName or SpeakerIdentifier or SpeakerLink => db.Speakers.Local.FindEntry(Key(part, "SpeakerId")),
        Snapshot => db.Sources.Local.FindEntry(Key(part, "SourceId")),
        _ when part.Metadata.Name == "GroupMembers" => db.Speakers.Local.FindEntry(Key(part, "GroupId")),
        _ => null,
    };

    private static long Key(EntityEntry part, string name) => (long)(part.Property(name).CurrentValue ?? part.Property(name).OriginalValue)!;
}

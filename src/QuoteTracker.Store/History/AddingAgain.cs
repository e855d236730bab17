using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>Brings records back that were deleted or merged away.</summary>
public static class AddingAgain
{
    /// <summary>To be inserted under the id that it had, as this version and with the day of its first: ids are never used by another record.</summary>
    public static async Task AddAgainAsync<T>(this QuoteDb db, T record, long id, int version, CancellationToken cancel) where T : class, IRecord
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        var entry = db.Entry(record);
        entry.Property(nameof(IRecord.Id)).CurrentValue = id;
        record.Version = version;
        if (entry.Metadata.FindProperty("AddedAt") is { } addedAt)
            entry.Property(addedAt).CurrentValue = await db.RevisionsOf(RecordKinds.Of(record), id).Select(r => r.At).FirstAsync(cancel);
        db.Add(record);
    }
}

namespace QuoteTracker.Store.History;

/// <summary>Brings records back that were deleted or merged away.</summary>
public static class AddingAgain
{
    /// <summary>To be inserted under the id that it had, as this version: ids are never used by another record.</summary>
    public static void AddAgain<T>(this QuoteDb db, T record, long id, int version) where T : class, IRecord
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        var entry = db.Entry(record);
        entry.Property(nameof(IRecord.Id)).CurrentValue = id;
        record.Version = version;
        db.Add(record);
    }
}

namespace QuoteTracker.Store.Engines;

/// <summary>A table that many rows are written to at once, past the object mapper; the same for both engines.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Row">A record's values in the order of the columns: words for enums, ticks for moments, days as they are.</param>
internal sealed record BulkTable<T>(string Name, string[] Columns, Func<T, object?[]> Row);

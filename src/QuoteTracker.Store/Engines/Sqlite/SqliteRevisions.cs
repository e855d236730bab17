using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Writes revisions by one prepared statement: an import makes as many of them as records.</summary>
internal static class SqliteRevisions
{
    /// <summary>In the current transaction.</summary>
    internal static void Insert(QuoteDb db, IReadOnlyCollection<Revision> revisions)
    {
        using var insert = new SqliteInsert(db, "Revisions", "Number", "Operation", "Kind", "RecordId", "Key", "Version", "Action", "At", "By", "Reason", "Into", "Before", "After", "StateHash", "Hash");
        foreach (var r in revisions)
        {
            insert.Run(r.Number, r.Operation, Words.Of(r.Kind), r.RecordId, r.Key, r.Version, Words.Of(r.Action), r.At.UtcTicks, r.By, r.Reason, r.Into,
                r.Before, r.After, r.StateHash, r.Hash);
        }
    }
}

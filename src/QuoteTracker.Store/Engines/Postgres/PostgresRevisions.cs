using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Writes revisions: an import makes as many of them as records.</summary>
internal static class PostgresRevisions
{
    private static readonly string[] Columns =
        ["Number", "Operation", "Kind", "RecordId", "Key", "Version", "Action", "At", "By", "Reason", "Into", "Before", "After", "StateHash", "Hash"];

    /// <summary>In the current transaction.</summary>
    internal static Task Insert(QuoteDb db, IReadOnlyCollection<Revision> revisions, CancellationToken cancel) => PostgresCopy.All(db, "Revisions", Columns, revisions, r =>
    [
        r.Number, r.Operation, Words.Of(r.Kind), r.RecordId, r.Key, r.Version, Words.Of(r.Action), r.At.UtcTicks, r.By, r.Reason, r.Into,
        r.Before, r.After, r.StateHash, r.Hash,
    ], cancel);
}

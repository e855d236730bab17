using QuoteTracker.Store.Engines;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Store.History;

/// <summary>Makes the revisions of a save: looked at before it, numbered and written after it, in its transaction.</summary>
internal sealed class Revising
{
    private readonly record struct Change(IRecord Record, RevisionAction Action, int Version, string? Before, string? After, string? State);

    // An import makes as many of them as records.
    private static readonly BulkTable<Revision> Revisions = new("Revisions",
        ["Number", "Operation", "Kind", "RecordId", "Key", "Version", "Action", "At", "By", "Reason", "Into", "Before", "After", "StateHash", "Hash"],
        r =>
        [
            r.Number, r.Operation, Words.Of(r.Kind), r.RecordId, r.Key, r.Version, Words.Of(r.Action), r.At.UtcTicks, r.By, r.Reason, r.Into,
            r.Before, r.After, r.StateHash, r.Hash,
        ]);

    private readonly List<Change> changes = [];

    /// <summary>Compares what is about to be saved with what is in the database, and raises the version of what differs.</summary>
    public static async Task<Revising> In(QuoteDb db, TouchedRecords touched, CancellationToken cancel)
    {
        var made = new Revising();
        if (touched.IsEmpty)
            return made;

        var old = new List<IRecord>();
        foreach (var kind in touched.Changed.Concat(touched.Deleted).GroupBy(RecordKinds.Of))
            old.AddRange(await db.FreshAsync(kind.Key, [.. kind.Select(record => record.Id)], cancel));
        var before = old.ToDictionary(record => (RecordKinds.Of(record), record.Id));
        var states = await RecordStates.Of(db, [.. touched.Added, .. touched.Changed, .. old], cancel);

        foreach (var record in touched.Added)
            made.Add(db, record, RevisionAction.Added, null, states.Of(record));
        foreach (var record in touched.Changed)
        {
            // Gone meanwhile: the save itself will find no row and refuse.
            if (!before.TryGetValue((RecordKinds.Of(record), record.Id), out var was))
                continue;

            // A part that was never read would look like one that was taken away.
            if (db.Entry(record).Collections.FirstOrDefault(part => part.Metadata.PropertyInfo is not null && !part.IsLoaded) is { } unread)
                throw new InvalidOperationException($"Load {unread.Metadata.Name} of {record.RecordKey} before you change it: its state tells of them.");
            var (state, earlier) = (states.Of(record), states.Of(was));
            if (state != earlier)
                made.Add(db, record, RevisionAction.Changed, was.Version == 1 ? earlier : null, state);
        }

        foreach (var record in touched.Deleted)
        {
            if (before.TryGetValue((RecordKinds.Of(record), record.Id), out var was))
                made.Add(db, record, RevisionAction.Deleted, was.Version == 1 ? states.Of(was) : null, null);
        }

        return made;
    }

    /// <summary>Records that a bulk import has just written.</summary>
    public static async Task WriteAddedAsync(QuoteDb db, IReadOnlyCollection<IRecord> records, CancellationToken cancel)
    {
        var states = await RecordStates.Of(db, records, cancel);
        var made = new Revising();
        made.changes.AddRange(records.Select(record => new Change(record, RevisionAction.Added, 1, null, null, states.Of(record))));
        await made.WriteAsync(db, cancel);
    }

    /// <summary>Writes the revision of a purge in the current transaction, on top of a record's last one.</summary>
    public static async Task<Revision> WritePurgeAsync(QuoteDb db, Revision last, string note, CancellationToken cancel)
    {
        var (number, hash) = await db.HeadAsync(cancel);
        var purge = new Revision
        {
            Number = number + 1,
            Operation = number + 1,
            Kind = last.Kind,
            RecordId = last.RecordId,
            Key = last.Key,
            Version = last.Version + 1,
            Action = RevisionAction.Purged,
            At = db.Author.Now,
            By = db.Author.Name ?? throw new InvalidOperationException("Nobody is writing: set Author.Name first."),
            Reason = db.Author.Reason,
            After = note,
        };
        purge.Hash = RevisionChain.Next(hash, purge);
        await db.Engine.InsertAsync(db, Revisions, [purge], cancel);
        return purge;
    }

    /// <summary>Writes the revisions in the current transaction. Added records have their ids by now.</summary>
    public async Task WriteAsync(QuoteDb db, CancellationToken cancel)
    {
        if (changes.Count == 0)
            return;

        var by = db.Author.Name ?? throw new InvalidOperationException("Nobody is writing: set Author.Name first.");
        var at = db.Author.Now;
        var (number, hash) = await db.HeadAsync(cancel);
        var operation = number + 1;
        var revisions = new List<Revision>(changes.Count);
        foreach (var (record, action, version, before, after, state) in changes)
        {
            var mark = db.Marks.GetValueOrDefault(record, (action, null));
            var revision = new Revision
            {
                Number = ++number,
                Operation = operation,
                Kind = RecordKinds.Of(record),
                RecordId = record.Id,
                Key = record.RecordKey,
                Version = version,
                Action = mark.Action,
                At = version == 1 ? AddedAt(record) ?? at : at,
                By = by,
                Reason = db.Author.Reason,
                Into = mark.Into,
                Before = before,
                After = after,
                StateHash = state is null ? null : RevisionChain.HashOf(state),
            };
            revision.Hash = hash = RevisionChain.Next(hash, revision);
            revisions.Add(revision);
        }

        await db.Engine.InsertAsync(db, Revisions, revisions, cancel);
        db.Marks.Clear();
    }

    // A record that is brought back takes its day from here.
    private static DateTimeOffset? AddedAt(IRecord record) => record switch { Quote quote => quote.AddedAt, Source source => source.AddedAt, _ => null };

    private void Add(QuoteDb db, IRecord record, RevisionAction action, string? before, string? state)
    {
        var version = record.Version;
        if (action == RevisionAction.Added)
        {
            // A record brought back goes on counting where it ended.
            version = record.Version = Math.Max(1, record.Version);
        }
        else
        {
            version++;
            if (action == RevisionAction.Changed)
                db.Entry(record).Property(nameof(IRecord.Version)).CurrentValue = version;
        }

        changes.Add(new Change(record, action, version, before, action == RevisionAction.Added && version == 1 ? null : state, state));
    }
}

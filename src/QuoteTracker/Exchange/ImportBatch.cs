using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Sources;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Exchange;

/// <summary>Some records of one kind on their way into the database, in one transaction.</summary>
internal sealed class ImportBatch(QuoteDb db)
{
    private readonly List<Quote> newQuotes = [];
    private readonly Dictionary<IRecord, string> before = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public List<RejectedLine> Rejected { get; } = [];

    /// <summary>The records of the batch that are not there yet.</summary>
    public List<IRecord> New { get; } = [];

    /// <summary>New snapshots of sources that were there: their quotes are looked for in them.</summary>
    public List<Snapshot> Captured { get; } = [];

    /// <summary>
    /// Puts each line into the record of its key, or a new one. A key whose record was deleted or merged away is left
    /// alone: an old file must not bring back what somebody took out.
    /// </summary>
    public async Task Take<TRecord, TRequest>(
        RecordKind kind, List<(ExchangeLine Line, TRequest Record)> lines, IEnumerable<TRecord> there,
        Func<string, TRequest, TRecord> make, Func<TRecord, TRequest, List<FieldError>, Task> write, CancellationToken cancel) where TRecord : class, IRecord
    {
        var known = there.ToDictionary(record => record.RecordKey, StringComparer.Ordinal);
        var states = await RecordStates.Of(db, [.. known.Values], cancel);
        var ends = await db.EndsAsync(kind, [.. lines.Select(line => line.Line.Key).Where(key => !known.ContainsKey(key))], cancel);
        foreach (var (line, request) in lines)
        {
            if (ends.TryGetValue(line.Key, out var end))
            {
                Rejected.Add(RejectedLine.At(line.Place, FieldError.At("/key", $"This record was {Words.Of(end.Action)} by {end.By} on {end.At:yyyy-MM-dd}.", line.Key, end.Action == RevisionAction.Purged ? "Leave it out: it was removed by law." : "Bring it back by POST …/revert first, or take another key.")));
                continue;
            }

            var errors = new List<FieldError>();
            var isKnown = known.TryGetValue(line.Key, out var record);
            if (line.Seen is { } seen && seen != (record?.Version ?? 0))
            {
                // What was put together with a record that is another one by now would undo somebody's change.
                Rejected.Add(RejectedLine.At(line.Place, FieldError.At("/key", "This record was changed since the file was read.", line.Key, "Send the file again.")));
                continue;
            }

            if (isKnown)
                before[record!] = states.Of(record!);
            await write(record ??= make(line.Key, request), request, errors);
            if (errors.Count > 0)
                Reject(line, record, isKnown, errors[0]);
            else if (!isKnown)
                Add(record);
        }

        await Count(cancel);
    }

    /// <summary>Writes the batch and what is to be kept with it, or none of it.</summary>
    public async Task Save(Func<Task> keep, CancellationToken cancel) => await db.InTransactionAsync(async () =>
    {
        db.ChangeTracker.DetectChanges();
        var saved = await db.SaveChangesAsync(cancel);
        foreach (var snapshot in Captured.OrderBy(snapshot => snapshot.Id))
            await db.ReanchorAsync(snapshot, new PlacesInText(snapshot.Text), cancel);
        await db.SaveChangesAsync(cancel);
        await LookInLaterCaptures(cancel);
        await db.AddNewAsync(newQuotes, cancel);
        await keep();
        return saved;
    }, cancel);

    // The quotes were looked up before this transaction: a source may have been captured again since.
    private async Task LookInLaterCaptures(CancellationToken cancel)
    {
        var occurrences = newQuotes.SelectMany(quote => quote.Occurrences).ToLookup(occurrence => occurrence.SourceId);
        var sources = occurrences.Select(source => source.Key).ToList();
        var newest = await db.Snapshots.Where(n => sources.Contains(n.SourceId)).GroupBy(n => n.SourceId).Select(g => new { g.Key, Id = g.Max(n => n.Id) }).ToListAsync(cancel);
        foreach (var source in newest.Where(source => occurrences[source.Key].Any(o => NewestOf(o) < source.Id)))
        {
            var first = occurrences[source.Key].Min(NewestOf);
            foreach (var later in await db.Snapshots.AsNoTracking().Where(n => n.SourceId == source.Key && n.Id > first).OrderBy(n => n.Id).Select(n => new { n.Id, n.Text }).ToListAsync(cancel))
            {
                var places = new PlacesInText(later.Text);
                foreach (var occurrence in occurrences[source.Key].Where(o => NewestOf(o) < later.Id))
                    occurrence.Later.Add(LaterAnchor.Of(0, occurrence, later.Id, places));
            }
        }
    }

    private static long NewestOf(Occurrence occurrence) => occurrence.Later.Select(later => later.SnapshotId).Append(occurrence.SnapshotId).Max();

    private void Reject(ExchangeLine line, IRecord record, bool isKnown, FieldError error)
    {
        if (isKnown)
            db.Entry(record).State = EntityState.Detached;
        before.Remove(record);
        Rejected.Add(RejectedLine.At(line.Place, error));
    }

    private void Add(IRecord record)
    {
        Added++;
        New.Add(record);
        if (record is Quote quote)
            newQuotes.Add(quote);
        else
            db.Add(record);
    }

    // A record that was there counts as changed when its state differs now.
    private async Task Count(CancellationToken cancel)
    {
        if (before.Count == 0)
            return;
        var states = await RecordStates.Of(db, [.. before.Keys], cancel);
        Changed = before.Count(pair => states.Of(pair.Key) != pair.Value);
        Unchanged = before.Count - Changed;
    }
}

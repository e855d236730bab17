using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.History;

/// <summary>The keys of everything that some records refer to, looked up at once: a state names others by key, for keys stay.</summary>
internal sealed class References
{
    private Dictionary<long, string> speakers = [];
    private Dictionary<long, string> sources = [];
    private Dictionary<long, string> snapshots = [];
    private Dictionary<long, string> quotes = [];

    /// <summary>The references of these records.</summary>
    public static async Task<References> Of(QuoteDb db, IReadOnlyCollection<IRecord> records, CancellationToken cancel)
    {
        var (speakers, sources, snapshots, quotes) = (new HashSet<long?>(), new HashSet<long?>(), new HashSet<long?>(), new HashSet<long?>());
        foreach (var record in records)
        {
            switch (record)
            {
                case Group group: speakers.Add(group.OrganizationId); break;
                case Source source: speakers.Add(source.PublisherId); break;
                case Membership membership:
                    speakers.UnionWith([membership.PersonId, membership.OrganizationId]);
                    sources.Add(membership.SourceId);
                    break;
                case Relation relation: quotes.UnionWith([relation.FromId, relation.ToId]); break;
                case Review review:
                    speakers.Add(review.ReviewerId);
                    quotes.Add(review.QuoteId);
                    break;
                case Quote quote: Gather(quote, speakers, sources, snapshots); break;
            }
        }

        return new References
        {
            speakers = await Look(ids => db.Speakers.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new KeyValuePair<long, string>(r.Id, r.Slug)), speakers, cancel),
            sources = await Look(ids => db.Sources.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new KeyValuePair<long, string>(r.Id, r.Key)), sources, cancel),
            snapshots = await Look(ids => db.Snapshots.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new KeyValuePair<long, string>(r.Id,
                Sources.Snapshot.NameOf(r.Sha256, db.Snapshots.Count(earlier => earlier.SourceId == r.SourceId && earlier.Id < r.Id && earlier.Sha256 == r.Sha256)))), snapshots, cancel),
            quotes = await Look(ids => db.Quotes.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new KeyValuePair<long, string>(r.Id, r.Key)), quotes, cancel),
        };
    }

    public string? Speaker(long? id) => Key(speakers, id);

    public string? Source(long? id) => Key(sources, id);

    public string? Snapshot(long? id) => Key(snapshots, id);

    public string? Quote(long? id) => Key(quotes, id);

    private static void Gather(Quote quote, HashSet<long?> speakers, HashSet<long?> sources, HashSet<long?> snapshots)
    {
        speakers.Add(quote.AddresseeId);
        foreach (var attribution in quote.Attributions)
            speakers.UnionWith([attribution.SpeakerId, attribution.CapacityId]);
        foreach (var occurrence in quote.Occurrences)
        {
            sources.Add(occurrence.SourceId);
            snapshots.Add(occurrence.SnapshotId);
            foreach (var link in occurrence.Chain)
            {
                speakers.Add(link.SpeakerId);
                sources.Add(link.SourceId);
            }
        }
    }

    // A reference that leads nowhere is the database's to refuse; here it is only named.
    private static string? Key(Dictionary<long, string> keys, long? id) => id is not { } known ? null : keys.TryGetValue(known, out var key) ? key : $"#{known}";

    private static async Task<Dictionary<long, string>> Look(
        Func<List<long>, IQueryable<KeyValuePair<long, string>>> select, HashSet<long?> wanted, CancellationToken cancel)
    {
        var ids = wanted.OfType<long>().ToList();
        return ids.Count == 0 ? [] : await select(ids).ToDictionaryAsync(pair => pair.Key, pair => pair.Value, cancel);
    }
}

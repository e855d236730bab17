using System.Runtime.CompilerServices;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Exchange;

/// <summary>
/// What the quotes of an export refer to, and what that refers to in turn: an import needs all of it before the quotes.
/// Each record comes once; a bit each is remembered.
/// </summary>
internal sealed class ExportReferences(QuoteDb db)
{
    private readonly IdSet speakers = new();
    private readonly IdSet sources = new();

    /// <summary>Those that no quote before these referred to.</summary>
    public async IAsyncEnumerable<(RecordKind Kind, IReadOnlyCollection<IRecord> Records)> Of(
        IReadOnlyCollection<Quote> quotes, [EnumeratorCancellation] CancellationToken cancel)
    {
        var places = quotes.SelectMany(q => q.Occurrences).ToList();
        var links = places.SelectMany(o => o.Chain).ToList();
        var newSources = await Fresh(RecordKind.Source, New(sources, [.. places.Select(o => o.SourceId), .. links.Select(l => l.SourceId).OfType<long>()]), cancel);
        var named = New(speakers,
        [
            .. quotes.Select(q => q.AddresseeId).OfType<long>(),
            .. quotes.SelectMany(q => q.Attributions).SelectMany(a => new[] { a.SpeakerId, a.CapacityId }).OfType<long>(),
            .. links.Select(l => l.SpeakerId).OfType<long>(),
            .. newSources.Cast<Source>().Select(s => s.PublisherId).OfType<long>(),
        ]);
        var groups = await Fresh(RecordKind.Group, named, cancel);
        named.AddRange(New(speakers, [.. groups.Cast<Group>().SelectMany(g => g.Members.Select(m => (long?)m.Id).Append(g.OrganizationId)).OfType<long>()]));

        yield return (RecordKind.Organization, await Fresh(RecordKind.Organization, named, cancel));
        yield return (RecordKind.Person, await Fresh(RecordKind.Person, named, cancel));
        yield return (RecordKind.Group, groups);
        yield return (RecordKind.Source, newSources);
    }

    private static List<long> New(IdSet met, IEnumerable<long> ids) => [.. ids.Where(met.Add)];

    private async Task<List<IRecord>> Fresh(RecordKind kind, List<long> ids, CancellationToken cancel) =>
        ids.Count == 0 ? [] : [.. (await db.FreshAsync(kind, ids, cancel)).OrderBy(record => record.Id)];
}

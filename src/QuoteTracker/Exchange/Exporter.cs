using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>
/// Writes the whole database in the exchange format: one record a line, kinds in the order in which they refer to each
/// other, each kind in the order of its keys. Two databases with the same records give the same bytes.
/// </summary>
internal sealed class Exporter(QuoteDb db, QuoteReader reader)
{
    private const int BatchSize = 1_000;

    /// <summary>Every line, without line ends. Memory stays small however many there are.</summary>
    public async IAsyncEnumerable<string> Lines([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var o in db.Organizations.AsNoTracking().OrderBy(o => o.Slug).Select(OrganizationResponse.Row).AsAsyncEnumerable().WithCancellation(cancel))
            yield return Line("organization", o.Slug, new OrganizationRequest(o.Name, null, o.OtherNames, o.Identifiers, o.Links, o.Classification, o.Summary));
        await foreach (var p in db.People.AsNoTracking().OrderBy(p => p.Slug).Select(PersonResponse.Row).AsAsyncEnumerable().WithCancellation(cancel))
            yield return Line("person", p.Slug, new PersonRequest(p.Name, null, p.OtherNames, p.Identifiers, p.Links, p.BirthDate, p.DeathDate, p.Summary));
        await foreach (var g in db.Groups.AsNoTracking().OrderBy(g => g.Slug).Select(GroupResponse.Row).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return Line("group", g.Slug, new GroupRequest(
                g.Description, null, g.Name, g.OtherNames, g.Count, g.CountQualifier, g.Organization?.Slug, [.. g.Members.Select(m => m.Slug)], g.Summary));
        }

        await foreach (var s in db.Sources.AsNoTracking().Include(s => s.Publisher).Include(s => s.Snapshots).OrderBy(s => s.Key).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var text = s.Snapshots.MinBy(n => n.Id);
            yield return Line("source", s.Key, new SourceRequest(
                s.Title, s.Language, null, s.Url, s.Kind, s.Publisher?.Slug, s.Authors, s.PublishedOn, s.PublishedOnBasis, text?.Text, text?.CapturedAt));
        }

        await foreach (var m in db.Memberships.AsNoTracking().OrderBy(m => m.Key).Select(MembershipResponse.Row).AsAsyncEnumerable().WithCancellation(cancel))
            yield return Line("membership", m.Key, new MembershipRequest(m.Person.Slug, m.Organization.Slug, m.Role, null, m.StartDate, m.EndDate, m.Source));
        await foreach (var line in Quotes(cancel))
            yield return line;
        await foreach (var r in db.Relations.AsNoTracking().OrderBy(r => r.Key).Select(r => new { r.Key, r.Kind, From = r.From!.Key, To = r.To!.Key }).AsAsyncEnumerable().WithCancellation(cancel))
            yield return Line("relation", r.Key, new RelationRecord(r.From, r.Kind, r.To, r.Key));
    }

    private async IAsyncEnumerable<string> Quotes([EnumeratorCancellation] CancellationToken cancel)
    {
        var after = "";
        while (await db.Quotes.AsNoTracking().Where(q => string.Compare(q.Key, after) > 0).OrderBy(q => q.Key).Take(BatchSize).Select(q => new { q.Id, q.Key }).ToListAsync(cancel) is { Count: > 0 } batch)
        {
            foreach (var quote in reader.Responses([.. batch.Select(q => q.Id)]))
                yield return Line("quote", quote.Key, Request(quote));
            after = batch[^1].Key;
        }
    }

    private static QuoteRequest Request(QuoteResponse q) => new(
        q.Text, q.Kind, q.Language, [.. q.Speakers.Select(s => new QuoteSpeakerRequest(s.Speaker.Slug, s.RoleAsStated, s.Capacity?.Slug))], null,
        q.SpokenIn, q.SpokenInBasis, q.SaidOn, q.DateBasis, q.LeadIn, q.Addressee?.Slug, q.Topics, q.Status,
        [.. q.Occurrences.Select(o => new OccurrenceRequest(
            o.Source.Key, o.QuoteSelector.Exact, o.QuoteSelector.Prefix, o.QuoteSelector.Suffix,
            o.Anchor == Text.AnchorState.Exact ? o.PositionSelector.Start : null, o.Anchor == Text.AnchorState.Exact ? o.PositionSelector.End : null,
            o.InHeadline, o.AttributedTo))]);

    private static string Line<T>(string type, string key, T record)
    {
        var line = new JsonObject { ["type"] = type, ["key"] = key };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(record, JsonShape.Exchange)!.AsObject().ToList())
        {
            // An empty list says no more than none.
            if (name != "key" && value is not JsonArray { Count: 0 })
                line[name] = value?.DeepClone();
        }

        return line.ToJsonString(JsonShape.Exchange);
    }
}

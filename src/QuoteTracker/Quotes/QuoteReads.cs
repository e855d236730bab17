using Microsoft.EntityFrameworkCore;
using QuoteTracker.Speakers;
using QuoteTracker.Store;

namespace QuoteTracker.Quotes;

/// <summary>Reads quotes whole: five selects for any number of them.</summary>
internal static class QuoteReads
{
    /// <summary>The quotes of these ids, in the order of the ids; unknown ones are left out.</summary>
    public static async Task<List<QuoteResponse>> WholeQuotesAsync(this QuoteDb db, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];

        var quotes = await db.Quotes.AsNoTracking().Where(q => ids.Contains(q.Id)).Select(q => new
        {
            q.Id, q.Key, q.Text, q.Kind, q.Language, q.SpokenIn, q.SpokenInBasis, q.SaidOn, q.DateBasis, q.LeadIn, q.Topics, q.Status, q.AddedAt,
            Addressee = q.Addressee == null ? null : new SpeakerSummary(q.Addressee.Id, q.Addressee.Slug, q.Addressee.Name, EF.Property<string>(q.Addressee, "Type")),
        }).ToDictionaryAsync(q => q.Id, cancel);

        var speakers = (await db.Attributions.AsNoTracking().Where(a => ids.Contains(a.QuoteId)).OrderBy(a => a.QuoteId).ThenBy(a => a.Place).Select(a => new
        {
            a.QuoteId,
            Said = new QuoteSpeaker(
                new SpeakerSummary(a.SpeakerId, a.Speaker!.Slug, a.Speaker.Name, EF.Property<string>(a.Speaker, "Type")),
                a.RoleAsStated,
                a.Capacity == null ? null : new SpeakerSummary(a.Capacity.Id, a.Capacity.Slug, a.Capacity.Name, "organization")),
        }).ToListAsync(cancel)).ToLookup(a => a.QuoteId, a => a.Said);

        var occurrences = (await db.Occurrences.AsNoTracking().Where(o => ids.Contains(o.QuoteId)).OrderBy(o => o.QuoteId).ThenBy(o => o.Place).Select(o => new
        {
            o.QuoteId, o.SnapshotId, o.Exact, o.Prefix, o.Suffix, o.Start, o.End, o.Anchor, o.InHeadline, o.AttributedTo,
            Source = new SourceSummary(o.SourceId, o.Source!.Key, o.Source.Title, o.Source.Url),
        }).ToListAsync(cancel)).ToLookup(o => o.QuoteId);

        var relations = await RelationsAsync(db, ids, cancel);

        return [.. ids.Where(quotes.ContainsKey).Select(id =>
        {
            var q = quotes[id];
            var places = occurrences[id].Select(o => new OccurrenceResponse(
                o.Source, o.SnapshotId, new TextQuote("TextQuoteSelector", o.Exact, o.Prefix, o.Suffix),
                new TextPosition("TextPositionSelector", o.Start, o.End), o.Anchor, o.InHeadline, o.AttributedTo,
                OccurrenceResponse.FlagsOf(q.Text, o.Exact, o.InHeadline, o.AttributedTo))).ToList();
            return new QuoteResponse(
                q.Id, q.Key, q.Text, q.Kind, q.Language, q.SpokenIn, q.SpokenInBasis, q.SpokenIn is not null, q.SaidOn, q.DateBasis, q.LeadIn,
                q.Addressee, q.Topics, q.Status, [.. speakers[id]], places, places.Count == 0, [.. relations[id]], q.AddedAt);
        })];
    }

    private static async Task<ILookup<long, RelatedQuote>> RelationsAsync(QuoteDb db, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var given = await db.Relations.AsNoTracking().Where(r => ids.Contains(r.FromId)).OrderBy(r => r.Id)
            .Select(r => new { Of = r.FromId, Related = new RelatedQuote(r.Kind, "to", r.ToId, r.To!.Key, r.To.Text) }).ToListAsync(cancel);
        var taken = await db.Relations.AsNoTracking().Where(r => ids.Contains(r.ToId)).OrderBy(r => r.Id)
            .Select(r => new { Of = r.ToId, Related = new RelatedQuote(r.Kind, "from", r.FromId, r.From!.Key, r.From.Text) }).ToListAsync(cancel);
        return given.Concat(taken).ToLookup(r => r.Of, r => r.Related);
    }
}

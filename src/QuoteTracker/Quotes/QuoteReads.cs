using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Quotes as the API answers them.</summary>
internal static class QuoteReads
{
    /// <summary>The quotes of these ids, in the order of the ids; unknown ones are left out.</summary>
    public static async Task<List<QuoteResponse>> Responses(this QuoteReader reader, IReadOnlyList<long> ids, CancellationToken cancel) =>
        [.. (await reader.ReadAsync(ids, cancel)).Select(Response)];

    /// <summary>As above, and what the desk's transaction has written so far.</summary>
    public static async Task<List<QuoteResponse>> Responses(this Desk desk, IReadOnlyList<long> ids) =>
        [.. (await desk.Quotes.ReadAsync(desk.Db, ids, desk.Cancel)).Select(Response)];

    /// <summary>The quote with this id or key; null where there is none.</summary>
    public static async Task<QuoteResponse?> Response(this Desk desk, string reference)
    {
        var id = KnownRecords.IdOf(reference) ?? await desk.Db.IdOfLivingAsync(RecordKind.Quote, reference, desk.Cancel) ?? 0;
        return await desk.Responses([id]) is [var quote] ? quote : null;
    }

    internal static SpeakerSummary? Summary(NamedSpeaker? speaker) =>
        speaker is null ? null : new SpeakerSummary(speaker.Id, speaker.Slug, speaker.Name, speaker.Type);

    /// <summary>A quote as it was read.</summary>
    internal static QuoteResponse Response(WholeQuote q) => new(
        q.Id, q.Key, q.Version, q.Text, q.Kind, q.Language, q.SpokenIn, q.SpokenInBasis, q.SpokenIn is not null, q.SaidOn, q.DateBasis, q.LeadIn,
        Summary(q.Addressee), q.Topics, q.Status, QuoteFlags.Of(q),
        [.. q.Speakers.Select(said => Speaker(q, said))],
        [.. q.Places.Select(place => Occurrence(q.Text, place))],
        q.Places.Count == 0, Origins.Count(q),
        [.. q.Relations.Where(r => r.Status != QuoteStatus.Draft || q.Status == QuoteStatus.Draft).Select(Related)],
        [.. q.Reviews.Select(r => new ReviewSummary(r.Id, r.Key, r.Claim, r.Rating, Summary(r.Reviewer)!, r.Url, r.ReviewedOn))],
        q.AddedAt);

    private static QuoteSpeaker Speaker(WholeQuote quote, SpokenBy said)
    {
        var roles = RolesOnDay.Of(quote, said.Speaker);
        return new QuoteSpeaker(Summary(said.Speaker)!, said.RoleAsStated, Summary(said.Capacity), roles, RolesOnDay.Flags(quote, said, roles));
    }

    internal static RelatedQuote Related(RelatedTo r) => new(
        r.Outward ? Words.Of(r.Kind) : RelationKinds.Inverse(r.Kind), r.Outward ? "to" : "from", r.Id, r.QuoteId, r.Key, r.Text, r.Language, r.Status);

    private static OccurrenceResponse Occurrence(string text, StandsIn place) => new(
        place.Place, new SourceSummary(place.SourceId, place.SourceKey, place.SourceTitle, place.SourceUrl), place.SnapshotId,
        new TextQuote("TextQuoteSelector", place.Exact, place.Prefix, place.Suffix), new TextPosition("TextPositionSelector", place.Start, place.End),
        place.Anchor, place.InHeadline, place.AttributedTo,
        OccurrenceResponse.FlagsOf(text, place.Exact, place.InHeadline, place.AttributedTo),
        Differing(text, place.Exact),
        [.. place.Chain.Select(link => new ChainStep(Summary(link.Speaker), link.Source is { } s ? new SourceSummary(s.Id, s.Key, s.Title, s.Url) : null, link.Cue))],
        place.Latest is { } latest ? LatestAnchor.Of(latest, place.Exact, place.Start) : null);

    /// <summary>Word by word; null where only case, accents or typographic marks differ.</summary>
    internal static IReadOnlyList<WordEdit>? Differing(string from, string to) =>
        from == to || WordDiff.Of(from, to) is not { } edits || edits.All(edit => edit.Kind == WordEditKind.Same) ? null : edits;
}

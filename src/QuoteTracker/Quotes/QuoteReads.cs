using QuoteTracker.Speakers;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Quotes as the API answers them.</summary>
internal static class QuoteReads
{
    /// <summary>The quotes of these ids, in the order of the ids; unknown ones are left out.</summary>
    public static List<QuoteResponse> Responses(this QuoteReader reader, IReadOnlyList<long> ids) => [.. reader.Read(ids).Select(Response)];

    private static QuoteResponse Response(WholeQuote q) => new(
        q.Id, q.Key, q.Text, q.Kind, q.Language, q.SpokenIn, q.SpokenInBasis, q.SpokenIn is not null, q.SaidOn, q.DateBasis, q.LeadIn,
        Summary(q.Addressee), q.Topics, q.Status,
        [.. q.Speakers.Select(s => new QuoteSpeaker(Summary(s.Speaker)!, s.RoleAsStated, Summary(s.Capacity)))],
        [.. q.Places.Select(place => Occurrence(q.Text, place))],
        q.Places.Count == 0,
        [.. q.Relations.Select(r => new RelatedQuote(r.Kind, r.Outward ? "to" : "from", r.QuoteId, r.Key, r.Text))],
        q.AddedAt);

    private static OccurrenceResponse Occurrence(string text, StandsIn place) => new(
        new SourceSummary(place.SourceId, place.SourceKey, place.SourceTitle, place.SourceUrl), place.SnapshotId,
        new TextQuote("TextQuoteSelector", place.Exact, place.Prefix, place.Suffix), new TextPosition("TextPositionSelector", place.Start, place.End),
        place.Anchor, place.InHeadline, place.AttributedTo,
        OccurrenceResponse.FlagsOf(text, place.Exact, place.InHeadline, place.AttributedTo));

    private static SpeakerSummary? Summary(NamedSpeaker? speaker) =>
        speaker is null ? null : new SpeakerSummary(speaker.Id, speaker.Slug, speaker.Name, speaker.Type);
}

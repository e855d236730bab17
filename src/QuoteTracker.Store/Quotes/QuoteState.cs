using QuoteTracker.Store.History;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>
/// States of quotes and relations, see <see cref="RecordStates"/>. Later anchors are not in it: they follow from the
/// selectors and the texts.
/// </summary>
internal static class QuoteState
{
    public static void WriteState(this Quote quote, StateWriter state, References references) => state
        .Field("text", quote.Text).Word("kind", (QuoteKind?)quote.Kind).Field("language", quote.Language)
        .List("speakers", [.. quote.Attributions.OrderBy(a => a.Place)], (to, said) => to
            .Field("speaker", references.Speaker(said.SpeakerId)).Field("roleAsStated", said.RoleAsStated).Field("capacity", references.Speaker(said.CapacityId)))
        .Field("key", quote.Key).Field("spokenIn", quote.SpokenIn).Word("spokenInBasis", quote.SpokenInBasis)
        .Field("saidOn", quote.SaidOn).Word("dateBasis", quote.DateBasis).Field("leadIn", quote.LeadIn)
        .Field("addressee", references.Speaker(quote.AddresseeId)).List("topics", quote.Topics).Word("status", (QuoteStatus?)quote.Status)
        .List("occurrences", [.. quote.Occurrences.OrderBy(o => o.Place)], (to, place) => Write(to, place, references));

    public static void WriteState(this Relation relation, StateWriter state, References references) => state
        .Field("from", references.Quote(relation.FromId)).Word("kind", (RelationKind?)relation.Kind).Field("to", references.Quote(relation.ToId)).Field("key", relation.Key);

    private static void Write(StateWriter state, Occurrence place, References references) => state
        .Field("source", references.Source(place.SourceId)).Field("snapshot", references.Snapshot(place.SnapshotId))
        .Field("exact", place.Exact).Field("prefix", place.Prefix.Length > 0 ? place.Prefix : null).Field("suffix", place.Suffix.Length > 0 ? place.Suffix : null)
        .Field("start", place.Start).Field("end", place.End)
        .Word("anchor", place.Anchor == AnchorState.Exact ? null : (AnchorState?)place.Anchor)
        .Field("inHeadline", place.InHeadline).Field("attributedTo", place.AttributedTo)
        .List("chain", [.. place.Chain.OrderBy(link => link.Step)], (to, link) => to
            .Field("speaker", references.Speaker(link.SpeakerId)).Field("source", references.Source(link.SourceId)).Field("cue", link.Cue));
}

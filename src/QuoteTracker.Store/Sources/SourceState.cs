using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Sources;

/// <summary>State of a source, see <see cref="RecordStates"/>. Its texts are named by their hashes; they never change.</summary>
internal static class SourceState
{
    public static void WriteState(this Source source, StateWriter state, References references) => state
        .Field("title", source.Title).Field("language", source.Language).Field("key", source.Key).Field("url", source.Url).Word("kind", (SourceKind?)source.Kind)
        .Field("publisher", references.Speaker(source.PublisherId)).Field("publisherAsPrinted", source.PublisherAsPrinted).List("authors", source.Authors)
        .Field("publishedOn", source.PublishedOn).Word("publishedOnBasis", source.PublishedOnBasis)
        .List("snapshots", [.. source.Snapshots.OrderBy(snapshot => snapshot.CapturedAt).ThenBy(snapshot => snapshot.Sha256, StringComparer.Ordinal)], (to, snapshot) => to
            .Field("sha256", snapshot.Sha256).Field("mediaType", snapshot.MediaType).Moment("capturedAt", snapshot.CapturedAt));
}

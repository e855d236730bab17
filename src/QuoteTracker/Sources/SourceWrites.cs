using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Sources;

/// <summary>Puts what a request says into a source.</summary>
internal static class SourceWrites
{
    /// <summary>All but the key. The text is taken where there is none yet.</summary>
    public static void Write(this Source source, SourceRequest request, long? publisher, DateTimeOffset now)
    {
        source.Title = request.Title;
        source.Url = request.Url;
        source.Kind = request.Kind;
        source.PublisherId = publisher;
        source.Authors = [.. request.Authors ?? []];
        source.Language = request.Language;
        source.Publish(request.PublishedOn is null ? null : Edtf.Parse(request.PublishedOn), request.PublishedOnBasis);
        if (request.Text is { } text && source.Snapshots.Count == 0)
            source.Snapshots.Add(Snapshot.Of(text, request.CapturedAt ?? now));
    }
}

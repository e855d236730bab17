using QuoteTracker.Http;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Sources;

/// <summary>Puts what a request says into a source.</summary>
internal static class SourceWrites
{
    /// <summary>All but the key. The text is taken where there is none yet; later captures where they are not there.</summary>
    public static void Write(this Source source, SourceRequest request, long? publisher, DateTimeOffset now, List<FieldError> errors)
    {
        if (request.Title is null)
            errors.Add(FieldError.At("/title", "This field is required.", null, "The title as printed, 1 to 500 characters."));
        if (request.Language is null)
            errors.Add(FieldError.At("/language", "This field is required.", null, FieldRules.LanguageAllowed));
        if (errors.Count > 0)
            return;

        source.Title = request.Title!;
        source.Url = request.Url;
        source.Kind = request.Kind;
        source.PublisherId = publisher;
        source.PublisherAsPrinted = request.PublisherAsPrinted;
        source.Authors = [.. request.Authors ?? []];
        source.Language = request.Language!;
        source.Publish(request.PublishedOn is null ? null : Edtf.Parse(request.PublishedOn), request.PublishedOnBasis);
        if (request.Text is { } text && source.Snapshots.Count == 0)
            source.Snapshots.Add(Snapshot.Of(text, request.CapturedAt ?? now, request.Page));
        foreach (var later in request.Snapshots ?? [])
        {
            var sha256 = Snapshot.Fingerprint(later.Text);
            if (!source.Snapshots.Exists(known => known.Sha256 == sha256 && known.CapturedAt == later.CapturedAt))
                source.Snapshots.Add(Snapshot.Of(later.Text, later.CapturedAt));
        }
    }
}

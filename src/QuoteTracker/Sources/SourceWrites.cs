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
            source.Keep(Snapshot.Of(text, request.CapturedAt ?? now, request.Page), now, "/capturedAt", errors);
        foreach (var (i, later) in (request.Snapshots ?? []).Index())
            source.Keep(Snapshot.Of(later.Text, later.CapturedAt), now, $"/snapshots/{i}/capturedAt", errors);
    }

    /// <summary>
    /// Keeps a capture that is not there yet. One comes after those before it, not in the future, and says something else
    /// than the newest: a source looked at daily has a snapshot an edit, not a snapshot a day.
    /// </summary>
    private static void Keep(this Source source, Snapshot capture, DateTimeOffset now, string pointer, List<FieldError> errors)
    {
        if (source.Snapshots.Exists(known => known.Sha256 == capture.Sha256 && known.CapturedAt == capture.CapturedAt))
            return;
        var newest = source.Snapshots.OrderBy(known => known.CapturedAt).LastOrDefault();
        if (WrongMoment(capture.CapturedAt, newest, now, pointer) is { } wrong)
            errors.Add(wrong);
        else if (newest?.Sha256 != capture.Sha256)
            source.Snapshots.Add(capture);
    }

    /// <summary>The error where a capture can't be from this moment.</summary>
    public static FieldError? WrongMoment(DateTimeOffset at, Snapshot? newest, DateTimeOffset now, string pointer) =>
        at < newest?.CapturedAt || at > now
            ? FieldError.At(pointer, "A capture comes after those before it, and not in the future.", $"{at:O}", newest is null ? $"At most {now:O}." : $"From {newest.CapturedAt:O} to {now:O}.")
            : null;
}

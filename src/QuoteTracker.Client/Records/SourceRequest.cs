namespace QuoteTracker.Client;

/// <summary>A source to add, or what to replace its description by.</summary>
/// <param name="Title">As printed, 1 to 500 characters. May be left out where the page is fetched and has one.</param>
/// <param name="Language">BCP 47 tag of the text's language. May be left out where the page is fetched and says it.</param>
/// <param name="Key">Stable key in references. Left out: one is made.</param>
/// <param name="Url">Where a reader finds it, http or https; one source a URL. Left out for what is not on the web.</param>
/// <param name="Kind">What kind of document.</param>
/// <param name="Publisher">Id or slug of the organization that published it. Left out where the page is fetched: the organization on record with the name that the page gives, where there is just one.</param>
/// <param name="PublisherAsPrinted">The publisher's name as printed.</param>
/// <param name="Authors">As printed, in order.</param>
/// <param name="PublishedOn">EDTF. Left out when not known.</param>
/// <param name="PublishedOnBasis">How the date is known. Left out: stated.</param>
/// <param name="Text">The whole text, at most 2,000,000 characters: it becomes the snapshot that quotes point into. Left out with a URL: the page is fetched.</param>
/// <param name="CapturedAt">When the text was captured, UTC. Left out: now.</param>
/// <param name="Snapshots">Later captures of the text, oldest first, as an export gives them, at most 1,000.</param>
public sealed record SourceRequest(
    string? Title = null, string? Language = null, string? Key = null, string? Url = null, SourceKind Kind = SourceKind.Article,
    string? Publisher = null, string? PublisherAsPrinted = null, IReadOnlyList<string>? Authors = null, string? PublishedOn = null,
    DateBasis? PublishedOnBasis = null, string? Text = null, DateTimeOffset? CapturedAt = null, IReadOnlyList<CapturedText>? Snapshots = null);

/// <summary>A text as captured at a moment.</summary>
/// <param name="Text">The whole text, at most 2,000,000 characters.</param>
/// <param name="CapturedAt">UTC.</param>
public sealed record CapturedText(string Text, DateTimeOffset CapturedAt);

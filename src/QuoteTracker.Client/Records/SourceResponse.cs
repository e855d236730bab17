namespace QuoteTracker.Client;

/// <summary>A source, without its text: ask <c>/sources/{id}/text</c> for that.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Key">Stable key in references.</param>
/// <param name="Title">As printed.</param>
/// <param name="Url">Null for what is not on the web.</param>
/// <param name="Kind">What kind of document.</param>
/// <param name="Publisher">Null when not known.</param>
/// <param name="PublisherAsPrinted">The publisher's name as the page gives it; null when it gives none or nobody looked.</param>
/// <param name="Authors">As printed, in order.</param>
/// <param name="PublishedOn">EDTF; null when not known.</param>
/// <param name="PublishedOnBasis">How the date is known; null without one.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="Link">What the address answered when it was last asked; null when it never was.</param>
/// <param name="Snapshots">The texts kept, oldest first; empty where there is none. They stay readable when the address is dead.</param>
/// <param name="Version">Goes up by one with every change, a new snapshot among them.</param>
public sealed record SourceResponse(
    long Id, string Key, string Title, string? Url, SourceKind Kind, SpeakerSummary? Publisher, string? PublisherAsPrinted,
    IReadOnlyList<string> Authors, string? PublishedOn, DateBasis? PublishedOnBasis, string Language, DateTimeOffset AddedAt, LinkState? Link,
    IReadOnlyList<SnapshotResponse> Snapshots, int Version);

/// <summary>A source in short.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Key">Stable key.</param>
/// <param name="Title">As printed.</param>
/// <param name="Url">Null for what is not on the web.</param>
public sealed record SourceSummary(long Id, string Key, string Title, string? Url);

/// <summary>What a source's address answered when it was last asked.</summary>
/// <param name="CheckedAt">UTC.</param>
/// <param name="Works">Whether it gave a page that could be read.</param>
/// <param name="Fault">Why not, in a sentence; null when it did.</param>
public sealed record LinkState(DateTimeOffset CheckedAt, bool Works, string? Fault);

/// <summary>A text as captured at a moment, without the text itself. It never changes.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Sha256">SHA-256 of the text in UTF-8, hexadecimal.</param>
/// <param name="MediaType">The text's media type.</param>
/// <param name="CapturedAt">UTC.</param>
/// <param name="Characters">How many characters (code points) the text has.</param>
/// <param name="FetchedFrom">The address that gave the page, after redirects; null for a text that was given.</param>
public sealed record SnapshotResponse(long Id, string Sha256, string MediaType, DateTimeOffset CapturedAt, int Characters, string? FetchedFrom);

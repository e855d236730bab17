using System.Linq.Expressions;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>A source, without its text: ask <c>/sources/{id}/text</c> for that.</summary>
/// <param name="Id" example="1">Stays the same for good.</param>
/// <param name="Key" example="mps-response">Stable key in references.</param>
/// <param name="Title" example="Response from Azerbaijani MPs to U.S. Congressmen">As printed.</param>
/// <param name="Url">Null for what is not on the web.</param>
/// <param name="Kind">What kind of document.</param>
/// <param name="Publisher">Null when not known.</param>
/// <param name="PublisherAsPrinted">The publisher's name as the page gives it; null when it gives none or nobody looked.</param>
/// <param name="Authors">As printed, in order.</param>
/// <param name="PublishedOn" example="2024-10">EDTF; null when not known.</param>
/// <param name="PublishedOnBasis" example="inferred">How the date is known; null without one.</param>
/// <param name="Language" example="en">BCP 47 tag.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="Link">What the address answered when it was last asked; null when it never was.</param>
/// <param name="Snapshots">The texts kept, oldest first; empty where there is none. They stay readable when the address is dead.</param>
/// <param name="Version" example="1">Goes up by one with every change, a new snapshot among them.</param>
public sealed record SourceResponse(
    long Id, string Key, string Title, string? Url, SourceKind Kind, SpeakerSummary? Publisher, string? PublisherAsPrinted, IReadOnlyList<string> Authors,
    string? PublishedOn, DateBasis? PublishedOnBasis, string Language, DateTimeOffset AddedAt, LinkState? Link, IReadOnlyList<SnapshotResponse> Snapshots,
    int Version) : IVersioned
{
    internal static readonly Expression<Func<Source, SourceResponse>> Row = s => new SourceResponse(
        s.Id, s.Key, s.Title, s.Url, s.Kind,
        s.Publisher == null ? null : new SpeakerSummary(s.Publisher.Id, s.Publisher.Slug, s.Publisher.Name, "organization"),
        s.PublisherAsPrinted, s.Authors, s.PublishedOn, s.PublishedOnBasis, s.Language, s.AddedAt,
        s.LinkCheckedAt == null ? null : new LinkState(s.LinkCheckedAt.Value, s.LinkFault == null, s.LinkFault),
        s.Snapshots.OrderBy(n => n.Id).Select(n => new SnapshotResponse(n.Id, n.Sha256, n.MediaType, n.CapturedAt, n.Text.Length, n.Page == null ? null : n.Page.Url)).ToList(),
        s.Version);
}

/// <summary>A text as captured at a moment, without the text itself. It never changes.</summary>
/// <param name="Id" example="1">Stays the same for good.</param>
/// <param name="Sha256">SHA-256 of the text in UTF-8, hexadecimal.</param>
/// <param name="MediaType" example="text/plain">The text's media type.</param>
/// <param name="CapturedAt">UTC.</param>
/// <param name="Characters" example="6377">How many characters (code points) the text has.</param>
/// <param name="FetchedFrom">The address that gave the page, after redirects; null for a text that was given.</param>
public sealed record SnapshotResponse(long Id, string Sha256, string MediaType, DateTimeOffset CapturedAt, int Characters, string? FetchedFrom)
{
    internal static readonly Expression<Func<Snapshot, SnapshotResponse>> Row = n => new SnapshotResponse(
        n.Id, n.Sha256, n.MediaType, n.CapturedAt, n.Text.Length, n.Page == null ? null : n.Page.Url);
}

/// <summary>What a source's address answered when it was last asked.</summary>
/// <param name="CheckedAt">UTC.</param>
/// <param name="Works" example="true">Whether it gave a page that could be read.</param>
/// <param name="Fault">Why not, in a sentence; null when it did.</param>
public sealed record LinkState(DateTimeOffset CheckedAt, bool Works, string? Fault);

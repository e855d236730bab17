using QuoteTracker.Speakers;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>A quote, with the evidence for it.</summary>
/// <param name="Id" example="12">Stays the same for good.</param>
/// <param name="Key" example="mustafa-3">Stable key in references.</param>
/// <param name="Text" example="We are not the ones deteriorating relations with America.">The words, without the quotation marks around them. For a silence, the source's sentence that tells of it.</param>
/// <param name="Kind">How the words stand in the source: only those of <c>direct</c> and <c>partial</c> quotes are the speaker's.</param>
/// <param name="Language" example="en">BCP 47 tag of the language of these words.</param>
/// <param name="SpokenIn" example="az">The language they were spoken in where it differs. Null: the same, or not known.</param>
/// <param name="SpokenInBasis" example="inferred">How that is known; null without it.</param>
/// <param name="IsRendering" example="true">Whether these words render another language: then they are not the very words that were spoken.</param>
/// <param name="SaidOn" example="2024-10">The day it was said, EDTF; null when not known.</param>
/// <param name="DateBasis" example="inferred">How the day is known; null without one.</param>
/// <param name="LeadIn">The source's words that lead in; null when there are none.</param>
/// <param name="Addressee">To whom it was said; null when not known.</param>
/// <param name="Topics">Slugs.</param>
/// <param name="Status">Whether it stands; <c>retracted</c> was taken back.</param>
/// <param name="Speakers">Who said it, in the source's order.</param>
/// <param name="Occurrences">Where it is written down.</param>
/// <param name="Unsourced" example="false">True when it has no occurrence: nobody can check it.</param>
/// <param name="Relations">How it stands to other quotes, both ways.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record QuoteResponse(
    long Id, string Key, string Text, QuoteKind Kind, string Language, string? SpokenIn, DateBasis? SpokenInBasis, bool IsRendering,
    string? SaidOn, DateBasis? DateBasis, string? LeadIn, SpeakerSummary? Addressee, IReadOnlyList<string> Topics, QuoteStatus Status,
    IReadOnlyList<QuoteSpeaker> Speakers, IReadOnlyList<OccurrenceResponse> Occurrences, bool Unsourced,
    IReadOnlyList<RelatedQuote> Relations, DateTimeOffset AddedAt);

/// <summary>One speaker of a quote.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="RoleAsStated" example="MP">The role as the source states it; null when it states none.</param>
/// <param name="Capacity">The organization spoken for; null when not known.</param>
public sealed record QuoteSpeaker(SpeakerSummary Speaker, string? RoleAsStated, SpeakerSummary? Capacity);

/// <summary>A source in short.</summary>
/// <param name="Id" example="1">Stays the same for good.</param>
/// <param name="Key" example="mps-response">Stable key.</param>
/// <param name="Title" example="Response from Azerbaijani MPs to U.S. Congressmen">As printed.</param>
/// <param name="Url">Null for what is not on the web.</param>
public sealed record SourceSummary(long Id, string Key, string Title, string? Url);

/// <summary>A place where a quote stands in a source's text.</summary>
/// <param name="Source">The source.</param>
/// <param name="Snapshot" example="1">Id of the snapshot that the offsets count in.</param>
/// <param name="QuoteSelector">The words there and around (W3C Web Annotation).</param>
/// <param name="PositionSelector">The offsets (W3C Web Annotation), in UTF-16 units.</param>
/// <param name="Anchor" example="exact">How sure the place is. <c>ambiguous</c>: the words stand at several places that nothing tells apart, and this is the first.</param>
/// <param name="InHeadline">Whether it stands in a headline.</param>
/// <param name="AttributedTo">To whom this place gives the words, as printed, where that is not the quote's speaker; else null.</param>
/// <param name="Flags"><c>headlineNotVerbatim</c>: the headline's words are not a run of the quote's. <c>headlineMovesSpeaker</c>: the headline gives them to someone else.</param>
public sealed record OccurrenceResponse(
    SourceSummary Source, long Snapshot, TextQuote QuoteSelector, TextPosition PositionSelector,
    AnchorState Anchor, bool InHeadline, string? AttributedTo, IReadOnlyList<string> Flags)
{
    internal static IReadOnlyList<string> FlagsOf(string text, string exact, bool inHeadline, string? attributedTo)
    {
        if (!inHeadline)
            return [];
        var flags = new List<string>();
        if (!Wording.IsRunOf(exact, text))
            flags.Add("headlineNotVerbatim");
        if (attributedTo is not null)
            flags.Add("headlineMovesSpeaker");
        return flags;
    }
}

/// <summary>A W3C TextQuoteSelector.</summary>
/// <param name="Type" example="TextQuoteSelector">Always <c>TextQuoteSelector</c>.</param>
/// <param name="Exact" example="We are not the ones deteriorating relations with America.">The words as they stand there.</param>
/// <param name="Prefix">The text just before; may be empty.</param>
/// <param name="Suffix">The text just after; may be empty.</param>
public sealed record TextQuote(string Type, string Exact, string Prefix, string Suffix);

/// <summary>A W3C TextPositionSelector.</summary>
/// <param name="Type" example="TextPositionSelector">Always <c>TextPositionSelector</c>.</param>
/// <param name="Start" example="2743">Offset of the first UTF-16 unit.</param>
/// <param name="End" example="2800">Offset after the last UTF-16 unit.</param>
public sealed record TextPosition(string Type, int Start, int End);

/// <summary>Another quote, and how this one stands to it.</summary>
/// <param name="Kind" example="elaborates">This quote does so to the other; with <c>direction</c> <c>from</c>, the other does so to this.</param>
/// <param name="Direction" example="to"><c>to</c> the other quote or <c>from</c> it.</param>
/// <param name="Quote" example="11">The other quote's id.</param>
/// <param name="Key" example="mustafa-3-lead">The other quote's key.</param>
/// <param name="Text">The other quote's words.</param>
public sealed record RelatedQuote(RelationKind Kind, string Direction, long Quote, string Key, string Text);

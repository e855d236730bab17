namespace QuoteTracker.Client;

/// <summary>A quote to add, or what to replace one by.</summary>
/// <param name="Text">The words, without the quotation marks around them, 1 to 10,000 characters. For a silence, the source's sentence that tells of it.</param>
/// <param name="Kind">How the words stand in the source.</param>
/// <param name="Language">BCP 47 tag of the language of these words.</param>
/// <param name="Speakers">Who said it, 1 to 20, in the source's order.</param>
/// <param name="Key">Stable key in references. Left out: one is made.</param>
/// <param name="SpokenIn">The language they were spoken in where it differs: these words are then a rendering, and every answer says so.</param>
/// <param name="SpokenInBasis">How that is known. Left out: stated.</param>
/// <param name="SaidOn">The day it was said, EDTF. Left out when not known.</param>
/// <param name="DateBasis">How the day is known. Left out: stated.</param>
/// <param name="LeadIn">The source's words that lead in, at most 2,000 characters.</param>
/// <param name="Addressee">Id or slug of whoever it was said to. Null when not known.</param>
/// <param name="Topics">Slugs, at most 20.</param>
/// <param name="Status">Whether it is shown.</param>
/// <param name="Occurrences">Where it stands, at most 100. A quote without one is marked unsourced wherever it is shown.</param>
public sealed record QuoteRequest(
    string Text, QuoteKind Kind, string Language, IReadOnlyList<QuoteSpeakerRequest> Speakers, string? Key = null, string? SpokenIn = null,
    DateBasis? SpokenInBasis = null, string? SaidOn = null, DateBasis? DateBasis = null, string? LeadIn = null, string? Addressee = null,
    IReadOnlyList<string>? Topics = null, QuoteStatus Status = QuoteStatus.Published, IReadOnlyList<OccurrenceRequest>? Occurrences = null);

/// <summary>One speaker of a quote.</summary>
/// <param name="Speaker">Id or slug of a person, an organization or a group.</param>
/// <param name="RoleAsStated">The role as the source states it. Left out when it states none.</param>
/// <param name="Capacity">Id or slug of the organization spoken for.</param>
public sealed record QuoteSpeakerRequest(string Speaker, string? RoleAsStated = null, string? Capacity = null);

/// <summary>A place where a quote stands: the words, and what tells this place from others.</summary>
/// <param name="Source">Id or key of the source. It must have a text.</param>
/// <param name="Exact">The words as they stand there, character by character, 1 to 10,000 characters.</param>
/// <param name="Prefix">The text just before, at most 500 characters. Left out: read from the source.</param>
/// <param name="Suffix">The text just after, at most 500 characters. Left out: read from the source.</param>
/// <param name="Start">Where it starts in the text, in UTF-16 units from 0. Left out: found by the words.</param>
/// <param name="End">Where it ends, exclusive. Left out: start and length of the words.</param>
/// <param name="InHeadline">Whether it stands in a headline.</param>
/// <param name="AttributedTo">To whom this place gives the words, as printed, where that is not the quote's speaker.</param>
/// <param name="Chain">How the words came to this source, from the first who had them to the last before it, at most 20 steps. The speaker and the source itself are not among them. Left out: the source had them itself.</param>
/// <param name="Snapshot">Id or SHA-256 of the snapshot to point into, with <c>/2</c> for the second that has this text. Left out: the newest in which the words stand.</param>
/// <param name="Anchor">Left out or <c>exact</c>: start decides among several places. <c>ambiguous</c>: it does not, as a version says of a place that nothing tells from others.</param>
public sealed record OccurrenceRequest(
    string Source, string Exact, string? Prefix = null, string? Suffix = null, int? Start = null, int? End = null, bool InHeadline = false,
    string? AttributedTo = null, IReadOnlyList<ChainLinkRequest>? Chain = null, string? Snapshot = null, AnchorState? Anchor = null);

/// <summary>One step of a source chain: a speaker or a source, just one of them.</summary>
/// <param name="Speaker">Id or slug of whoever passed the words on.</param>
/// <param name="Source">Id or key of the document that they were taken from.</param>
/// <param name="Cue">The words that say so, 1 to 300 characters.</param>
public sealed record ChainLinkRequest(string? Speaker = null, string? Source = null, string? Cue = null);

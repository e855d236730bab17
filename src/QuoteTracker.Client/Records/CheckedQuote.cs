namespace QuoteTracker.Client;

/// <summary>A quote, and the evidence for it.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Stored">The part of its words that was asked about.</param>
/// <param name="Evidence">Where it is written down.</param>
/// <param name="IndependentOrigins">By how many independent ways the words came to us.</param>
public sealed record CheckedQuote(QuoteResponse Quote, TextSpan Stored, IReadOnlyList<Evidence> Evidence, int IndependentOrigins);

/// <summary>A place in a source.</summary>
/// <param name="Source">Which.</param>
/// <param name="Snapshot">Id of the captured text, which never changes.</param>
/// <param name="Before">The text just before.</param>
/// <param name="Exact">The words as they stand there.</param>
/// <param name="After">The text just after.</param>
/// <param name="Start">Offset in the captured text, in UTF-16 units.</param>
/// <param name="Anchor">How sure the place is.</param>
/// <param name="InHeadline">Whether it is a headline.</param>
/// <param name="Chain">How the words came there.</param>
public sealed record Evidence(
    SourceSummary Source, long Snapshot, string Before, string Exact, string After, int Start, AnchorState Anchor, bool InHeadline,
    IReadOnlyList<ChainStep> Chain);

/// <summary>A place in a captured text that is no quote's.</summary>
/// <param name="Verdict"><c>verbatim</c>; <c>elided</c>, with what is left out marked; <c>altered</c>.</param>
/// <param name="Source">Which source.</param>
/// <param name="Snapshot">Id of the captured text, which never changes.</param>
/// <param name="Before">The text just before.</param>
/// <param name="Exact">The words as they stand there.</param>
/// <param name="After">The text just after.</param>
/// <param name="Start">Offset in the captured text, in UTF-16 units.</param>
/// <param name="Changes">What differs, <c>stored</c> being the captured text.</param>
public sealed record InSourceText(
    Verdict Verdict, SourceSummary Source, long Snapshot, string Before, string Exact, string After, int Start, IReadOnlyList<WordChange> Changes);

/// <summary>A part of the words asked about, and where it comes from.</summary>
/// <param name="Quote">Id of the quote.</param>
/// <param name="Key">Its key.</param>
/// <param name="Speakers">Who said it.</param>
/// <param name="Asked">Where, in the text asked about.</param>
/// <param name="Stored">Where, in the quote's words.</param>
/// <param name="Text">The stored words.</param>
public sealed record CheckedPart(long Quote, string Key, IReadOnlyList<string> Speakers, TextSpan Asked, TextSpan Stored, string Text);

/// <summary>Another quote with these words.</summary>
/// <param name="Quote">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Verdict">What the words are to it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Kind">How they stand in the source.</param>
/// <param name="Speakers">Who said them.</param>
public sealed record OtherQuote(long Quote, string Key, Verdict Verdict, string Text, QuoteKind Kind, IReadOnlyList<string> Speakers);

/// <summary>What comes nearest, without being a match.</summary>
/// <param name="Quote">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">Its words.</param>
/// <param name="Speakers">Who said them.</param>
/// <param name="Why">Why it is no match.</param>
public sealed record NearestQuote(long Quote, string Key, string Text, IReadOnlyList<string> Speakers, string Why);

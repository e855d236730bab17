namespace QuoteTracker.Client;

/// <summary>A place where a quote stands in a source's text.</summary>
/// <param name="Place">Place among the quote's occurrences, from 0.</param>
/// <param name="Source">The source.</param>
/// <param name="Snapshot">Id of the snapshot that the offsets count in. It never changes, so the evidence holds whatever becomes of the page.</param>
/// <param name="QuoteSelector">The words there and around (W3C Web Annotation).</param>
/// <param name="PositionSelector">The offsets (W3C Web Annotation), in UTF-16 units.</param>
/// <param name="Anchor">How sure the place is. <c>ambiguous</c>: the words stand at several places that nothing tells apart, and this is the first.</param>
/// <param name="InHeadline">Whether it stands in a headline.</param>
/// <param name="AttributedTo">To whom this place gives the words, as printed, where that is not the quote's speaker; else null.</param>
/// <param name="Flags"><c>headlineNotVerbatim</c>: the headline's words are not a run of the quote's. <c>headlineMovesSpeaker</c>: the headline gives them to someone else.</param>
/// <param name="Differs">How the wording here differs from the quote's, word by word; null where it does not but for case, accents and typographic marks.</param>
/// <param name="Chain">How the words came to this source, from the first who had them. Empty: the source had them itself.</param>
/// <param name="Latest">Where they stand in the newest capture of the source; null where the snapshot is the newest.</param>
public sealed record OccurrenceResponse(
    int Place, SourceSummary Source, long Snapshot, TextQuote QuoteSelector, TextPosition PositionSelector, AnchorState Anchor, bool InHeadline,
    string? AttributedTo, IReadOnlyList<string> Flags, IReadOnlyList<WordEdit>? Differs, IReadOnlyList<ChainStep> Chain, LatestAnchor? Latest);

/// <summary>A W3C TextQuoteSelector.</summary>
/// <param name="Type">Always <c>TextQuoteSelector</c>.</param>
/// <param name="Exact">The words as they stand there.</param>
/// <param name="Prefix">The text just before; may be empty.</param>
/// <param name="Suffix">The text just after; may be empty.</param>
public sealed record TextQuote(string Type, string Exact, string Prefix, string Suffix);

/// <summary>A W3C TextPositionSelector.</summary>
/// <param name="Type">Always <c>TextPositionSelector</c>.</param>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="End">Offset after the last UTF-16 unit.</param>
public sealed record TextPosition(string Type, int Start, int End);

/// <summary>A run of words with one fate.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">As they stand, from the first word to the last, with what stands between: in the text before for removed words, in the text after for others.</param>
/// <param name="Start">Offset of the first UTF-16 unit, in the text that Text is from.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record WordEdit(WordEditKind Kind, string Text, int Start, int Length);

/// <summary>One step of a source chain: somebody who passed the words on, or a document that they were taken from.</summary>
/// <param name="Speaker">Who; null where it is a document.</param>
/// <param name="Source">Which document; null where it is somebody.</param>
/// <param name="Cue">The words that say so; null when there are none.</param>
public sealed record ChainStep(SpeakerSummary? Speaker, SourceSummary? Source, string? Cue);

/// <summary>Where a quote's words stand in the newest capture of a source.</summary>
/// <param name="Snapshot">Id of that snapshot.</param>
/// <param name="CapturedAt">UTC.</param>
/// <param name="Change"><c>same</c>, <c>moved</c>, <c>retyped</c> (only case, white space or marks differ), <c>altered</c>, <c>ambiguous</c> or <c>gone</c>, since the snapshot that the quote was taken from.</param>
/// <param name="Anchor">How sure the place is.</param>
/// <param name="Score">How alike the words there are: 1 for the very words, 0 where nothing is near enough.</param>
/// <param name="PositionSelector">The offsets there, in UTF-16 units; null when gone.</param>
/// <param name="Differs">What was altered, word by word; null where nothing was.</param>
public sealed record LatestAnchor(
    long Snapshot, DateTimeOffset CapturedAt, string Change, AnchorState Anchor, double Score, TextPosition? PositionSelector,
    IReadOnlyList<WordEdit>? Differs);

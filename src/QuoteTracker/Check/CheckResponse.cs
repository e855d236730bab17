using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Reviews;
using QuoteTracker.Search;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>What this database says about words. Never about the world: what is not found here may well have been said.</summary>
public enum Verdict
{
    /// <summary>They are a stored quote's words.</summary>
    Verbatim,

    /// <summary>They are a run of words inside one.</summary>
    Excerpt,

    /// <summary>They are runs of one, in order, with the gaps marked.</summary>
    Elided,

    /// <summary>They are a quote's words with changes.</summary>
    Altered,

    /// <summary>They are parts of two or more quotes joined as one.</summary>
    Stitched,

    /// <summary>Only an indirect statement has them: they are the writer's words, not the speaker's.</summary>
    Reported,

    /// <summary>Nothing in this database is near enough.</summary>
    NotFound,

    /// <summary>Too few words to tell.</summary>
    TooShort,
}

/// <summary>Whose words they are, beside the speaker who was asked about.</summary>
public enum AttributionVerdict
{
    /// <summary>That speaker's.</summary>
    Same,

    /// <summary>A group's that the speaker is a known member of.</summary>
    Member,

    /// <summary>Someone else's.</summary>
    Different,

    /// <summary>The speaker is not in this database, or the words are not.</summary>
    Unknown,
}

/// <summary>The answer to a check.</summary>
/// <param name="Verdict" example="altered">What this database says about the words.</param>
/// <param name="Attribution" example="same">Whose they are; null where no speaker was asked about.</param>
/// <param name="Message">The answer in a sentence or two.</param>
/// <param name="Changes">What differs from the best quote, in the order asked. Empty where nothing does.</param>
/// <param name="Best">The quote that the verdict is about; null where there is none.</param>
/// <param name="Parts">Where the words come from, part by part: of <c>elided</c> and <c>stitched</c> ones.</param>
/// <param name="Others">Other quotes with these words, at most 5.</param>
/// <param name="Nearest">Where nothing is found: what comes nearest, and why it is no match. Null where nothing comes near.</param>
/// <param name="InSourceText">Where no quote has the words as they are: the place where they stand in a captured text all the same. Whose they are there is for a reader to see. Null for none.</param>
/// <param name="Reviews">Reviewed claims that have most in common with the words, best first, at most 5: the same claim, in other words too, or one on the same matter.</param>
/// <param name="Flags">What a reader must be told beside the verdict: those of the quote (<c>retracted</c>, <c>denied</c>, <c>corrected</c>, <c>translation</c>, …), and <c>cutsContext</c>, <c>insertsMeaning</c> (an editor's brackets turn the words), <c>gapNotMarked</c> (the source marks a gap that the words asked about don't), <c>headline</c>, <c>otherWording</c>, <c>rendering</c>, <c>indirect</c>, <c>quotedWords</c>, <c>unsourced</c>, <c>otherDay</c>, <c>inSourceText</c>.</param>
/// <param name="Cuts">The words left out that turn what was quoted, of <c>cutsContext</c>: just outside the excerpt, or at its marked gaps and brackets.</param>
/// <param name="Insertions">What an editor put in brackets: accepted, and not among the words checked.</param>
/// <param name="Contract">Differences that were ignored.</param>
/// <param name="Searched">What was looked through.</param>
/// <param name="DidYouMean">Where the speaker asked about was a part of a name, or one that several have: who was taken for it.</param>
public sealed record CheckResponse(
    Verdict Verdict, AttributionVerdict? Attribution, string Message, IReadOnlyList<WordChange> Changes, CheckedQuote? Best,
    IReadOnlyList<CheckedPart> Parts, IReadOnlyList<OtherQuote> Others, NearestQuote? Nearest, InSourceText? InSourceText, IReadOnlyList<ReviewMatch> Reviews, IReadOnlyList<string> Flags,
    IReadOnlyList<string> Cuts, IReadOnlyList<InsertedText> Insertions, IReadOnlyList<string> Contract, SearchedThrough Searched,
    IReadOnlyList<DidYouMean> DidYouMean);

/// <summary>A quote, and the evidence for it.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Stored">The part of its words that was asked about.</param>
/// <param name="Evidence">Where it is written down.</param>
/// <param name="IndependentOrigins" example="1">By how many independent ways the words came to us.</param>
public sealed record CheckedQuote(QuoteResponse Quote, TextSpan Stored, IReadOnlyList<Evidence> Evidence, int IndependentOrigins);

/// <summary>A place in a source.</summary>
/// <param name="Source">Which.</param>
/// <param name="Snapshot" example="1">Id of the captured text, which never changes.</param>
/// <param name="Before">The text just before.</param>
/// <param name="Exact">The words as they stand there.</param>
/// <param name="After">The text just after.</param>
/// <param name="Start" example="2743">Offset in the captured text, in UTF-16 units.</param>
/// <param name="Anchor">How sure the place is.</param>
/// <param name="InHeadline">Whether it is a headline.</param>
/// <param name="Chain">How the words came there.</param>
public sealed record Evidence(
    SourceSummary Source, long Snapshot, string Before, string Exact, string After, int Start, Text.AnchorState Anchor, bool InHeadline, IReadOnlyList<ChainStep> Chain)
{
    internal static Evidence Of(OccurrenceResponse place) => new(
        place.Source, place.Snapshot, place.QuoteSelector.Prefix, place.QuoteSelector.Exact, place.QuoteSelector.Suffix,
        place.PositionSelector.Start, place.Anchor, place.InHeadline, place.Chain);
}

/// <summary>A part of the words asked about, and where it comes from.</summary>
/// <param name="Quote" example="12">Id of the quote.</param>
/// <param name="Key" example="mustafa-3">Its key.</param>
/// <param name="Speakers">Who said it.</param>
/// <param name="Asked">Where, in the text asked about.</param>
/// <param name="Stored">Where, in the quote's words.</param>
/// <param name="Text">The stored words.</param>
public sealed record CheckedPart(long Quote, string Key, IReadOnlyList<string> Speakers, TextSpan Asked, TextSpan Stored, string Text);

/// <summary>Another quote with these words.</summary>
/// <param name="Quote" example="12">Its id.</param>
/// <param name="Key" example="mustafa-3">Its key.</param>
/// <param name="Verdict" example="excerpt">What the words are to it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Kind">How they stand in the source.</param>
/// <param name="Speakers">Who said them.</param>
public sealed record OtherQuote(long Quote, string Key, Verdict Verdict, string Text, QuoteKind Kind, IReadOnlyList<string> Speakers);

/// <summary>What comes nearest, without being a match.</summary>
/// <param name="Quote" example="12">Its id.</param>
/// <param name="Key" example="mustafa-3">Its key.</param>
/// <param name="Text">Its words.</param>
/// <param name="Speakers">Who said them.</param>
/// <param name="Why">Why it is no match.</param>
public sealed record NearestQuote(long Quote, string Key, string Text, IReadOnlyList<string> Speakers, string Why);

/// <summary>A place in a captured text that is no quote's.</summary>
/// <param name="Verdict" example="verbatim"><c>verbatim</c>; <c>elided</c>, with what is left out marked; <c>altered</c>.</param>
/// <param name="Source">Which source.</param>
/// <param name="Snapshot" example="1">Id of the captured text, which never changes.</param>
/// <param name="Before">The text just before.</param>
/// <param name="Exact">The words as they stand there.</param>
/// <param name="After">The text just after.</param>
/// <param name="Start" example="2743">Offset in the captured text, in UTF-16 units.</param>
/// <param name="Changes">What differs, <c>stored</c> being the captured text.</param>
public sealed record InSourceText(
    Verdict Verdict, SourceSummary Source, long Snapshot, string Before, string Exact, string After, int Start, IReadOnlyList<WordChange> Changes);

/// <summary>A reviewed claim beside the words asked about.</summary>
/// <param name="Review">The review.</param>
/// <param name="Share" example="0.71">How much the words and the review have in common, 0 to 1: of what the words say, rare ones counting most, or of the words of the claim or its title, whichever is more. It says nothing of truth.</param>
/// <param name="Meaning" example="0.83">How near the claim is in meaning, -1 to 1, where the operator has an embedding endpoint that said so; else null.</param>
public sealed record ReviewMatch(ReviewResponse Review, double Share, double? Meaning);

/// <summary>Words in brackets.</summary>
/// <param name="Text" example="[the government]">With their brackets.</param>
/// <param name="Asked">Where, in the text asked about.</param>
public sealed record InsertedText(string Text, TextSpan Asked);

/// <summary>What a check looked through.</summary>
/// <param name="Quotes">How many quotes this database has.</param>
/// <param name="Candidates" example="7">How many of them were compared word by word.</param>
/// <param name="Snapshots">How many captured texts this database has.</param>
/// <param name="Reviews">How many reviewed claims.</param>
/// <param name="AsOf">When, UTC.</param>
public sealed record SearchedThrough(Total Quotes, int Candidates, Total Snapshots, Total Reviews, DateTimeOffset AsOf);

/// <summary>The answers to several checks.</summary>
/// <param name="Answers">In the order asked.</param>
public sealed record CheckBatchResponse(IReadOnlyList<CheckResponse> Answers);

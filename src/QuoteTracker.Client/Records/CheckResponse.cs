namespace QuoteTracker.Client;

/// <summary>The answer to a check.</summary>
/// <param name="Verdict">What this database says about the words.</param>
/// <param name="Attribution">Whose they are; null where no speaker was asked about.</param>
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
    IReadOnlyList<CheckedPart> Parts, IReadOnlyList<OtherQuote> Others, NearestQuote? Nearest, InSourceText? InSourceText,
    IReadOnlyList<ReviewMatch> Reviews, IReadOnlyList<string> Flags, IReadOnlyList<string> Cuts, IReadOnlyList<InsertedText> Insertions,
    IReadOnlyList<string> Contract, SearchedThrough Searched, IReadOnlyList<DidYouMean> DidYouMean);

/// <summary>The answers to several checks.</summary>
/// <param name="Answers">In the order asked.</param>
public sealed record CheckBatchResponse(IReadOnlyList<CheckResponse> Answers);

/// <summary>One change from the stored words to those asked about.</summary>
/// <param name="Kind">What it does to the meaning.</param>
/// <param name="Removed">The stored words that are missing; empty where none is.</param>
/// <param name="Added">The words asked about that are not in the stored ones there; empty where none is.</param>
/// <param name="Asked">Where, in the text asked about.</param>
/// <param name="Stored">Where, in the stored words.</param>
public sealed record WordChange(ChangeKind Kind, string Removed, string Added, TextSpan Asked, TextSpan Stored);

/// <summary>A part of a text, in UTF-16 units.</summary>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="Length">How many units; 0 marks a place between two.</param>
public sealed record TextSpan(int Start, int Length);

/// <summary>Words in brackets.</summary>
/// <param name="Text">With their brackets.</param>
/// <param name="Asked">Where, in the text asked about.</param>
public sealed record InsertedText(string Text, TextSpan Asked);

/// <summary>What a check looked through.</summary>
/// <param name="Quotes">How many quotes this database has.</param>
/// <param name="Candidates">How many of them were compared word by word.</param>
/// <param name="Snapshots">How many captured texts this database has.</param>
/// <param name="Reviews">How many reviewed claims.</param>
/// <param name="AsOf">When, UTC.</param>
public sealed record SearchedThrough(Total Quotes, int Candidates, Total Snapshots, Total Reviews, DateTimeOffset AsOf);

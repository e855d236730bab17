using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>The quotes of an article as they were read in it, for a person to accept, correct or reject. Nothing of it is stored.</summary>
/// <param name="Snapshot" example="1">Id of the text that was read, in which all offsets count UTF-16 units; null for a text that is no source's.</param>
/// <param name="Language" example="en">BCP 47 tag of the article.</param>
/// <param name="By" example="rules">Who read it: <c>rules</c>, or the host of the operator's own extractor.</param>
/// <param name="Drafts">The drafts, in the order in which their words begin.</param>
/// <param name="Headline">What became of the words that the headline quotes, the one in the text first, then the title on record. Empty where it quotes none.</param>
public sealed record ExtractionResponse(string? Snapshot, string Language, string By, IReadOnlyList<ExtractedDraft> Drafts, IReadOnlyList<HeadlineWords> Headline)
{
    internal static ExtractionResponse Of(string? snapshot, ReadArticle read, LinkedSpeakers speakers, DraftsOnRecord known) => new(
        snapshot, read.Article.Language, read.By, [.. read.Drafts.Select(draft => known.Told(ExtractedDraft.Of(draft, speakers)))], [.. read.Headline.Select(HeadlineWords.Of)]);
}

/// <summary>Words in the headline's quotation marks, held against the body.</summary>
/// <param name="Text" example="This is a Demarche Against State Independence">The words, without the marks.</param>
/// <param name="Start" example="57">Where they begin; null where they stand in the title on record alone, and not in the text.</param>
/// <param name="End" example="102">Where they end, exclusive; null where the start is.</param>
/// <param name="Finding" example="notVerbatim"><c>verbatim</c>: the body quotes the same words of the same speaker. <c>notVerbatim</c>: in other words. <c>moved</c>: of somebody else. <c>absent</c>: nothing like them.</param>
/// <param name="Draft" example="12">Number of the nearest draft of the body, from 0; null where the words are absent.</param>
/// <param name="Speaker" example="Azerbaijani MPs">To whom the headline gives them, as printed; null where it names nobody.</param>
/// <param name="Because">The finding in words.</param>
public sealed record HeadlineWords(string Text, int? Start, int? End, HeadlineFinding Finding, int? Draft, string? Speaker, string Because)
{
    internal static HeadlineWords Of(HeadlineQuote quote) => new(
        quote.Words.Text, quote.IsOnRecordOnly ? null : quote.Words.Start, quote.IsOnRecordOnly ? null : quote.Words.End, quote.Finding, quote.Draft, quote.Speaker, quote.Because);
}

using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>A quote as it was read in an article. With a decision it is sent back as it was read.</summary>
/// <param name="Kind" example="direct">How the words stand there.</param>
/// <param name="Parts">The words themselves, in order, without their quotation marks; of an indirect one the clause. 1 to 100.</param>
/// <param name="Text" example="We are not the ones deteriorating relations with America.">The parts as one statement.</param>
/// <param name="Cue">The words that tell of the speaking; null where none stand there, as in a transcript.</param>
/// <param name="Speaker">Who speaks; null where the article does not say.</param>
/// <param name="Addressee">Whom it was said to; null where the article does not say.</param>
/// <param name="Day">When it was said; null where the article does not say.</param>
/// <param name="Chain">How the words came to the article, from the first who had them. Empty where it does not say.</param>
/// <param name="Lead">The writer's sentence that leads to the words; null where it says no more than who speaks.</param>
/// <param name="LeadIn" example="12">Number of the draft that leads to this one, from 0: the indirect statement before its direct words; null for none.</param>
/// <param name="InHeadline">Whether it stands in the headline.</param>
/// <param name="Confidence" example="0.93">How often drafts that were made by the same rules were right, 0 to 1: words, kind and speaker together.</param>
/// <param name="Because">Why the words were taken for speech of this kind.</param>
/// <param name="Decision">What was decided on it; null where nothing was, or where the quote that was made of it is gone.</param>
/// <param name="Entered" example="mustafa-3">Key of a quote on record that stands at this place; null for none.</param>
public sealed record ExtractedDraft(
    QuoteKind Kind,
    IReadOnlyList<PlaceInText> Parts,
    string? Text = null,
    WordsInText? Cue = null,
    DraftedSpeaker? Speaker = null,
    DraftedAddressee? Addressee = null,
    DraftedDay? Day = null,
    IReadOnlyList<DraftedChainStep>? Chain = null,
    WordsInText? Lead = null,
    int? LeadIn = null,
    bool InHeadline = false,
    double Confidence = 0,
    string? Because = null,
    DecisionOnDraft? Decision = null,
    string? Entered = null)
{
    internal static ExtractedDraft Of(Draft draft, LinkedSpeakers speakers) => new(
        Enum.Parse<QuoteKind>($"{draft.Kind}"),
        [.. draft.Parts.Select(part => new PlaceInText(part.Start, part.Start + part.Length))],
        draft.Text,
        WordsInText.Of(draft.Cue),
        draft.Speaker is { } speaker ? speakers.Linked(speaker) : null,
        draft.Addressee is { } to ? new DraftedAddressee(to.Text, to.Start, to.End, speakers.Whole(to.Text), Short.Of(to.Because, 500)) : null,
        draft.Day is { } day ? new DraftedDay(day.On, day.IsStated ? DateBasis.Stated : DateBasis.Inferred, day.Words.Text, day.Words.Start, day.Words.End, Short.Of(day.Because, 500)) : null,
        [.. draft.Chain.Select(step => new DraftedChainStep(WordsInText.Of(step.Through)!, WordsInText.Of(step.Cue)!, speakers.Whole(step.Through.Text), step.IsOutlet, Short.Of(step.Because, 500)))],
        WordsInText.Of(draft.Lead), draft.LeadIn, draft.InHeadline, Math.Round(draft.Confidence, 2), Short.Of(draft.Because, 500));
}

/// <summary>A part of the text.</summary>
/// <param name="Start" example="2743">Offset of its first UTF-16 unit.</param>
/// <param name="End" example="2800">Offset after its last.</param>
public sealed record PlaceInText(int Start, int End);

/// <summary>Words of the text.</summary>
/// <param name="Text" example="According to">As they stand there.</param>
/// <param name="Start" example="2670">Offset of the first UTF-16 unit.</param>
/// <param name="End" example="2682">Offset after the last.</param>
public sealed record WordsInText(string Text, int Start, int End)
{
    internal static WordsInText? Of(Words? words) => words is null ? null : new WordsInText(words.Text, words.Start, words.End);
}

using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Text;

namespace QuoteTracker.Sources;

/// <summary>A source's text as it is now.</summary>
/// <param name="Text">The whole text, at most 2,000,000 characters. Left out: the source's page is fetched.</param>
/// <param name="CapturedAt">When a given text was captured, UTC, not before the newest snapshot. Left out: now.</param>
public sealed record CaptureRequest(string? Text = null, DateTimeOffset? CapturedAt = null) : IMayBeLeftOut;

internal sealed class CaptureRequestRules : AbstractValidator<CaptureRequest>
{
    public CaptureRequestRules()
    {
        RuleFor(c => c.Text!).IsText(2_000_000).When(c => c.Text is not null);
        RuleFor(c => c.CapturedAt).Must((capture, at) => at is null || capture.Text is not null)
            .WithMessage("A page is captured when it is fetched.").WithState(_ => "Give text, or leave this out.");
    }
}

/// <summary>What a capture found.</summary>
/// <param name="IsNew" example="true">Whether it made a snapshot. False: the text is the newest snapshot's, letter by letter.</param>
/// <param name="Snapshot">The snapshot with this text: a new one, or the newest.</param>
/// <param name="Message" example="The text has changed: 1 quote altered, 13 moved.">What happened, in a sentence.</param>
/// <param name="Same" example="24">How many places of quotes are where they were.</param>
/// <param name="Changes">The places of quotes that are not where or as they were; empty without a new snapshot.</param>
public sealed record CaptureResponse(bool IsNew, SnapshotResponse Snapshot, string Message, int Same, IReadOnlyList<PlaceChange> Changes);

/// <summary>What became of a quote's place in a new capture.</summary>
/// <param name="Quote" example="12">The quote's id.</param>
/// <param name="Key" example="mustafa-3">The quote's key.</param>
/// <param name="Occurrence" example="0">Place among its occurrences.</param>
/// <param name="Change" example="altered"><c>moved</c>, <c>retyped</c> (only case, white space or marks differ), <c>altered</c>, <c>ambiguous</c> or <c>gone</c>, against the snapshot that the quote was taken from.</param>
/// <param name="Anchor">How sure the new place is.</param>
/// <param name="Score" example="0.93">How alike the words there are: 1 for the very words, 0 when gone.</param>
/// <param name="Start" example="2743">Where they stood, in UTF-16 units.</param>
/// <param name="StartNow" example="2750">Where they stand now; null when gone.</param>
/// <param name="Differs">What was altered, word by word; null where nothing was.</param>
public sealed record PlaceChange(
    long Quote, string Key, int Occurrence, string Change, AnchorState Anchor, double Score, int Start, int? StartNow, IReadOnlyList<WordEdit>? Differs);

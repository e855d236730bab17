using System.Globalization;
using QuoteTracker.Extraction;
using QuoteTracker.Pages.Showing;

namespace QuoteTracker.Pages.Curating;

/// <summary>Says in words what is known of a draft, and how well.</summary>
internal static class DraftWords
{
    // Below it, more than three in ten were wrong.
    private const double Doubtful = 0.7;

    public static string Kind(ExtractedDraft draft) => InWords.Kind(draft.Kind);

    /// <summary>Who speaks, as far as the article says.</summary>
    public static string Speaker(ExtractedDraft draft) => draft.Speaker is { } speaker ? speaker.Name ?? speaker.Mention : "nobody named";

    /// <summary>Whether a person must look twice: nobody speaks, or one of several, or such drafts were often wrong.</summary>
    public static bool IsDoubtful(ExtractedDraft draft) => DraftDesk.SpeakerOf(draft) is null || IsUnsure(draft);

    /// <summary>Whether drafts made so were often wrong. Of one without a number nobody knows.</summary>
    public static bool IsUnsure(ExtractedDraft draft) => draft.Confidence is > 0 and < Doubtful;

    /// <summary>"Of drafts like this, 93 in 100 are right." What another than the rules says of itself was counted by nobody here. Empty where there is no number.</summary>
    public static string Confidence(ExtractedDraft draft, string by)
    {
        var hundredths = (draft.Confidence * 100).ToString("0", CultureInfo.InvariantCulture);
        return draft.Confidence <= 0 ? "" : by == ReadArticle.Rules ? $"Of drafts like this, {hundredths} in 100 are right." : $"The extractor's own number: {hundredths} of 100.";
    }

    /// <summary>What is doubtful about it, a sentence each.</summary>
    public static IEnumerable<string> Doubts(ExtractedDraft draft, string by)
    {
        if (draft.Speaker is null)
            yield return "Nobody is named who speaks.";
        else if (draft.Speaker.Candidates is { Count: > 0 } && draft.Speaker.Resolved is null)
            yield return draft.Speaker.Candidates.Count == 1 ? "Somebody on record may be meant: choose who speaks." : "Several may be meant: choose who speaks.";
        else if (DraftDesk.SpeakerOf(draft) is null)
            yield return "The article names nobody in full.";
        if (IsUnsure(draft))
            yield return Confidence(draft, by);
    }
}

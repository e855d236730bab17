using System.Globalization;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Pages.Curating;

/// <summary>Says in words what is known of a draft, and how well.</summary>
internal static class DraftWords
{
    // Below it, more than three in ten were wrong.
    private const double Doubtful = 0.7;

    public static string Kind(DraftResponse draft) => InWords.Kind(Words.Parse<QuoteKind>(DraftForm.KindOf(draft)));

    /// <summary>Who speaks, as far as the article says.</summary>
    public static string Speaker(DraftResponse draft) => draft.Speaker is { } speaker ? speaker.Name ?? speaker.Mention : "nobody named";

    /// <summary>Whether a person must look twice: nobody speaks, or one of several, or such drafts were often wrong.</summary>
    public static bool IsDoubtful(DraftResponse draft) => DraftDesk.SpeakerOf(draft) is null || draft.Confidence < Doubtful;

    /// <summary>"Of drafts like this, 93 in 100 are right."</summary>
    public static string Confidence(DraftResponse draft) => $"Of drafts like this, {(draft.Confidence * 100).ToString("0", CultureInfo.InvariantCulture)} in 100 are right.";

    /// <summary>What is doubtful about it, a sentence each.</summary>
    public static IEnumerable<string> Doubts(DraftResponse draft)
    {
        if (draft.Speaker is null)
            yield return "Nobody is named who speaks.";
        else if (draft.Speaker.Candidates.Count > 1 && draft.Speaker.Resolved is null)
            yield return "Several may be meant: choose who speaks.";
        else if (DraftDesk.SpeakerOf(draft) is null)
            yield return "The article names nobody in full.";
        if (draft.Confidence < Doubtful)
            yield return Confidence(draft);
    }
}

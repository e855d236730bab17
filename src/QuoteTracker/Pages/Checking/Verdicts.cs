using QuoteTracker.Check;

namespace QuoteTracker.Pages.Checking;

/// <summary>Verdicts as a headline, and how grave they are.</summary>
internal static class Verdicts
{
    public static string Title(Verdict verdict) => verdict switch
    {
        Verdict.Verbatim => "Word for word",
        Verdict.Excerpt => "A part of a quote, word for word",
        Verdict.Elided => "Word for word, with gaps",
        Verdict.Altered => "Not these words: altered",
        Verdict.Stitched => "Stitched together from several quotes",
        Verdict.Reported => "The writer’s words, not the speaker’s",
        Verdict.NotFound => "Not in this database",
        _ => "Too short to tell",
    };

    /// <summary>Class of the style sheet: met, differs, unknown. Words that are somebody else's, or that were cut so that they turn, are not simply met.</summary>
    public static string Tone(CheckResponse answer) => answer.Verdict switch
    {
        Verdict.NotFound or Verdict.TooShort => "unknown",
        Verdict.Altered or Verdict.Stitched or Verdict.Reported => "differs",
        _ when answer.Attribution == AttributionVerdict.Different || CheckFlags.Turned(answer) || answer.Flags.Contains("retracted") => "differs",
        _ => "met",
    };
}

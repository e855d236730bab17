using QuoteTracker.Quotes;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Pages.Showing;

/// <summary>Says in words what the API says in flags and codes.</summary>
internal static class InWords
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = "English",
        ["az"] = "Azerbaijani",
        ["ru"] = "Russian",
        ["tr"] = "Turkish",
        ["de"] = "German",
        ["fr"] = "French",
        ["es"] = "Spanish",
        ["ar"] = "Arabic",
        ["fa"] = "Persian",
        ["he"] = "Hebrew",
        ["hy"] = "Armenian",
        ["ka"] = "Georgian",
        ["uk"] = "Ukrainian",
        ["it"] = "Italian",
        ["pt"] = "Portuguese",
        ["pl"] = "Polish",
        ["nl"] = "Dutch",
        ["zh"] = "Chinese",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["el"] = "Greek",
    };

    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ur", "yi", "ps", "ug", "dv", "sd"];

    public static string Kind(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct quote",
        QuoteKind.Partial => "partial quote",
        QuoteKind.Indirect => "indirect: the writer's words",
        QuoteKind.Reported => "the act reported",
        _ => "silence",
    };

    /// <summary>A kind in a list of kinds.</summary>
    public static string ShortKind(string kind) => kind switch { "direct" => "direct quotes", "partial" => "partial quotes", "indirect" => "indirect statements", "reported" => "reported acts", "silence" => "silences", _ => kind };

    /// <summary>Whether the words are the speaker's, and so stand in quotation marks.</summary>
    public static bool IsSpoken(QuoteKind kind) => kind is QuoteKind.Direct or QuoteKind.Partial;

    /// <summary>"October 2024, inferred".</summary>
    public static string Day(string? edtf, DateBasis? basis) => edtf is null ? "day not known" : basis switch
    {
        DateBasis.Inferred => $"{DayInWords.Of(edtf)}, inferred",
        DateBasis.Publication => $"{DayInWords.Of(edtf)}, the day of publication",
        _ => DayInWords.Of(edtf),
    };

    /// <summary>How long a role was held, as far as it is known.</summary>
    public static string Held(string? start, string? end) => (start, end) switch
    {
        (null, null) => "no dates on record",
        (_, null) => Began(start),
        (null, _) => Ended(end),
        _ => $"{Began(start)} {Ended(end)}",
    };

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);

    public static string Language(string tag) => Languages.GetValueOrDefault(Primary(tag), tag);

    public static string Direction(string tag) => RightToLeft.Contains(Primary(tag)) ? "rtl" : "ltr";

    /// <summary>What must be told beside the words; null for a flag that is told otherwise.</summary>
    public static string? Flag(string flag) => flag switch
    {
        "retracted" => "Retracted",
        "denied" => "Denied",
        "corrected" => "Corrected",
        "translation" or "rendering" => "Rendering of another language",
        "alteredAtSource" => "The source has changed these words since",
        "goneFromSource" => "No longer in the source",
        "ambiguousAtSource" => "Stands at several places of the source",
        "headlineNotVerbatim" => "The headline's words are not these",
        "headlineMovesSpeaker" => "The headline gives them to someone else",
        "roleDiffers" => "On record with another role on that day",
        "rolesOverlap" => "Several roles on record for that day",
        "noRoleOnDay" => "No role on record for that day",
        "cutsContext" => "What was left out turns its meaning",
        "insertsMeaning" => "The words in brackets turn its meaning",
        "gapNotMarked" => "The source marks a gap here",
        "headline" => "This is the headline's wording",
        "otherWording" => "This is the wording of another place",
        "indirect" => "An indirect statement says it so",
        "quotedWords" => "The speaker was quoting someone else",
        "unsourced" => "No source on record",
        "otherDay" => "On record for another day",
        "inSourceText" => "Stands in a captured text",
        _ => flag,
    };

    public static string Relation(string kind) => kind switch
    {
        "elaborates" => "Spells out",
        "elaboratedBy" => "Spelled out by",
        "excerptOf" => "Is an excerpt of",
        "hasExcerpt" => "Has the excerpt",
        "paraphrases" => "Paraphrases",
        "paraphrasedBy" => "Paraphrased by",
        "translates" => "Translates",
        "translatedBy" => "Translated by",
        "repliesTo" => "Answers",
        "repliedToBy" => "Answered by",
        "repeats" => "Repeats",
        "repeatedBy" => "Repeated by",
        "contradicts" => "Contradicts",
        "contradictedBy" => "Contradicted by",
        "denies" => "Denies",
        "deniedBy" => "Denied by",
        "retracts" => "Retracts",
        "retractedBy" => "Retracted by",
        "corrects" => "Corrects",
        "correctedBy" => "Corrected by",
        _ => kind,
    };

    /// <summary>How sure a place is, and what became of it since.</summary>
    public static string Anchor(OccurrenceResponse place) => place.Latest is { } latest
        ? latest.Change switch
        {
            "same" => $"Found at the same place in the text captured on {Moment(latest.CapturedAt)}.",
            "moved" => $"Found at another place in the text captured on {Moment(latest.CapturedAt)}.",
            "retyped" => $"Found in the text captured on {Moment(latest.CapturedAt)}, with other marks or spacing.",
            "altered" => $"The page has changed these words: in the text captured on {Moment(latest.CapturedAt)} they differ.",
            "ambiguous" => $"In the text captured on {Moment(latest.CapturedAt)} the words stand at several places.",
            _ => $"The page has changed since: the words are not in the text captured on {Moment(latest.CapturedAt)}.",
        }
        : place.Anchor switch
        {
            AnchorState.Exact => "Stands in the captured text, letter by letter.",
            AnchorState.Fuzzy => "Stands in the captured text in nearly these words: the place is probable, not sure.",
            AnchorState.Ambiguous => "The words stand at several places of the captured text; this is the first.",
            _ => "The place could not be found in the captured text.",
        };

    // A start that is itself an interval: "../2024-10-05" is that day or earlier.
    private static string Began(string start) => start.StartsWith("../", StringComparison.Ordinal) ? $"from {DayInWords.Of(start[3..])} or earlier" : $"from {DayInWords.Of(start)}";

    private static string Ended(string end) => end.EndsWith("/..", StringComparison.Ordinal) ? $"until {DayInWords.Of(end[..^3])} or later" : $"until {DayInWords.Of(end)}";

    private static string Primary(string tag) => tag.Split('-')[0];
}

using QuoteTracker.Check;
using QuoteTracker.Extraction;
using QuoteTracker.Store;
using QuoteTracker.Text.Scanning;

namespace QuoteTracker.Commands;

/// <summary>Drafts as a person reads them, a line each as compilers write them: <c>article.txt:17:40: direct, Fazil Mustafa (fazil-mustafa), 0.93: “…”</c></summary>
internal static class ExtractPrint
{
    public static void To(TextWriter writer, string file, ExtractionResponse read, MappedText text, LineStarts lines)
    {
        foreach (var draft in read.Drafts)
        {
            var (line, column) = lines.Of(text.Given(draft.Parts[0].Start, 1).Start);
            writer.WriteLine(FormattableString.Invariant($"{file}:{line}:{column}: {Words.Of(draft.Kind)}, {Who(draft.Speaker)}{Whom(draft)}{When(draft)}, {draft.Confidence:0.00}: {OnOneLine(draft.Text!)}"));
        }

        foreach (var words in read.Headline)
            writer.WriteLine($"{file}: {(words.Start is null ? "title" : "headline")}, {Words.Of(words.Finding)}: {OnOneLine(words.Text)} ({words.Because})");
        var kinds = string.Join(", ", read.Drafts.CountBy(draft => draft.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} {Words.Of(kind.Key)}"));
        writer.WriteLine($"{file}: {read.Drafts.Count} draft{(read.Drafts.Count == 1 ? "" : "s")}{(kinds.Length > 0 ? $": {kinds}" : "")} ({read.Language})");
    }

    // Who is meant here stands behind the name, several with "or" between; a name without is new.
    private static string Who(DraftedSpeaker? speaker) => speaker switch
    {
        null => "nobody named",
        { Resolved: { } slug } => $"{speaker.Name} ({slug})",
        { Candidates.Count: > 0 } => $"{speaker.Name ?? speaker.Mention} ({string.Join(" or ", speaker.Candidates)})",
        _ => speaker.Name ?? speaker.Mention,
    };

    private static string Whom(ExtractedDraft draft) => draft.Addressee is { } to ? $", to {to.Text}" : "";

    private static string When(ExtractedDraft draft) => draft.Day is { } day ? $", {day.On}" : "";

    private static string OnOneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

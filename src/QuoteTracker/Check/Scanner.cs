using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text.Scanning;

namespace QuoteTracker.Check;

/// <summary>Finds the quotations of a text and checks each. Keeps nothing.</summary>
internal sealed class Scanner(QuoteDb db, QuoteReader reader, TimeProvider clock, CancellationToken cancel)
{
    /// <summary>How many quotations of a text are checked.</summary>
    public const int Most = 200;

    public async Task<ScanResponse> Scan(ScanRequest request)
    {
        var mapped = Mapped(request.Text, request.Format);
        var spans = Quotations.Find(mapped.Text);
        var spoken = new SpeakersInText(mapped.Text, CueLists.Of(request.Language ?? CueLists.LanguageOf(mapped.Text) ?? Checker.English));
        var checker = new Checker(db, reader, clock, cancel);
        var lines = new LineStarts(request.Text);
        var found = new List<ScannedQuotation>();
        for (var i = 0; i < spans.Count; i++)
        {
            var mention = spoken.Of(spans[i], i + 1 < spans.Count ? spans[i + 1].Start : mapped.Text.Length);
            var (text, given) = (mapped.Text.Substring(spans[i].Start, spans[i].Length), mapped.Given(spans[i].Start, spans[i].Length));
            var why = i >= Most ? $"Only the first {Most} quotations of a text are checked." : text.Length > CheckRequestRules.MaxText ? $"It has more than {CheckRequestRules.MaxText:N0} characters." : null;
            var (line, column) = lines.Of(given.Start);
            found.Add(new ScannedQuotation(
                given, line, column, text,
                mention is null ? null : new NamedInText(mention.Name, mapped.Given(mention.Start, mention.Name.Length)),
                why is null ? await Check(checker, text, mention?.Name, request.Language) : null, why));
        }

        return new ScanResponse(found, Summary(found));
    }

    /// <summary>The words of a text without its markup.</summary>
    public static MappedText Mapped(string text, ScanFormat? format) => format switch
    {
        ScanFormat.Html => HtmlText.Of(text),
        ScanFormat.Markdown => MarkdownText.Of(text),
        _ => MappedText.Plain(text),
    };

    private async Task<CheckResponse> Check(Checker checker, string text, string? name, string? language)
    {
        var known = name is null ? null : await Known(name);
        var answer = await checker.Check(new CheckRequest(text, known, Language: language), withReviews: false);
        return name is null || known is not null ? answer : answer with { Attribution = AttributionVerdict.Unknown, Message = $"{answer.Message} Nobody here is known as {name}." };
    }

    // What stands in capitals before a name is no part of it: "Azerbaijani President Ilham Aliyev". The longest end that is
    // words of somebody's name, whole ones: "the MP" is none of the MPs.
    private async Task<string?> Known(string name)
    {
        for (var rest = name; rest.Length > 0; rest = rest.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? rest[(space + 1)..] : "")
        {
            if (await db.IsInANameAsync(rest, cancel))
                return rest;
        }

        return null;
    }

    private static ScanSummary Summary(List<ScannedQuotation> found)
    {
        var answers = found.Select(one => one.Check).OfType<CheckResponse>().ToList();
        return new ScanSummary(
            found.Count, answers.Count, answers.CountBy(answer => Words.Of(answer.Verdict)).OrderBy(verdict => verdict.Key, StringComparer.Ordinal).ToDictionary(),
            answers.Count(answer => answer.Attribution == AttributionVerdict.Different), answers.Count(answer => answer is { Verdict: Verdict.NotFound, InSourceText: not null }));
    }
}

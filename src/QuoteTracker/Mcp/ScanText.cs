using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using QuoteTracker.Check;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Mcp;

/// <summary>Every quotation of a text, checked.</summary>
internal sealed class ScanText(IOptions<JsonOptions> json) : QuestionTool<ScanRequest, ScanResponse>("scan_text", "Check every quotation in a text", About, Arguments, json)
{
    private const string About = $"""
        Finds what stands in quotation marks in a text (block quotes of Markdown and web pages too), whom the text names for it, and checks each as check_quote does. Use it for a draft, an article or an answer of your own with several quotations; for one quotation use check_quote. Up to 200 quotations of a text are checked. Nothing of the text is kept. It reads only.
        Each quotation has its place (line and column from 1), the speaker whom the text names or null, and in check the answer, or in unchecked why there is none. Words outside of quotation marks are not looked at.
        {CheckQuote.Outcomes}
        """;

    private static readonly ToolArguments Arguments = new ToolArguments()
        .Required("text", "The whole text, 1 to 100,000 characters, with its quotation marks and the words that name the speakers.", Letters.AtMost(100_000))
        .Optional("format", "How it is marked up: text (not at all), html or markdown. Left out: text.", Words.All<ScanFormat>())
        .Optional("language", "BCP 47 tag of the text, such as en. Left out: as the text looks, else English.");

    protected override async Task<Results<Ok<ScanResponse>, JsonHttpResult<Problem>>> Answer(ScanRequest question, ToolCall call) =>
        await CheckRoutes.Answer(question, call.Http, new Scanner(call.Db, call.Quotes, call.Clock, call.Cancel));

    protected override void Tell(ScanResponse answer, Telling telling)
    {
        var summary = answer.Summary;
        telling.Line(summary.Quotations == 0
            ? "There is no quotation in this text: nothing in it stands in quotation marks."
            : $"{summary.Quotations} quotations, {summary.Checked} checked: {string.Join(", ", summary.Verdicts.Select(verdict => $"{verdict.Value} {verdict.Key}"))}. Not found means: not in this database, never that it was not said.");
        foreach (var found in answer.Quotations)
        {
            telling.Line($"\n{found.Line}:{found.Column} “{found.Text}”{(found.Speaker is { } speaker ? $", named: {speaker.Name}" : "")}");
            if (found.Check is { } check)
                telling.Check(check);
            else
                telling.Line($"Not checked: {found.Unchecked}");
        }
    }
}

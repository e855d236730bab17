using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Extraction;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Commands;

/// <summary>What people decided on drafts, so that the rules can be mended.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> Format = new("--format") { Description = "text, counts by language and words of saying; json, the same as the API answers; or jsonl, each decision with the draft as read.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        Format.AcceptOnlyFromAmong("text", "json", "jsonl");
        var report = new Command("extract-report", "How drafts of quotes fared: accepted, corrected (by field), rejected, by language and words of saying.") { Format, options.Data, options.Database };
        report.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            if (await OpenDatabase.IsMissing(options.Of(call)))
                return CheckCommand.WrongCall;
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            if (call.GetValue(Format) == "jsonl")
            {
                await Decisions(open.Db, Console.Out, cancel);
                return 0;
            }

            var counts = await ExtractionReport.Of(open.Db, cancel);
            if (call.GetValue(Format) == "json")
                Console.WriteLine(JsonSerializer.Serialize(counts, JsonShape.Exchange));
            else
                Print(Console.Out, counts);
            return 0;
        }));
        return report;
    }

    private static void Print(TextWriter writer, ExtractionReport report)
    {
        writer.WriteLine("language\tkind\tcue\taccepted\tcorrected\trejected\tfields");
        foreach (var cue in report.Cues)
            writer.WriteLine($"{cue.Language}\t{Words.Of(cue.Kind)}\t{cue.Cue ?? "-"}\t{cue.Accepted}\t{cue.Corrected}\t{cue.Rejected}\t{string.Join(", ", cue.Fields.Select(field => $"{field.Value} {field.Key}"))}");
        writer.WriteLine($"{report.Decisions} decision{(report.Decisions == 1 ? "" : "s")}: {report.Accepted} accepted, {report.Corrected} corrected, {report.Rejected} rejected");
    }

    private static async Task Decisions(QuoteDb db, TextWriter writer, CancellationToken cancel)
    {
        var sources = await db.Sources.AsNoTracking().Select(s => new { s.Id, s.Key }).ToDictionaryAsync(s => s.Id, s => s.Key, cancel);
        await foreach (var decision in db.DraftDecisions.AsNoTracking().OrderBy(d => d.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var line = JsonSerializer.SerializeToNode(DecisionResponse.Of(decision), JsonShape.Exchange)!.AsObject();
            line.Insert(0, "source", JsonValue.Create(sources.GetValueOrDefault(decision.SourceId, $"{decision.SourceId}")));
            await writer.WriteLineAsync(line.ToJsonString(JsonShape.Exchange));
        }
    }
}

using System.CommandLine;
using System.Text.Json;
using FluentValidation;
using QuoteTracker.Check;
using QuoteTracker.Http;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Commands;

/// <summary>A check at the command line, for an editor's pipeline: the exit code is the answer.</summary>
internal static class CheckCommand
{
    private const int Met = 0, Differs = 3, NotMet = 4;

    private static readonly Argument<string> Text = new("TEXT") { Description = "The words. '-' reads them from standard input." };
    private static readonly Option<string?> Speaker = new("--speaker") { Description = "Who is said to have said them: id, slug or name.", HelpName = "NAME" };
    private static readonly Option<string?> On = new("--on") { Description = "The day they are said to be from, EDTF.", HelpName = "DAY" };
    private static readonly Option<string?> Language = new("--language") { Description = "BCP 47 tag of the words.", HelpName = "TAG" };
    private static readonly Option<string> Format = new("--format") { Description = "text, or json as the API answers.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        Format.AcceptOnlyFromAmong("text", "json");
        var check = new Command("check", "Did somebody say these words? Ends with 0 where they are met, 3 where they differ, 4 where they are not in this database.")
        {
            Text, Speaker, On, Language, Format, options.Data, options.Database,
        };
        check.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            var text = call.GetValue(Text)! is var given and not "-" ? given : await Console.In.ReadToEndAsync(cancel);
            var request = new CheckRequest(text, call.GetValue(Speaker), call.GetValue(On), call.GetValue(Language));
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            if (open.Services.GetRequiredService<IValidator<CheckRequest>>().Broken(request) is { Count: > 0 } errors)
            {
                foreach (var error in errors)
                    await Console.Error.WriteLineAsync($"quotetracker: {error.Pointer?.TrimStart('/')}: {error.Detail} {error.Allowed}");
                return 2;
            }

            var checker = new Checker(open.Db, open.Services.GetRequiredService<QuoteReader>(), open.Services.GetRequiredService<TimeProvider>(), cancel);
            var answer = await checker.Check(request);
            if (call.GetValue(Format) == "json")
                Console.WriteLine(JsonSerializer.Serialize(answer, JsonShape.Exchange));
            else
                CheckPrint.To(Console.Out, text, answer, isColoured: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null);
            return ExitCode(answer);
        }));
        return check;
    }

    // Somebody else's words are no less wrong than words that differ.
    private static int ExitCode(CheckResponse answer) => answer.Verdict switch
    {
        Verdict.NotFound or Verdict.TooShort => NotMet,
        Verdict.Verbatim or Verdict.Excerpt or Verdict.Elided when answer.Attribution is not (AttributionVerdict.Different or AttributionVerdict.Unknown) => Met,
        _ => Differs,
    };
}

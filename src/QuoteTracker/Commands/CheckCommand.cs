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
    internal const int Met = 0, WrongCall = 2, Differs = 3, NotMet = 4;

    private static readonly Argument<string?> Text = new("TEXT") { Description = "The words. '-' reads them from standard input.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> File = new("--file") { Description = "A draft whose quotations are checked, each with the speaker whom it names: .md is Markdown, .html a page, else plain text.", HelpName = "DRAFT" };
    private static readonly Option<string?> Speaker = new("--speaker") { Description = "Who is said to have said them: id, slug or name.", HelpName = "NAME" };
    private static readonly Option<string?> On = new("--on") { Description = "The day they are said to be from, EDTF.", HelpName = "DAY" };
    private static readonly Option<string?> Language = new("--language") { Description = "BCP 47 tag of the words.", HelpName = "TAG" };
    private static readonly Option<string> Format = new("--format") { Description = "text, or json as the API answers.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        Format.AcceptOnlyFromAmong("text", "json");
        var check = new Command("check", "Did somebody say these words? Ends with 0 where they are met, 3 where they differ, 4 where they are not in this database.")
        {
            Text, File, Speaker, On, Language, Format, options.Data, options.Database,
        };
        check.Validators.Add(call =>
        {
            if ((call.GetValue(Text) is null) == (call.GetValue(File) is null))
                call.AddError("Give TEXT, or --file DRAFT.");
            else if (call.GetValue(File) is not null && (call.GetValue(Speaker) ?? call.GetValue(On)) is not null)
                call.AddError("--speaker and --on are of TEXT: a draft names the speakers itself.");
        });
        check.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            if (await OpenDatabase.IsMissing(options.Of(call)))
                return WrongCall;

            if (call.GetValue(File) is { } draft)
            {
                await using var database = await OpenDatabase.At(options.Of(call), server, cancel);
                return await CheckDraft.Run(draft, call.GetValue(Language), call.GetValue(Format) == "json", database, cancel);
            }

            var text = call.GetValue(Text)! is var given and not "-" ? given : await Console.In.ReadToEndAsync(cancel);
            var request = new CheckRequest(text, call.GetValue(Speaker), call.GetValue(On), call.GetValue(Language));
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            if (await IsWrong(open, request))
                return WrongCall;

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

    /// <summary>Tells what is wrong with a request, as the API would.</summary>
    internal static async Task<bool> IsWrong<T>(OpenDatabase open, T request)
    {
        var errors = open.Services.GetRequiredService<IValidator<T>>().Broken(request);
        foreach (var error in errors)
            await Console.Error.WriteLineAsync($"quotetracker: {error.Pointer?.TrimStart('/')}: {error.Detail} {error.Allowed}");
        return errors.Count > 0;
    }

    // Somebody else's words, and an excerpt that turns their meaning, are no less wrong than words that differ.
    internal static int ExitCode(CheckResponse answer) => answer.Verdict switch
    {
        Verdict.NotFound when answer is { InSourceText.Verdict: Verdict.Altered } => Differs,
        Verdict.NotFound or Verdict.TooShort => NotMet,
        _ when CheckFlags.Turned(answer) => Differs,
        Verdict.Verbatim or Verdict.Excerpt or Verdict.Elided when answer.Attribution is not (AttributionVerdict.Different or AttributionVerdict.Unknown) => Met,
        _ => Differs,
    };
}

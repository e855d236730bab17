using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Check;
using QuoteTracker.Extraction;
using QuoteTracker.Http;
using QuoteTracker.Text;
using QuoteTracker.Text.Extraction;
using QuoteTracker.Text.Scanning;

namespace QuoteTracker.Commands;

/// <summary>The quotes of articles, read by the rules. A database is asked who is meant only where one is named.</summary>
internal static class ExtractCommand
{
    private const int MaxText = 2_000_000;

    // As the API answers: what is not known is null, not absent.
    private static readonly JsonSerializerOptions Shape = JsonShape.Of(new JsonSerializerOptions());

    private static readonly Argument<string[]> Files = new("FILE") { Description = "Articles; '-' reads one from standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Format = new("--format") { Description = "text, a line a draft; or json as the API answers, a line a file.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
    private static readonly Option<string?> As = new("--as") { Description = "text, html or markdown. Left out: .md is Markdown, .html a page, else plain text.", HelpName = "FORM" };
    private static readonly Option<string?> Language = new("--language") { Description = "BCP 47 tag of the articles. Left out: told by their words.", HelpName = "TAG" };
    private static readonly Option<string?> Published = new("--published") { Description = "The day they were published, EDTF: days such as Thursday are told by it.", HelpName = "DAY" };
    private static readonly Option<string?> Title = new("--title") { Description = "The headline, where it is not the first line.", HelpName = "WORDS" };

    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        Format.AcceptOnlyFromAmong("text", "json");
        As.AcceptOnlyFromAmong([.. Store.Words.All<ScanFormat>()]);
        var extract = new Command("extract", "Read the quotes in articles: who said what, to whom, when, as drafts. Nothing is stored.") { Files, Format, As, Language, Published, Title, options.Data, options.Database };
        extract.Validators.Add(call =>
        {
            if (call.GetValue(Language) is { } tag && !FieldRules.IsLanguage(tag))
                call.AddError($"--language is '{tag}'. {FieldRules.LanguageAllowed}");
            if (call.GetValue(Published) is { } day && !Edtf.TryParse(day, out _, out var problem))
                call.AddError($"--published is '{day}'. {problem}");
        });
        extract.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            var settings = options.Of(call);
            var isNamed = settings.Database is not null || call.GetResult(options.Data) is { Implicit: false } || Environment.GetEnvironmentVariable("QUOTETRACKER_DATA") is { Length: > 0 };
            if (isNamed && await OpenDatabase.IsMissing(settings))
                return CheckCommand.WrongCall;

            await using var open = isNamed ? await OpenDatabase.At(settings, server, cancel) : null;
            var files = call.GetValue(Files)!;
            foreach (var file in files)
            {
                var given = file == "-" ? await Console.In.ReadToEndAsync(cancel) : await File.ReadAllTextAsync(file, cancel);
                if (string.IsNullOrWhiteSpace(given) || given.Length > MaxText)
                {
                    await Console.Error.WriteLineAsync($"quotetracker: {file}: This is {(given.Length > MaxText ? "too long" : "empty")}. 1 to {MaxText:N0} characters.");
                    return CheckCommand.WrongCall;
                }

                var form = call.GetValue(As) is { } word ? Store.Words.Parse<ScanFormat>(word) : CheckDraft.FormatOf(file);
                var text = Scanner.Mapped(given, form);
                var article = new Article(text.Text, call.GetValue(Language) ?? CueLists.LanguageOf(text.Text) ?? Checker.English, call.GetValue(Title), call.GetValue(Published));
                var read = ReadArticle.ByRules(article);
                var speakers = open is null ? LinkedSpeakers.Nobody : await LinkedSpeakers.Of(open.Db, read.Drafts, null, cancel);
                Print(file, files.Length > 1, call.GetValue(Format)!, ExtractionResponse.Of(null, read, speakers, DraftsOnRecord.None), text, new LineStarts(given));
            }

            return 0;
        }));
        return extract;
    }

    private static void Print(string file, bool isOneOfMany, string format, ExtractionResponse read, MappedText text, LineStarts lines)
    {
        if (format == "text")
        {
            ExtractPrint.To(Console.Out, file, read, text, lines);
            return;
        }

        var json = JsonSerializer.SerializeToNode(read, Shape)!.AsObject();
        if (isOneOfMany)
            json.Insert(0, "file", JsonValue.Create(file));
        Console.WriteLine(json.ToJsonString(Shape));
    }
}

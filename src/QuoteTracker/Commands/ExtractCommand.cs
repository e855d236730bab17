using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Check;
using QuoteTracker.Extraction;
using QuoteTracker.Http;
using QuoteTracker.Sources;
using QuoteTracker.Text;
using QuoteTracker.Text.Extraction;
using QuoteTracker.Text.Scanning;

namespace QuoteTracker.Commands;

/// <summary>The quotes of articles, read by the rules. A database is asked who is meant only where one is named.</summary>
internal static class ExtractCommand
{
    private const int MaxText = 2_000_000;

    private static readonly string Allowed = $"1 to {MaxText:N0} characters.";

    // As the API answers: what is not known is null, not absent.
    private static readonly JsonSerializerOptions Shape = JsonShape.Of(new JsonSerializerOptions());

    private static readonly Argument<string[]> Files = new("FILE") { Description = "Articles; '-' reads one from standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Format = new("--format") { Description = "text, a line a draft; or json as the API answers, a line a file.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
    private static readonly Option<string?> As = new("--as") { Description = "text, html or markdown. Left out: .md is Markdown, .html a page, else plain text.", HelpName = "FORM" };
    private static readonly Option<string?> Language = new("--language") { Description = "BCP 47 tag of the articles. Left out: told by their words.", HelpName = "TAG" };
    private static readonly Option<string?> Published = new("--published") { Description = "The day they were published, EDTF: days such as Thursday are told by it. Left out: of a page the day it says.", HelpName = "DAY" };
    private static readonly Option<string?> Title = new("--title") { Description = "The headline, where it is not the first line: what it quotes is held against the article. Left out: of a page the title it says.", HelpName = "WORDS" };

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
            var code = 0;
            foreach (var file in files)
                code = Math.Max(code, await Failing.Clearly(() => Read(file, files.Length > 1, call, open, cancel), file));
            return code;
        }));
        return extract;
    }

    // One of several that can't be read is told of, and the others are read.
    private static async Task<int> Read(string file, bool isOneOfMany, ParseResult call, OpenDatabase? open, CancellationToken cancel)
    {
        var form = call.GetValue(As) is { } word ? Store.Words.Parse<ScanFormat>(word) : CheckDraft.FormatOf(file);
        var (given, wrong) = await GivenFile.Read(file, form == ScanFormat.Html, cancel);
        var (text, title, day) = wrong is not null || given.Length > MaxText ? (MappedText.Plain(""), null, null) : Words(given, form);
        wrong ??= given.Length > MaxText ? $"This is too long. {Allowed}" : string.IsNullOrWhiteSpace(text.Text) ? $"This is empty. {Allowed}" : null;
        if (wrong is not null)
        {
            await Console.Error.WriteLineAsync($"quotetracker: {file}: {wrong}");
            return CheckCommand.WrongCall;
        }

        var article = new Article(text.Text, call.GetValue(Language) ?? CueLists.LanguageOf(text.Text) ?? Checker.English, call.GetValue(Title) ?? title, call.GetValue(Published) ?? day);
        var read = ReadArticle.ByRules(article, cancel);
        var speakers = open is null ? LinkedSpeakers.Nobody : await LinkedSpeakers.Of(open.Db, read.Drafts, null, cancel);
        Print(file, isOneOfMany, call.GetValue(Format)!, ExtractionResponse.Of(null, read, speakers, DraftsOnRecord.None), text, new LineStarts(given));
        return 0;
    }

    // A page is read as one that is fetched: the article, without menus and scripts; and with the title and the day that it says.
    private static (MappedText Text, string? Title, string? Day) Words(string given, ScanFormat form)
    {
        if (form != ScanFormat.Html)
            return (Scanner.Mapped(given, form), null, null);
        var page = PageArticle.Of(given, given.TrimStart().StartsWith("<?xml", StringComparison.Ordinal), new Uri("http://localhost/"), forQuotes: true);
        return (HtmlText.Of(given).As(page.Text), page.Title, page.PublishedOn);
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

using System.CommandLine;
using FluentValidation;
using QuoteTracker.Exchange;
using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Commands;

/// <summary>Records out: all of them in the exchange format, or what a search finds in any format.</summary>
internal static class ExportCommand
{
    private static readonly Argument<FileInfo?> File = new("FILE") { Description = "Where to; left out, or -: standard output.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string> Format = new("--format") { Description = $"{string.Join(", ", ExportFormats.All.Keys)}.", HelpName = "FORMAT", DefaultValueFactory = _ => ExportFormats.Usual };
    private static readonly Option<string?> Query = new("--query") { Description = "Only the quotes that this search finds, in the words of the API's q. Left out: all records in jsonl, all quotes that a search without words finds in other formats.", HelpName = "WORDS" };
    private static readonly Option<string> Address = new("--address") { Description = "Where the database is served: what links in the file begin with.", HelpName = "URL", DefaultValueFactory = _ => Settings.DefaultUrls };

    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        Format.AcceptOnlyFromAmong([.. ExportFormats.All.Keys]);
        var export = new Command("export", "Write all records as JSON Lines in the exchange format, or quotes in another format.") { File, Format, Query, Address, options.Data, options.Database };
        export.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var (path, format, query) = (call.GetValue(File), call.GetValue(Format)!, call.GetValue(Query));
            if (format == ExportFormats.Usual && query is null)
                return await All(open, path, cancel);

            var asked = new ExportQuery { Q = query, Format = format };
            var questions = new SearchQuestions(open.Db, cancel);
            var broken = open.Services.GetRequiredService<IValidator<ExportQuery>>().Broken(asked);
            var question = await questions.Of(asked);
            if (broken.Concat(questions.Errors).FirstOrDefault() is { } wrong)
            {
                await Console.Error.WriteLineAsync($"quotetracker: --query: {wrong.Detail} {wrong.Allowed}");
                return 2;
            }

            await using var to = Open(path);
            await asked.As.Write(new QuoteExport(open.Db, open.Services.GetRequiredService<QuoteReader>(), question, true, false, call.GetValue(Address)!.TrimEnd('/')), to, cancel);
            return 0;
        }));
        return export;
    }

    private static async Task<int> All(OpenDatabase open, FileInfo? path, CancellationToken cancel)
    {
        await using var to = Open(path);
        await using var writer = new StreamWriter(to) { NewLine = "\n" };
        var lines = 0;
        await foreach (var line in open.Services.GetRequiredService<Exporter>().Lines(cancel))
        {
            await writer.WriteLineAsync(line);
            lines++;
        }

        await Console.Error.WriteLineAsync($"{lines} records.");
        return 0;
    }

    private static Stream Open(FileInfo? path) => path is null || path.ToString() == "-" ? Console.OpenStandardOutput() : path.Create();
}

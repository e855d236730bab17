using System.Text.Json;
using QuoteTracker.Check;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Commands;

/// <summary>Checks the quotations of a draft, a line each as compilers write them: <c>draft.md:12:5: altered, same: …</c></summary>
internal static class CheckDraft
{
    /// <summary>The gravest answer decides: what differs, then what is not met, then what is.</summary>
    public static async Task<int> Run(string file, string? language, bool asJson, OpenDatabase open, CancellationToken cancel)
    {
        var request = new ScanRequest(await File.ReadAllTextAsync(file, cancel), FormatOf(file), language);
        if (await CheckCommand.IsWrong(open, request))
            return CheckCommand.WrongCall;
        var scan = await new Scanner(open.Db, open.Services.GetRequiredService<QuoteReader>(), open.Services.GetRequiredService<TimeProvider>(), cancel).Scan(request);
        if (asJson)
            Console.WriteLine(JsonSerializer.Serialize(scan, JsonShape.Exchange));
        else
            Print(Console.Out, file, scan);
        var codes = scan.Quotations.Select(one => one.Check is { } check ? CheckCommand.ExitCode(check) : CheckCommand.NotMet).ToHashSet();
        return codes.Contains(CheckCommand.Differs) ? CheckCommand.Differs : codes.Contains(CheckCommand.NotMet) ? CheckCommand.NotMet : CheckCommand.Met;
    }

    private static void Print(TextWriter writer, string file, ScanResponse scan)
    {
        foreach (var one in scan.Quotations)
        {
            var place = $"{file}:{one.Line}:{one.Column}";
            if (one.Check is not { } check)
            {
                writer.WriteLine($"{place}: not checked: {one.Unchecked}");
                continue;
            }

            var attribution = check.Attribution is { } whose ? $", {Words.Of(whose)} ({one.Speaker!.Name})" : "";
            writer.WriteLine($"{place}: {Words.Of(check.Verdict)}{attribution}: {check.Message}");
        }

        var verdicts = string.Join(", ", scan.Summary.Verdicts.Select(verdict => $"{verdict.Value} {verdict.Key}"));
        writer.WriteLine($"{scan.Summary.Quotations} quotation{(scan.Summary.Quotations == 1 ? "" : "s")}{(verdicts.Length > 0 ? $": {verdicts}" : "")}");
    }

    /// <summary>How a file is marked up, by its name.</summary>
    internal static ScanFormat FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => ScanFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => ScanFormat.Html,
        _ => ScanFormat.Text,
    };
}

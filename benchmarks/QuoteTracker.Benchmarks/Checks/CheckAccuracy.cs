using QuoteTracker.Check;
using QuoteTracker.Commands;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Benchmarks.Checks;

/// <summary>How often a check is right: real statements, half of them stored, passed on whole, cut, altered, invented.</summary>
internal static class CheckAccuracy
{
    private sealed record Case(string Name, double Aim, string Expected, Func<Statement, string?> Edit, Func<CheckResponse, Statement, bool> IsRight, bool OfLoaded = true, bool WithOther = false);

    public static async Task Run(string statementsFile, string claimsFile, string folder)
    {
        var statements = Statement.Read(statementsFile);
        var edits = new Edits(statements, new Random(20241005));
        await Load(statements, claimsFile, folder);
        var settings = new Settings(folder, "http://127.0.0.1:0", "a-key-for-benchmarks-only", null);
        await using var app = Program.Server(settings);
        await OpenDatabase.Prepare(app, settings, CancellationToken.None);
        var shares = new List<(Case Asked, int Count, int Right, Dictionary<Verdict, int> Verdicts)>();
        foreach (var one in Cases(edits))
        {
            var (count, right, verdicts) = (0, 0, new Dictionary<Verdict, int>());
            foreach (var statement in statements.Where(statement => statement.IsLoaded == one.OfLoaded))
            {
                if (one.Edit(statement) is not { } text)
                    continue;
                await using var scope = app.Services.CreateAsyncScope();
                var services = scope.ServiceProvider;
                var checker = new Checker(services.GetRequiredService<QuoteDb>(), services.GetRequiredService<QuoteReader>(), TimeProvider.System, CancellationToken.None);
                var speaker = one.WithOther ? Statement.Slug(statements.First(other => other.IsLoaded && other.Speaker != statement.Speaker).Speaker) : null;
                var answer = await checker.Check(new CheckRequest(text, speaker));
                count++;
                verdicts[answer.Verdict] = verdicts.GetValueOrDefault(answer.Verdict) + 1;
                if (one.IsRight(answer, statement))
                    right++;
                else if (Environment.GetEnvironmentVariable("QUOTETRACKER_SHOW_WRONG") is { } shown && one.Name.Contains(shown, StringComparison.Ordinal))
                    await Console.Error.WriteLineAsync($"{one.Name}: {answer.Verdict} {string.Join(",", answer.Changes.Select(change => $"{change.Kind}(-{change.Removed}+{change.Added})"))}\n  asked  {text}\n  stored {statement.Text}\n  best   {answer.Best?.Quote.Text ?? answer.Nearest?.Text}");
            }

            shares.Add((one, count, right, verdicts));
            Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {one.Name}: {right} of {count}");
        }

        Tell(shares);
    }

    private static void Tell(List<(Case Asked, int Count, int Right, Dictionary<Verdict, int> Verdicts)> shares)
    {
        Table.Columns(["asked", "must come out", "how many", "right", "aim", "", .. Enum.GetValues<Verdict>().Select(Words.Of)]);
        foreach (var (asked, count, right, verdicts) in shares)
        {
            var share = 100.0 * right / Math.Max(1, count);
            Table.Row([asked.Name, asked.Expected, $"{count}", $"{share:F1} %", $"{asked.Aim:F1} %", share >= asked.Aim ? "met" : "missed",
                .. Enum.GetValues<Verdict>().Select(verdict => verdicts.GetValueOrDefault(verdict) is var of and > 0 ? $"{100.0 * of / count:F1}" : "")]);
        }
    }

    private static IEnumerable<Case> Cases(Edits edits) =>
    [
        new("unchanged", 99.5, "verbatim", s => s.Text, Is(Verdict.Verbatim)),
        new("typography changed", 99.5, "verbatim", Edits.Typography, Is(Verdict.Verbatim)),
        new("another case", 99.5, "verbatim", Edits.OtherCase, Is(Verdict.Verbatim)),
        new("a run of words", 98, "excerpt", edits.Run, Is(Verdict.Excerpt)),
        new("a marked gap", 97, "elided", edits.MarkedGap, Is(Verdict.Elided)),
        new("one word changed", 99, "altered", edits.OneWord, Altered()),
        new("negated", 99, "altered", Edits.Negated, Altered()),
        new("negated: kind", 98, "negation", Edits.Negated, Kind(ChangeKind.Negation)),
        new("a number changed", 99, "altered", edits.Number, Altered()),
        new("a number changed: kind", 98, "number", edits.Number, Kind(ChangeKind.Number)),
        new("a name exchanged", 99, "altered", edits.Name, Altered()),
        new("a name exchanged: kind", 98, "name", edits.Name, Kind(ChangeKind.Name)),
        new("10% of the words edited", 99, "altered, right quote", s => edits.Share(s, 0.1), (a, s) => a.Verdict != Verdict.Verbatim && a.Best?.Quote.Key == s.Key),
        new("30% of the words edited", 95, "altered, right quote", s => edits.Share(s, 0.3), (a, s) => a.Verdict == Verdict.Altered && a.Best?.Quote.Key == s.Key),
        new("nine words, one changed", 95, "altered, right quote", edits.NineOneChanged, Altered()),
        new("nine words, negated", 95, "altered, right quote", edits.NineNegated, Altered()),
        new("four words left out", 95, "unmarkedGap", edits.FourLeftOut, Kind(ChangeKind.UnmarkedGap)),
        new("halves exchanged", 95, "order", Edits.Halves, Kind(ChangeKind.Order)),
        new("parts of two quotes as one", 90, "stitched", edits.Stitched, Is(Verdict.Stitched)),
        new("parts of one in another order", 90, "order", Edits.PartsInOtherOrder, Kind(ChangeKind.Order)),
        new("frame kept, 70% of the content other", 95, "notFound", edits.FrameKept, Is(Verdict.NotFound)),
        new("left-out statements", 99.5, "notFound or tooShort", s => s.Text, (a, _) => a.Verdict is Verdict.NotFound or Verdict.TooShort, OfLoaded: false),
        new("with another speaker", 99, "different", s => s.Text, (a, _) => a.Attribution == AttributionVerdict.Different, WithOther: true),
    ];

    private static Func<CheckResponse, Statement, bool> Is(Verdict verdict) => (answer, _) => answer.Verdict == verdict;

    private static Func<CheckResponse, Statement, bool> Altered() => (answer, statement) => answer.Verdict == Verdict.Altered && answer.Best!.Quote.Key == statement.Key;

    private static Func<CheckResponse, Statement, bool> Kind(ChangeKind kind) => (answer, _) => answer.Changes.Any(change => change.Kind == kind);

    // Among generated quotes, which the import benchmark makes too.
    private static async Task Load(List<Statement> statements, string claims, string folder)
    {
        var done = Path.Combine(folder, "statements.done");
        if (File.Exists(done))
            return;
        var (corpus, real) = (Path.Combine(folder, ImportBenchmark.CorpusFile), Path.Combine(folder, "statements.jsonl"));
        new Corpus().Write(corpus, 100_000, _ => { });
        Statement.Write(real, statements, claims);
        foreach (var file in new[] { corpus, real })
        {
            if (await CommandLine.Run(["import", file, "--data", folder], Program.Server) != 0)
                throw new InvalidOperationException("The import rejected lines.");
        }

        await File.WriteAllTextAsync(done, "");
    }
}

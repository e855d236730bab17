using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using QuoteTracker.Benchmarks.Search;
using QuoteTracker.Check;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Benchmarks.Checks;

/// <summary>How long checks and scans take, in process, from the request to the JSON. Databases of several sizes are asked in turn, so that their times can be compared.</summary>
internal static class CheckSpeed
{
    private const int Rounds = 200;
    private const int WarmUp = 100;
    private const int QuotationsInArticle = 12;
    private const int WordsInArticle = 1_000;

    public static async Task Run(IReadOnlyList<(int Quotes, string Folder)> databases)
    {
        var asked = new List<(int Quotes, WebApplication App, List<string> Texts, List<string> Speakers)>();
        foreach (var (quotes, folder) in databases)
        {
            var settings = new Settings(folder, "http://127.0.0.1:0", "a-key-for-benchmarks-only", null);
            var app = Program.Server(settings);
            await Commands.OpenDatabase.Prepare(app, settings, CancellationToken.None);
            var corpus = new CorpusFile(Path.Combine(folder, ImportBenchmark.CorpusFile));
            asked.Add((quotes, app, [.. corpus.Quotes().Where((_, i) => i % (quotes / 1_000) == 0).Select(quote => quote.Text)], [.. corpus.Speakers().Take(200).Select(speaker => speaker.Name)]));
        }

        Table.Columns(["asked", .. asked.Select(one => $"{one.Quotes:N0} quotes: p50 / p95 / p99 ms"), "growth of the median"]);
        foreach (var (name, ask) in Classes())
        {
            var timings = asked.ConvertAll(_ => new Timing());
            for (var round = -WarmUp; round < Rounds; round++)
            {
                for (var i = 0; i < asked.Count; i++)
                {
                    // The same texts in the same order for each, another one every time.
                    var random = new Random(round + 1_000);
                    var clock = Stopwatch.StartNew();
                    await ask(asked[i].App, new Asking(asked[i].Texts, asked[i].Speakers, random));
                    if (round >= 0)
                        timings[i].Add(clock.Elapsed, 1);
                }
            }

            Table.Row([name, .. timings.Select(timing => timing.ToString()), timings.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{timings[^1].At(50) / timings[0].At(50):F2}") : ""]);
        }

        foreach (var one in asked)
            await one.App.DisposeAsync();
    }

    private static IEnumerable<(string Name, Func<WebApplication, Asking, Task> Ask)> Classes() =>
    [
        ("a whole quote", (app, asking) => Check(app, asking.Whole())),
        ("nine words of one", (app, asking) => Check(app, asking.Nine())),
        ("one word changed", (app, asking) => Check(app, asking.Changed())),
        ("halves exchanged", (app, asking) => Check(app, asking.Halves())),
        ("parts of two", (app, asking) => Check(app, asking.OfTwo())),
        ("words of no quote", (app, asking) => Check(app, asking.Shuffled())),
        ($"a scan: {WordsInArticle:N0} words, {QuotationsInArticle} quotations", (app, asking) => Scan(app, asking.Article(QuotationsInArticle, WordsInArticle))),
    ];

    private static async Task Check(WebApplication app, string text)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var answer = await new Checker(services.GetRequiredService<QuoteDb>(), services.GetRequiredService<QuoteReader>(), TimeProvider.System, CancellationToken.None).Check(new CheckRequest(text));
        JsonSerializer.SerializeToUtf8Bytes(answer, JsonShape.Exchange);
    }

    private static async Task Scan(WebApplication app, string text)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var answer = await new Scanner(services.GetRequiredService<QuoteDb>(), services.GetRequiredService<QuoteReader>(), TimeProvider.System, CancellationToken.None).Scan(new ScanRequest(text));
        JsonSerializer.SerializeToUtf8Bytes(answer, JsonShape.Exchange);
    }
}

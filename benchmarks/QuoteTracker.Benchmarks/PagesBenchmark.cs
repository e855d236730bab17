using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using QuoteTracker.Benchmarks.Search;

namespace QuoteTracker.Benchmarks;

/// <summary>How long the server takes for a page of results, with its facets, beside the API's answer to the same search: over HTTP, one after another.</summary>
internal static class PagesBenchmark
{
    private const int Rounds = 200;
    private const int WarmUp = 30;

    public static async Task Run(string folder)
    {
        var settings = new Settings(folder, "http://127.0.0.1:0", "a-key-for-benchmarks-only", null) { RatePerAddress = 0 };
        await using var app = Program.Server(settings);
        await Commands.OpenDatabase.Prepare(app, settings, CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var corpus = new CorpusFile(Path.Combine(folder, ImportBenchmark.CorpusFile));
        var words = corpus.Quotes().Take(4_000).Where((_, i) => i % 10 == 0).Select(quote => quote.Text.Split(' ')).ToList();
        Table.Columns(["page", "p50 / p95 / p99 ms", "of that, the API's answer: p50 / p95 / p99 ms", "kB of HTML"]);
        foreach (var (name, path) in Classes(words))
        {
            var (page, api, bytes) = (new Timing(), new Timing(), 0L);
            for (var i = -WarmUp; i < Rounds; i++)
            {
                var asked = path(i + WarmUp);
                var (first, size) = await Time(client, asked);
                var (second, _) = await Time(client, asked.Replace("/quotes", "/api/v1/quotes", StringComparison.Ordinal) + (asked.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "facets=speaker,organization,kind,source,year,topic,language");
                if (i < 0)
                    continue;
                page.Add(first, 1);
                api.Add(second, 1);
                bytes += size;
            }

            Table.Row([name, page.ToString(), api.ToString(), $"{bytes / Rounds / 1000.0:F0}"]);
        }

        await app.StopAsync();
    }

    private static IEnumerable<(string Name, Func<int, string> Path)> Classes(List<string[]> words) =>
    [
        ("a word", i => $"/quotes?q={Word(words, i, 0)}"),
        ("two words", i => $"/quotes?q={Word(words, i, 0)}+{Word(words, i, 1)}"),
        ("a word of a speaker", i => $"/quotes?q={Word(words, i, 0)}&speaker=speaker-{(i % 50) + 1}"),
        ("the newest", _ => "/quotes?sort=newest"),
    ];

    private static string Word(List<string[]> words, int i, int place) => WebUtility.UrlEncode(words[i % words.Count][Math.Min(place * 3, words[i % words.Count].Length - 1)].Trim('.', ','));

    private static async Task<(TimeSpan Took, int Size)> Time(HttpClient client, string path)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
        return (clock.Elapsed, body.Length);
    }
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using QuoteTracker.Commands;

namespace QuoteTracker.Benchmarks.Reconciling;

/// <summary>How often a name that is written otherwise finds the right person first, and how many names a second.</summary>
internal static class ReconcileBenchmark
{
    private const int BatchSize = 10;

    private static readonly TimeSpan Timed = TimeSpan.FromSeconds(3);

    private sealed record Asked(string Query, string Right);

    public static async Task Run(string file, int others, string place)
    {
        var people = KnownPerson.Read(file);
        var random = new Random(20241005);
        Table.Columns(["names as", "queries", "right one first", "`match` true", "wrong `match` true", "queries a second"]);
        await Ask(people, withOthers: true, others, $"{place}-all-names", Once(
        [
            ("accents dropped", Of(people, person => person.Latin.Select(name => (name, Respelling.WithoutAccents(name))).Where(pair => pair.name != pair.Item2).Select(pair => pair.Item2))),
            ("first and last exchanged", Of(people, person => person.Latin.Select(Respelling.Exchanged).OfType<string>())),
            ("one letter wrong", Of(people, person => person.Latin.SelectMany(name => Enumerable.Range(0, 3).Select(_ => Respelling.OneLetterWrong(name, random))))),
            ("in another script, as on record", Of(people, person => person.OtherScripts)),
            ("exchanged, accents dropped", Of(people, person => person.Latin.Select(Respelling.Exchanged).OfType<string>().Select(Respelling.WithoutAccents))),
            ("exchanged, accents dropped, one letter wrong", Of(people, person => person.Latin.Select(Respelling.Exchanged).OfType<string>().Select(name => Respelling.OneLetterWrong(Respelling.WithoutAccents(name), random)))),
            ("two letters wrong", Of(people, person => person.Latin.Select(name => Respelling.OneLetterWrong(Respelling.OneLetterWrong(name, random), random)))),
        ]));
        await Ask(people, withOthers: false, others, $"{place}-one-name",
        [
            ("in another script, held out", Of(people, person => person.OtherScripts)),
            ("in Russian letters by rule, held out", Of(people, person => [Respelling.InRussian(person.Name)])),
            ("in English letters by rule, held out", Of(people, person => [Respelling.InEnglish(person.Name)])),
            ("as in other Latin languages, held out", Of(people, person => person.Latin.Where(name => name != person.Name))),
        ]);
    }

    // A name that came out the same in two ways is asked the first way alone.
    private static (string Name, List<Asked> Asked)[] Once((string Name, List<Asked> Asked)[] sorts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, asked) in sorts)
            asked.RemoveAll(one => !seen.Add(one.Query));
        return sorts;
    }

    private static List<Asked> Of(List<KnownPerson> people, Func<KnownPerson, IEnumerable<string>> names) =>
        [.. people.SelectMany(person => names(person).Distinct().Select(name => new Asked(name, person.Slug)))];

    private static async Task Ask(List<KnownPerson> people, bool withOthers, int others, string place, (string Name, List<Asked> Asked)[] sorts)
    {
        if (Directory.Exists(place))
            Directory.Delete(place, recursive: true);
        Directory.CreateDirectory(place);
        var lines = Path.Combine(place, "people.jsonl");
        await using (var writer = new StreamWriter(lines))
        {
            KnownPerson.Write(writer, people, withOthers);
            Invented(writer, others);
        }

        if (await CommandLine.Run(["import", lines, "--data", place], Program.Server) != 0)
            throw new InvalidOperationException("The import rejected lines.");
        var settings = new Settings(place, "http://127.0.0.1:0", "a-key-for-benchmarks-only", null) { RatePerAddress = 0 };
        await using var app = Program.Server(settings);
        await OpenDatabase.Prepare(app, settings, CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

        // All are asked once before any is timed.
        var first = new List<List<JsonNode?>>();
        foreach (var (_, asked) in sorts)
            first.Add(await Round(client, asked));
        foreach (var ((name, asked), answers) in sorts.Zip(first))
        {
            var (clock, count) = (Stopwatch.StartNew(), 0);
            for (; clock.Elapsed < Timed; count += asked.Count)
                await Round(client, asked);
            Tell(name, asked, answers, count / clock.Elapsed.TotalSeconds);
        }

        await app.StopAsync();
    }

    private static void Tell(string sort, List<Asked> asked, List<JsonNode?> first, double rate)
    {
        var pairs = asked.Zip(first).ToList();
        foreach (var (one, got) in pairs.Where(pair => (string?)pair.Second?["id"] != pair.First.Right && Environment.GetEnvironmentVariable("QUOTETRACKER_SHOW_WRONG") is { } shown && sort.Contains(shown, StringComparison.Ordinal)))
            Console.Error.WriteLine($"{sort}: {one.Query} of {one.Right}: {got?["name"]} {got?["score"]} {got?["match"]}");
        string Share(Func<(Asked First, JsonNode? Second), bool> which) => $"{100.0 * pairs.Count(which) / pairs.Count:F1} %";
        Table.Row([sort, $"{pairs.Count:N0}", Share(pair => (string?)pair.Second?["id"] == pair.First.Right), Share(pair => (bool?)pair.Second?["match"] == true),
            Share(pair => (bool?)pair.Second?["match"] == true && (string?)pair.Second?["id"] != pair.First.Right), $"{rate:F0}"]);
    }

    // The first candidate of each; null where there is none.
    private static async Task<List<JsonNode?>> Round(HttpClient client, List<Asked> asked)
    {
        var first = new List<JsonNode?>();
        foreach (var batch in asked.Chunk(BatchSize))
        {
            var queries = batch.Select((one, i) => (Key: $"q{i}", one.Query)).ToDictionary(one => one.Key, one => new { query = one.Query, type = "person", type_strict = "should", limit = 5 });
            using var form = new FormUrlEncodedContent([new("queries", JsonSerializer.Serialize(queries))]);
            using var answer = await client.PostAsync(new Uri("/reconcile", UriKind.Relative), form);
            var results = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
            first.AddRange(batch.Select((_, i) => results[$"q{i}"]!["result"]!.AsArray().FirstOrDefault()));
        }

        return first;
    }

    private static void Invented(StreamWriter writer, int others)
    {
        var random = new Random(41);
        string Word(int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => $"{"bcdfghklmnprstvz"[random.Next(16)]}{"aeiou"[random.Next(5)]}"));
        string[] ends = ["ov", "ev", "ova", "eva", "li", "zade"];
        for (var i = 0; i < others; i++)
            writer.WriteLine(JsonSerializer.Serialize(new { type = "person", key = $"invented-{i}", name = $"{Word(random.Next(2, 4))} {Word(random.Next(1, 4))}{ends[random.Next(6)]}" }));
    }
}

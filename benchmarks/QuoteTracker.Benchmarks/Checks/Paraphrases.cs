using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using QuoteTracker.Check;
using QuoteTracker.Commands;
using QuoteTracker.Store;
using QuoteTracker.Text;

namespace QuoteTracker.Benchmarks.Checks;

/// <summary>
/// How well a check finds the reviewed claim that a post repeats in other words, beside plain BM25 over stems. The tables
/// are those of CLEF 2020 CheckThat! task 2.
/// </summary>
internal static class Paraphrases
{
    private const int Depth = 5;

    public static async Task Run(string claimsFile, IEnumerable<(string Queries, string Relevant)> sets, string folder)
    {
        var claims = Rows(claimsFile).Select(cells => (Id: cells[0], Claim: cells[1], Title: cells[2])).ToList();
        await Load(claims, folder);
        var settings = new Settings(folder, "http://127.0.0.1:0", "a-key-for-benchmarks-only", null);
        await using var app = Program.Server(settings);
        await OpenDatabase.Prepare(app, settings, CancellationToken.None);
        var plain = new PlainBm25(claims.ConvertAll(claim => (claim.Id, $"{claim.Claim} {claim.Title}")));
        Table.Columns(["posts", "how many", "check: MAP@5", "P@1", "found in 5", "plain BM25: MAP@5", "P@1", "found in 5"]);
        foreach (var (queries, relevant) in sets)
        {
            var right = File.ReadLines(relevant).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLookup(cells => cells[0], cells => cells[2]);
            var (ours, theirs) = (new Score(), new Score());
            foreach (var post in Rows(queries))
            {
                await using var scope = app.Services.CreateAsyncScope();
                var found = await new ReviewedBefore(scope.ServiceProvider.GetRequiredService<QuoteDb>(), null, CancellationToken.None).Of(new CheckRequest(post[1]), "en");
                ours.Add([.. found.Select(match => match.Review.Key["claim-".Length..])], right[post[0]]);
                theirs.Add(plain.Best(post[1], Depth), right[post[0]]);
                if (Environment.GetEnvironmentVariable("QUOTETRACKER_SHOW_WRONG") is not null && !right[post[0]].Contains(found.FirstOrDefault()?.Review.Key["claim-".Length..]))
                    await Console.Error.WriteLineAsync($"{post[1]}\n  wanted {string.Join(" | ", claims.Where(claim => right[post[0]].Contains(claim.Id)).Select(claim => claim.Claim))}\n  first  {found.FirstOrDefault()?.Review.Claim} {found.FirstOrDefault()?.Share}");
            }

            Table.Row([Path.GetFileNameWithoutExtension(queries), $"{ours.Count}", .. ours.Cells, .. theirs.Cells]);
        }
    }

    private static async Task Load(List<(string Id, string Claim, string Title)> claims, string folder)
    {
        var done = Path.Combine(folder, "claims.done");
        if (File.Exists(done))
            return;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "claims.jsonl");
        await File.WriteAllLinesAsync(file, claims.Select(claim => JsonSerializer.Serialize(new
        {
            type = "review",
            key = $"claim-{claim.Id}",
            claim = claim.Claim,
            title = claim.Title,
            reviewer = "reviewer",
            url = $"https://example.org/claims/{claim.Id}",
            rating = "reviewed",
            language = "en",
        })).Prepend(JsonSerializer.Serialize(new { type = "organization", key = "reviewer", name = "Reviewer" })));
        if (await CommandLine.Run(["import", file, "--data", folder], Program.Server) != 0)
            throw new InvalidOperationException("The import rejected lines.");
        await File.WriteAllTextAsync(done, "");
    }

    // Cells with quotation marks around them may have line ends inside.
    private static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new TextFieldParser(file) { TextFieldType = FieldType.Delimited, HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        reader.SetDelimiters("\t");
        reader.ReadFields();
        while (reader.ReadFields() is { } cells)
            yield return cells;
    }

    /// <summary>BM25 as everybody has it: k1 1.2, b 0.75, stems, nothing left out.</summary>
    private sealed class PlainBm25
    {
        private readonly List<(string Id, ClaimWords Words)> all;
        private readonly Dictionary<string, int> having;
        private readonly double usual;

        public PlainBm25(List<(string Id, string Text)> texts)
        {
            all = texts.ConvertAll(text => (text.Id, Read(text.Text)));
            having = all.SelectMany(one => one.Words.Stems.Keys).CountBy(stem => stem).ToDictionary();
            usual = all.Average(one => one.Words.Length);
        }

        public List<string> Best(string post, int count)
        {
            var says = Read(post).Stems.Keys.Where(having.ContainsKey).ToDictionary(stem => stem, stem => Math.Log(1 + ((all.Count - having[stem] + 0.5) / (having[stem] + 0.5))));
            return [.. all.Select(one => (one.Id, Score: says.Sum(stem => one.Words.Stems.GetValueOrDefault(stem.Key) is var n and > 0
                ? stem.Value * n * 2.2 / (n + (1.2 * (0.25 + (0.75 * one.Words.Length / usual)))) : 0))).OrderByDescending(one => one.Score).Take(count).Select(one => one.Id)];
        }

        private static ClaimWords Read(string text) => ClaimWords.Of(text, "en", _ => false);
    }

    private sealed class Score
    {
        private double precision;
        private int first;
        private int found;

        public int Count { get; private set; }

        public IEnumerable<string> Cells => [$"{precision / Count:F3}", $"{(double)first / Count:F3}", $"{(double)found / Count:F3}"];

        public void Add(List<string> answered, IEnumerable<string> relevant)
        {
            var (right, hits, sum) = (relevant.ToHashSet(), 0, 0.0);
            for (var i = 0; i < Math.Min(Depth, answered.Count); i++)
            {
                if (right.Contains(answered[i]))
                    sum += (double)++hits / (i + 1);
            }

            precision += sum / Math.Max(1, Math.Min(Depth, right.Count));
            first += answered.Count > 0 && right.Contains(answered[0]) ? 1 : 0;
            found += hits > 0 ? 1 : 0;
            Count++;
        }
    }
}

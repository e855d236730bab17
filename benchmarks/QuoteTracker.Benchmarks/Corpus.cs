using System.Text;
using System.Text.Json;

namespace QuoteTracker.Benchmarks;

/// <summary>
/// A corpus like a real one, the same for the same number: words by Zipf's law out of 50,000 invented ones, 8 to 42 a
/// quote; speakers by Zipf's law too; twenty quotes a source; thirty years of days, some known to the month or year only.
/// </summary>
internal sealed class Corpus
{
    private const int Vocabulary = 50_000;
    private readonly Random random = new(20241005);
    private readonly string[] words;
    private readonly double[] ranks = Ranks(Vocabulary);

    public Corpus() => words = [.. Invented().Distinct().Take(Vocabulary)];

    /// <summary>The word of a rank, 0 for the commonest.</summary>
    public string Word(int rank) => words[rank];

    /// <summary>The next so many words, with spaces between.</summary>
    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[Pick(ranks)]));

    /// <summary>How many speakers there are for so many quotes: speaker-0, speaker-1 and on.</summary>
    public static int Speakers(int quotes) => Math.Max(100, quotes / 200);

    /// <summary>Writes the corpus in the exchange format, and gives each quote's words to <paramref name="also"/>.</summary>
    public void Write(string file, int quotes, Action<string> also)
    {
        using var writer = new StreamWriter(file);
        var speakers = Ranks(Speakers(quotes));
        for (var i = 0; i < speakers.Length; i++)
            writer.WriteLine(JsonSerializer.Serialize(new { type = "person", key = $"speaker-{i}", name = $"Speaker {i} {Capital(words[i % 5_000])}" }));
        for (var source = 0; source * 20 < quotes; source++)
            WriteSource(writer, source, Math.Min(20, quotes - (source * 20)), speakers, also);
    }

    private void WriteSource(StreamWriter writer, int source, int quotes, double[] speakers, Action<string> also)
    {
        var text = new StringBuilder();
        var places = new List<(string Words, int Start)>();
        for (var i = 0; i < quotes; i++)
        {
            var quote = Words(random.Next(8, 43));
            text.Append("It was said: “");
            places.Add((quote, text.Length));
            text.Append(quote).Append(".”\n\n");
            also(quote);
        }

        writer.WriteLine(JsonSerializer.Serialize(new { type = "source", key = $"source-{source}", title = $"Article {source}", language = "en", text = text.ToString() }));
        for (var i = 0; i < quotes; i++)
        {
            var (quote, start) = places[i];
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                type = "quote",
                key = $"quote-{(source * 20) + i}",
                text = quote,
                kind = random.Next(4) == 0 ? "indirect" : "direct",
                language = "en",
                speakers = new[] { new { speaker = $"speaker-{Pick(speakers)}" } },
                saidOn = Day(),
                topics = new[] { $"topic-{random.Next(20)}" },
                occurrences = new[] { new { source = $"source-{source}", exact = quote, start, end = start + quote.Length } },
            }));
        }
    }

    private string Day()
    {
        var (year, month, day) = (random.Next(1995, 2025), random.Next(1, 13), random.Next(1, 29));
        return random.Next(20) switch { 0 => $"{year}", 1 or 2 => $"{year}-{month:D2}", _ => $"{year}-{month:D2}-{day:D2}" };
    }

    private int Pick(double[] sums)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }

    private IEnumerable<string> Invented()
    {
        while (true)
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"{"bcdfghklmnprstvz"[random.Next(16)]}{"aeiou"[random.Next(5)]}"));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static double[] Ranks(int count)
    {
        var sums = new double[count];
        for (var i = 0; i < count; i++)
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + (1.0 / (i + 1));
        return sums;
    }
}

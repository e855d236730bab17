using System.Text.Json;

namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>, with some hundred quotes of invented people in several languages, the same each time.</summary>
public sealed class SearchTableApp : App
{
    private static readonly string[] Common = ["the", "river", "deep", "peace", "and", "we", "not", "threaten", "country", "treaty"];

    private static readonly string[] Rare =
    [
        "rivers", "deeper", "threatens", "threatened", "countries", "country's", "treaties", "peaceful", "U.S.", "us", "don’t", "dont", "1,000", "1000", "3.5", "44th",
        "pro-Armenian", "co-operate", "cooperate", "👍", "café", "cafe", "naïve", "never", "Running", "run", "runs", "universe", "universities", "Müller",
    ];

    private static readonly (string Language, string Text)[] Others =
    [
        ("de", "Die Beziehungen der Länder sind gut."), ("de", "Eine Beziehung zum Land, der Fluss ist tief."), ("de-AT", "Der Muller und die Häuser am Fluss."),
        ("ru", "Страна и страны мира."), ("ru", "Мир между странами, а не война."), ("ru", "Алиев сказал: нет."), ("az", "Özən dərindir, ölkələr də."), ("az", "Əliyev dedi: ölkə bizimdir."),
        ("az", "İlin axırı, ılıq su."), ("zh", "中国人民热爱和平。"), ("zh", "和平 river 中国"), ("ja", "がんばれ日本"), ("ar", "السلام عليكم"), ("ar", "سَلام"), ("he", "שָׁלוֹם"),
        ("fr", "Les déclarations de paix."), ("fr", "Une declaration n’est pas la paix."), ("es", "La nación y las naciones."), ("tr", "Ülkeler ve ırmak."), ("el", "Ειρήνη και πόλεμος"), ("ko", "평화와 강"),
    ];

    /// <summary>Each quote's line in the exchange format, by key.</summary>
    public IReadOnlyList<(string Key, string Text, string Language, string Status)> Quotes { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var quotes = new List<(string Key, string Text, string Language, string Status)>();
        (await this.Import([.. Records(), .. Lines(quotes)])).Status.ShouldBe(200);
        Quotes = quotes;
    }

    private static IEnumerable<string> Records()
    {
        for (var i = 0; i < 6; i++)
            yield return JsonSerializer.Serialize(new { type = "person", key = $"test-speaker-{i}", name = $"Test Speaker {(char)('A' + i)}" });
        yield return """{"type":"organization","key":"test-press","name":"Test Press"}""";
        yield return """{"type":"organization","key":"test-club","name":"Test Club"}""";
        yield return """{"type":"group","key":"test-group","description":"nearly 20 members of the club","count":20,"countQualifier":"nearly","organization":"test-club"}""";
    }

    private static IEnumerable<string> Lines(List<(string Key, string Text, string Language, string Status)> quotes)
    {
        var dice = new Dice();
        for (var source = 0; source < 40; source++)
        {
            var here = Enumerable.Range(0, 9).Select(i => Words(dice, (source * 9) + i)).ToList();
            yield return JsonSerializer.Serialize(new { type = "source", key = $"source-{source}", title = $"Paper {source}", language = "en", publisher = source % 3 == 0 ? "test-press" : null, text = string.Join("\n", here.Select(one => one.Text)) });
            for (var i = 0; i < here.Count; i++)
            {
                var (key, status) = ($"q{quotes.Count:D3}", dice.Next(25) == 0 ? "draft" : dice.Next(20) == 0 ? "retracted" : "published");
                quotes.Add((key, here[i].Text, here[i].Language, status));
                yield return JsonSerializer.Serialize(new
                {
                    type = "quote",
                    key,
                    text = here[i].Text,
                    kind = new[] { "direct", "direct", "partial", "indirect", "reported" }[dice.Next(5)],
                    language = here[i].Language,
                    speakers = new[] { dice.Next(12) == 0 ? new { speaker = "test-group", capacity = (string?)null } : new { speaker = $"test-speaker-{dice.Next(6)}", capacity = dice.Next(6) == 0 ? "test-club" : null } },
                    saidOn = Day(dice),
                    topics = Enumerable.Range(0, dice.Next(3)).Select(_ => $"topic-{dice.Next(4)}").Distinct(),
                    status,
                    occurrences = new[] { new { source = $"source-{source}", exact = here[i].Text, start = string.Join("\n", here.Take(i).Select(one => one.Text + "\n")).Replace("\n\n", "\n", StringComparison.Ordinal).Length } },
                });
            }
        }
    }

    private static (string Language, string Text) Words(Dice dice, int n) => n % 9 == 8
        ? (Others[n / 9 % Others.Length].Language, $"{Others[n / 9 % Others.Length].Text} {n}")
        : ("en", $"{string.Join(' ', Enumerable.Range(0, 3 + dice.Next(14)).Select(_ => dice.Next(4) == 0 ? Rare[dice.Next(Rare.Length)] : Common[dice.Next(Common.Length)]))} {n}.");

    private static string? Day(Dice dice)
    {
        var (year, month, day) = (2015 + dice.Next(10), 1 + dice.Next(12), 1 + dice.Next(28));
        return dice.Next(9) switch { 0 => null, 1 => $"{year}", 2 => $"{year}-{month:D2}", 3 => $"{year}/{year + 1 + dice.Next(5)}", _ => $"{year}-{month:D2}-{day:D2}" };
    }

    /// <summary>The same throws each time, on every version of .NET.</summary>
    private sealed class Dice
    {
        private uint state = 20241005;

        public int Next(int sides) => (int)((state = (state * 1664525) + 1013904223) >> 8) % sides;
    }
}

namespace QuoteTracker.Tests;

/// <summary>A record, and what to change it to.</summary>
internal sealed record ARecord(string Kind, string Address, Dictionary<string, object?> Body, Dictionary<string, object?> Changed);

/// <summary>One record of each kind, with all their parts. Keys start with a test's own word.</summary>
internal static class EveryKind
{
    public static async Task<List<ARecord>> In(App app, string word)
    {
        var all = new List<ARecord>();
        async Task Add(string kind, string path, Dictionary<string, object?> body, string field, object value)
        {
            body["key"] = $"{word}-{kind}";
            var answer = await app.Send(HttpMethod.Post, path, body);
            answer.Status.ShouldBe(201, answer.Body?.ToJsonString());
            all.Add(new ARecord(kind, $"{path}/{answer.Body!["id"]}", body, new(body) { [field] = value }));
        }

        await Add("organization", "/organizations", new() { ["name"] = $"Office of {word}", ["classification"] = "party" }, "classification", "parliament");
        await Add("person", "/people", new()
        {
            ["name"] = $"Person {word}",
            ["otherNames"] = new[] { new { name = $"Второй {word}", language = "ru" } },
            ["identifiers"] = new[] { new { scheme = "test", identifier = word } },
            ["links"] = new[] { new { url = $"https://example.org/{word}" } },
        }, "birthDate", "1960~");
        await Add("group", "/groups", new() { ["description"] = $"some of {word}", ["count"] = 3, ["otherNames"] = new[] { new { name = $"{word} others" } }, ["organization"] = $"{word}-organization", ["members"] = new[] { $"{word}-person" } }, "count", 4);
        await Add("source", "/sources", new()
        {
            ["title"] = $"Letter of {word}",
            ["language"] = "en",
            ["text"] = $"They wrote: “The word {word} holds.” So it stands.",
            ["url"] = $"https://example.org/letters/{word}",
            ["publisher"] = $"{word}-organization",
            ["authors"] = new[] { "A. Author" },
        }, "title", $"Open letter of {word}");
        await Add("membership", "/memberships", new() { ["person"] = $"{word}-person", ["organization"] = $"{word}-organization", ["role"] = "Chair", ["startDate"] = "2020", ["source"] = $"{word}-source" }, "role", "Head");
        await Add("quote", "/quotes", new()
        {
            ["text"] = $"The word {word} holds.",
            ["kind"] = "direct",
            ["language"] = "en",
            ["speakers"] = new[] { new { speaker = $"{word}-person", roleAsStated = "MP", capacity = $"{word}-organization" } },
            ["addressee"] = $"{word}-group",
            ["saidOn"] = "2024-10",
            ["topics"] = new[] { "letters" },
            ["occurrences"] = new[] { new { source = $"{word}-source", exact = $"The word {word} holds.", chain = new[] { new { speaker = $"{word}-organization", cue = "said" } } } },
        }, "topics", new[] { "words" });
        await app.Has(AQuote.By($"{word}-group", $"Another word on {word}.").With("key", $"{word}-other"));
        await Add("relation", "/relations", new() { ["from"] = $"{word}-quote", ["kind"] = "elaborates", ["to"] = $"{word}-other" }, "kind", "paraphrases");
        await Add("review", "/reviews", new()
        {
            ["claim"] = $"The word {word} holds.",
            ["reviewer"] = $"{word}-organization",
            ["url"] = $"https://example.org/reviews/{word}",
            ["rating"] = "False",
            ["quote"] = $"{word}-quote",
            ["ratingValue"] = 1.5,
            ["bestRating"] = 5,
            ["worstRating"] = 1,
        }, "rating", "Half true");
        return all;
    }
}

/// <summary>Every permalink that was ever seen, with its bytes: they must be the same at every later look.</summary>
internal sealed class SeenPermalinks(App app)
{
    private readonly Dictionary<string, byte[]> seen = [];

    public int Count => seen.Count;

    /// <summary>Looks at all versions of these records, the new ones and those seen before.</summary>
    public async Task Look(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            var newest = (int)(await app.Get($"{address}/versions"))["total"]!["value"]!;
            for (var n = 1; n <= newest; n++)
            {
                var bytes = await app.Reader.GetByteArrayAsync(new Uri($"/api/v1{address}/versions/{n}", UriKind.Relative), TestContext.Current.CancellationToken);
                if (!seen.TryAdd($"{address}/versions/{n}", bytes))
                    System.Text.Encoding.UTF8.GetString(bytes).ShouldBe(System.Text.Encoding.UTF8.GetString(seen[$"{address}/versions/{n}"]));
            }
        }
    }
}

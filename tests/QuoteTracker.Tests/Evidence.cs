using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Exchange;
using QuoteTracker.Store.History;

namespace QuoteTracker.Tests;

/// <summary>Sources, organizations and what belongs to them, for tests that are about evidence.</summary>
internal static class Evidence
{
    /// <summary>With places where it stands.</summary>
    public static Dictionary<string, object?> StandingIn(this Dictionary<string, object?> quote, params object[] places) => quote.With("occurrences", places);

    /// <summary>A record that is there from now on; gives the answer's body.</summary>
    public static async Task<JsonNode> Add(this App app, string path, object body)
    {
        var answer = await app.Send(HttpMethod.Post, path, body);
        answer.Status.ShouldBe(201, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    /// <summary>A source that is there from now on; gives the id of its snapshot.</summary>
    public static async Task<long> HasSource(this App app, string key, string text, string? publisher = null, string? capturedAt = null) =>
        (long)(await app.Add("/sources", new { key, title = $"Article {key}", language = "en", text, publisher, capturedAt }))["snapshots"]![0]!["id"]!;

    /// <summary>An organization that is there from now on; gives the slug.</summary>
    public static async Task<string> HasOrganization(this App app, string name) => (string)(await app.Add("/organizations", new { name }))["slug"]!;

    /// <summary>A source captured again, with a new text; gives what came of it.</summary>
    public static Task<JsonNode> Capture(this App app, string source, string text, string? capturedAt = null) =>
        app.Add($"/sources/{source}/snapshots", new { text, capturedAt });

    /// <summary>A text as it is served.</summary>
    public static Task<string> Text(this App app, string path) =>
        app.Reader.GetStringAsync(new Uri($"/api/v1{path}", UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The flags of a quote wherever it is shown: by id, in search, by ids, of its speaker, of a source. They must be the same.</summary>
    public static async Task<string[]> FlagsEverywhere(this App app, long quote, string word, string speaker, string? source = null)
    {
        var flags = Words((await app.Get($"/quotes/{quote}"))["flags"]);
        foreach (var path in new[] { $"/quotes?q={word}", $"/quotes?id={quote}", $"/people/{speaker}/quotes?limit=100", source is null ? null : $"/sources/{source}/quotes?limit=100" }.OfType<string>())
        {
            var shown = (await app.Get(path))["items"]!.AsArray().Single(item => (long)item!["quote"]!["id"]! == quote)!;
            Words(shown["quote"]!["flags"]).ShouldBe(flags, path);
        }

        return flags;
    }

    /// <summary>A list of words.</summary>
    public static string[] Words(JsonNode? list) => [.. list!.AsArray().Select(word => (string)word!)];

    /// <summary>A word diff in short: "= kept - removed + added".</summary>
    public static string? Diff(JsonNode? edits) => edits is null ? null : string.Join(' ', edits.AsArray()
        .Select(edit => $"{(string)edit!["kind"]! switch { "same" => "=", "removed" => "-", _ => "+" }} {(string)edit["text"]!}"));

    /// <summary>All records as lines of the exchange format.</summary>
    public static async Task<List<string>> Export(this App app)
    {
        await using var services = app.Services();
        var lines = new List<string>();
        await foreach (var line in services.ServiceProvider.GetRequiredService<Exporter>().Lines(TestContext.Current.CancellationToken))
            lines.Add(line);
        return lines;
    }

    /// <summary>Takes lines of the exchange format in.</summary>
    public static async Task<ImportReport> Load(this App app, params IEnumerable<string> lines)
    {
        var file = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        await using var services = app.Services();
        services.ServiceProvider.GetRequiredService<Author>().Name = "a test";
        return await services.ServiceProvider.GetRequiredService<Importer>().Import(ImportFile.WithTexts(file), null, TestContext.Current.CancellationToken);
    }
}

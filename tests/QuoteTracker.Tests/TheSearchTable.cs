using System.Text.Json.Nodes;
using QuoteTracker.Text;

namespace QuoteTracker.Tests;

/// <summary>Some hundred queries over some hundred quotes: the hits are those that a plain reading of each text finds, and all that is answered is kept in a file, the same for every engine.</summary>
public sealed class TheSearchTable(SearchTableApp app) : IClassFixture<SearchTableApp>
{
    private static readonly string Table = Path.Combine(Repository.Root(), "tests", "QuoteTracker.Tests", "SearchTable.txt");

    /// <summary>With QUOTETRACKER_WRITE_SEARCH_TABLE=1 the file is written instead of compared.</summary>
    [Fact]
    public async Task Is_answered_alike_by_every_engine()
    {
        var lines = new List<string>();
        foreach (var query in SearchTableQueries.All())
            lines.Add($"{Uri.UnescapeDataString(query)}\t{Line(await app.Get($"/quotes?{query}"))}");

        lines.Count.ShouldBeGreaterThan(200);
        if (Environment.GetEnvironmentVariable("QUOTETRACKER_WRITE_SEARCH_TABLE") == "1")
            await File.WriteAllLinesAsync(Table, lines, TestContext.Current.CancellationToken);
        lines.ShouldBe(await File.ReadAllLinesAsync(Table, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Finds_what_reading_every_text_finds()
    {
        foreach (var query in SearchTableQueries.All().Where(query => query.StartsWith("q=", StringComparison.Ordinal) && !query.Contains('&', StringComparison.Ordinal)))
        {
            var q = Uri.UnescapeDataString(query[2..]);
            SearchParser.TryParse(q, out var parsed, out var problem).ShouldBeTrue($"{q}: {problem}");
            if (parsed!.Filters.Count > 0)
                continue;

            var read = app.Quotes.Where(quote => quote.Status != "draft" && PlainReading.Matches(quote.Text, quote.Language, parsed.Words)).Select(quote => quote.Key);
            var found = (await app.Get($"/quotes?{query}&limit=1000&sort=newest"))["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!);

            found.Order().ShouldBe(read.Order(), q);
        }
    }

    [Theory]
    [InlineData("q=river&sort=newest")]
    [InlineData("q=the")]
    [InlineData("q=the%20river")]
    [InlineData("sort=oldest")]
    public async Task Is_gone_through_page_by_page_without_a_gap(string query)
    {
        var all = Keys(await app.Get($"/quotes?{query}&limit=1000"));
        var paged = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await app.Get($"/quotes?{query}&limit=7{cursor}");
            paged.AddRange(Keys(page));
            cursor = page["nextCursor"] is { } next ? $"&cursor={(string)next!}" : null;
        }

        paged.ShouldBe(all);
    }

    private static IEnumerable<string> Keys(JsonNode answer) => answer["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!);

    private static string Line(JsonNode answer)
    {
        var hits = answer["items"]!.AsArray().Select(item => $"{item!["quote"]!["key"]}{string.Concat(item["highlights"]!.AsArray().Select(run => $"[{run!["start"]}+{run["length"]}]"))}");
        var facets = (answer["facets"]?.AsObject() ?? []).Select(facet => $"{facet.Key}({string.Join(' ', facet.Value!["values"]!.AsArray().Select(value => $"{value!["value"]}:{value["count"]}"))} -{facet.Value["without"]} +{facet.Value["others"]})");
        return $"{answer["total"]!["value"]}\t{string.Join(' ', hits)}\t{string.Join(' ', facets)}";
    }
}

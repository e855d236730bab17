using CsvHelper;

namespace QuoteTracker.Tests;

/// <summary>Quotes as a table for spreadsheets. The hostile quote is of an invented speaker.</summary>
public sealed class ExportingTables(SeededApp app) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task Gives_a_row_a_quote_with_the_columns_of_the_docs()
    {
        var rows = await Rows("speaker=fazil-mustafa&kind=direct&sort=oldest");
        var docs = Repository.Read("docs", "csv.md");
        foreach (var name in rows[0])
            docs.ShouldContain($"`{name}`");
        rows.Skip(1).Select(row => row[0]).ShouldBe((await app.Get("/quotes?speaker=fazil-mustafa&kind=direct&sort=oldest"))["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!));
        var row = rows.Single(row => row[0] == "mustafa-3");
        row[Array.IndexOf(rows[0], "text")].ShouldStartWith("We are not the ones deteriorating relations with America.");
        row[Array.IndexOf(rows[0], "speakers")].ShouldBe("Fazil Mustafa");
        row[Array.IndexOf(rows[0], "said_on")].ShouldBe("2024-10");
        row[Array.IndexOf(rows[0], "source_key")].ShouldBe("mps-response");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\",\"here\") is what the cell says")]
    [InlineData("+1 is what they said")]
    [InlineData("@SUM(A1) they said")]
    [InlineData("-2+3 they said")]
    [InlineData("\t=1+1 they said")]
    [InlineData("\r=1+1 they said")]
    public async Task Gives_no_spreadsheet_a_formula(string text)
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "test-hostile", name = "Test Hostile" });
        var quote = await app.Send(HttpMethod.Post, "/quotes", new { text, kind = "direct", language = "en", speakers = new[] { new { speaker = "test-hostile" } } });
        (await Rows("speaker=test-hostile")).Single(row => row[0] == (string)quote.Body!["key"]!)[1].ShouldBe($"'{text}");
    }

    [Theory]
    [InlineData("bibtex", "@misc{")]
    [InlineData("ris", "TY  - GEN")]
    [InlineData("csl", "\"type\":\"speech\"")]
    public async Task Gives_a_citation_for_each_quote_as_cite_has_it(string format, string sign)
    {
        var found = (await app.Get("/quotes?speaker=fazil-mustafa&sort=newest"))["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!).ToList();
        var text = await app.Reader.GetStringAsync(new Uri($"/api/v1/exports?speaker=fazil-mustafa&format={format}", UriKind.Relative), TestContext.Current.CancellationToken);
        text.Split(sign).Length.ShouldBe(found.Count + 1);
        if (format == "csl")
            System.Text.Json.Nodes.JsonNode.Parse(text)!.AsArray().Select(item => (string)item!["id"]!).ShouldBe(found);
        else
            text.ShouldContain(await app.Reader.GetStringAsync(new Uri($"/api/v1/quotes/{found[0]}/cite?style={format}", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Has_quotes_alone() =>
        (await App.Send(app.Reader, HttpMethod.Get, "/exports?format=csv&include=references")).Status.ShouldBe(400);

    private async Task<List<string[]>> Rows(string query)
    {
        using var answer = await app.Reader.GetAsync(new Uri($"/api/v1/exports?format=csv&{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        using var csv = CsvReader.Create(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        return rows;
    }
}

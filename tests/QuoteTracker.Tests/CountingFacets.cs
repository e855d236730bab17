using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

public sealed class CountingFacets(FacetApp app) : IClassFixture<FacetApp>
{
    [Theory]
    [InlineData("q=river", "kind", "direct 3, indirect 1")]
    [InlineData("q=river", "speaker", "test-fisher 2, test-sailor 2")]
    [InlineData("q=river", "topic", "water 2, boats 1")]
    [InlineData("q=river", "language", "en 4")]
    [InlineData("q=river", "year", "2021 1, 2020 2")]
    [InlineData("q=river", "month", "2020-05 1")]
    [InlineData("q=river", "source", "paper 2")]
    [InlineData("q=river", "publisher", "test-press 2")]
    [InlineData("q=river", "organization", "test-club 1")]
    [InlineData("q=nothing-like-it", "kind", "")]
    public async Task Counts_the_matches(string query, string facet, string counts) => (await Counts(query, facet)).ShouldBe(counts);

    [Theory]
    [InlineData("q=river&kind=indirect", "kind", "direct 3, indirect 1")]
    [InlineData("q=river kind:indirect", "kind", "direct 3, indirect 1")]
    [InlineData("q=river&kind=indirect", "speaker", "test-sailor 1")]
    [InlineData("q=river&speaker=test-fisher", "speaker", "test-fisher 2, test-sailor 2")]
    [InlineData("q=river&speaker=test-fisher", "kind", "direct 2")]
    [InlineData("q=river&from=2021", "year", "2021 1, 2020 2")]
    [InlineData("q=river&from=2021", "kind", "direct 1, indirect 1")]
    [InlineData("q=river&publisher=test-press", "publisher", "test-press 2")]
    public async Task Counts_each_without_its_own_filter(string query, string facet, string counts) => (await Counts(query, facet)).ShouldBe(counts);

    [Fact]
    public async Task Keeps_to_the_speaker_whose_quotes_are_asked_for()
    {
        var facets = (await app.Get("/people/test-fisher/quotes?facets=speaker,kind"))["facets"]!;
        Line(facets["speaker"]!).ShouldBe("test-fisher 2");
        Line(facets["kind"]!).ShouldBe("direct 2");
    }

    [Fact]
    public async Task Says_what_to_show_and_what_has_no_value()
    {
        var facets = (await app.Get("/quotes?q=river&facets=all"))["facets"]!.AsObject();
        facets.Select(facet => facet.Key).ShouldBe(["speaker", "organization", "kind", "source", "publisher", "topic", "language", "year", "month"]);
        ((string)facets["speaker"]!["values"]![0]!["label"]!).ShouldBe("Test Fisher");
        ((string)facets["source"]!["values"]![0]!["label"]!).ShouldBe("The paper");
        ((string)facets["source"]!["relation"]!).ShouldBe("eq");
        ((int)facets["source"]!["without"]!).ShouldBe(2);
        ((int)facets["month"]!["without"]!).ShouldBe(3);
        ((int)facets["topic"]!["others"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Are_not_counted_unasked() => (await app.Get("/quotes?q=river")).AsObject().ContainsKey("facets").ShouldBeFalse();

    [Fact]
    public async Task Say_where_they_stop_counting()
    {
        await using var own = new App();
        await own.InitializeAsync();
        (await own.Import(ImportCalls.Lines("test-talker", 4_001, "Many").Select(line => line.Replace("\"kind\":", "\"saidOn\":\"2020-05\",\"kind\":", StringComparison.Ordinal)))).Status.ShouldBe(200);

        var facets = (await own.Get("/quotes?q=many&facets=kind,year"))["facets"]!;

        ((string)facets["kind"]!["relation"]!, Line(facets["kind"]!)).ShouldBe(("gte", "direct 4000"));
        ((string)facets["year"]!["relation"]!, Line(facets["year"]!)).ShouldBe(("eq", "2020 4001"));
    }

    [Fact]
    public async Task Follow_a_source_to_its_publisher()
    {
        await using var own = new FacetApp();
        await own.InitializeAsync();
        (await own.Send(HttpMethod.Post, "/organizations", new { name = "Test Gazette" })).Status.ShouldBe(201);

        (await own.Send(HttpMethod.Patch, "/sources/paper", new { publisher = "test-gazette" })).Status.ShouldBe(200);

        Line((await own.Get("/quotes?q=river&facets=publisher"))["facets"]!["publisher"]!).ShouldBe("test-gazette 2");
        (await own.Get("/quotes?publisher=test-press"))["items"]!.AsArray().ShouldBeEmpty();
        (await own.Faults()).ShouldBeEmpty();
    }

    private async Task<string> Counts(string query, string facet) =>
        Line((await app.Get($"/quotes?facets={facet}&{query.Replace(" ", "%20", StringComparison.Ordinal)}"))["facets"]![facet]!);

    private static string Line(JsonNode facet) => string.Join(", ", facet["values"]!.AsArray().Select(value => $"{value!["value"]} {value["count"]}"));
}

/// <summary>As <see cref="App"/>, with quotes that differ in all that is counted.</summary>
public sealed class FacetApp : App
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var (fisher, sailor) = (await HasPerson("Test Fisher"), await HasPerson("Test Sailor"));
        foreach (var name in new[] { "Test Press", "Test Club" })
            (await Send(HttpMethod.Post, "/organizations", new { name })).Status.ShouldBe(201);
        (await Send(HttpMethod.Post, "/sources", new { key = "paper", title = "The paper", language = "en", publisher = "test-press", text = "“A deep river.” “A wide river.”" })).Status.ShouldBe(201);
        await Has(AQuote.By(fisher, "A deep river.", "2020-05-04", topics: ["water", "boats"]).StandingIn(new { source = "paper", exact = "A deep river." }));
        await Has(AQuote.By(sailor, "A wide river.", "2020", topics: ["water"]).StandingIn(new { source = "paper", exact = "A wide river." }));
        await Has(AQuote.By(fisher, "Rivers are long.", "2021"));
        await Has(AQuote.By(sailor, "The river may flood.", "2015/2024", "indirect").With("speakers", new[] { new { speaker = sailor, capacity = "test-club" } }));
    }
}

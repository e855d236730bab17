namespace QuoteTracker.Tests;

/// <summary>Which of several hits a reader finds first.</summary>
public sealed class RankingHits(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Puts_what_reached_us_in_two_independent_ways_before_ten_reprints()
    {
        var speaker = await app.HasPerson("Test Baker");
        var agency = await app.HasOrganization("Test Wire");
        var reprints = new List<object>();
        for (var n = 0; n < 10; n++)
        {
            await app.HasSource($"paper-{n}", "Loaves rise slowly.", await app.HasOrganization($"Test Daily {n}"));
            reprints.Add(new { source = $"paper-{n}", exact = "Loaves rise slowly.", chain = new object[] { new { speaker = agency } } });
        }

        await app.HasSource("one", "Loaves rise quickly.", await app.HasOrganization("Test Star"));
        await app.HasSource("two", "Loaves rise quickly.", await app.HasOrganization("Test Sun"));
        await app.Has(AQuote.By(speaker, "Loaves rise quickly.", "2001-01-01").With("key", "two-ways").StandingIn(
            new { source = "one", exact = "Loaves rise quickly." }, new { source = "two", exact = "Loaves rise quickly." }));
        await app.Has(AQuote.By(speaker, "Loaves rise slowly.", "2020-01-01").With("key", "reprinted").StandingIn([.. reprints]));

        (await Keys("loaves rise")).ShouldBe(["two-ways", "reprinted"]);
    }

    [Fact]
    public async Task Finds_the_very_words_among_more_matches_than_are_ranked()
    {
        await app.Import(ImportCalls.Lines("test-counter", 520, "Lamps and some other things of a kind that the keeper lit, number"));
        await app.Has(AQuote.By("test-counter", "The keeper lamps.", "1901").With("key", "old"));
        await app.Has(AQuote.By("test-counter", "The lamps of the keeper.", "2020").With("key", "close"));

        var first = await app.Get("/quotes?q=keeper%20lamps&limit=2");

        first["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!).ShouldBe(["old", "close"]);
        ((bool)first["ranking"]!["bounded"]!).ShouldBeTrue();
        ((int)first["ranking"]!["considered"]!).ShouldBe(500);
        ((int)first["total"]!["value"]!).ShouldBe(522);
    }

    private async Task<IEnumerable<string>> Keys(string q) =>
        (await app.Get($"/quotes?q={Uri.EscapeDataString(q)}"))["items"]!.AsArray().Select(item => (string)item!["quote"]!["key"]!);
}

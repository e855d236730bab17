namespace QuoteTracker.Tests;

/// <summary>How words came to a source, and how many went their own way.</summary>
public sealed class SourceChains(App app) : IClassFixture<App>
{
    private const string Words = "Loaves know no borders.";

    [Fact]
    public async Task Are_kept_in_order_with_the_words_that_say_so()
    {
        var speaker = await app.HasPerson("Test Traveller");
        var agency = await app.HasOrganization("Test Wire");
        await app.HasSource("wire-report", Words);
        await app.HasSource("retelling", $"He told Test Wire: “{Words}”");

        var id = await app.Has(AQuote.By(speaker, Words).StandingIn(new
        {
            source = "retelling",
            exact = Words,
            chain = new object[] { new { speaker = agency, cue = "told Test Wire" }, new { source = "wire-report" } },
        }));

        var chain = (await app.Get($"/quotes/{id}"))["occurrences"]![0]!["chain"]!.AsArray();
        chain.Count.ShouldBe(2);
        ((string)chain[0]!["speaker"]!["slug"]!, (string)chain[0]!["cue"]!).ShouldBe((agency, "told Test Wire"));
        chain[0]!["source"].ShouldBeNull();
        ((string)chain[1]!["source"]!["key"]!).ShouldBe("wire-report");
        chain[1]!["speaker"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"speaker":"test-nobody"}""", "/occurrences/0/chain/0/speaker")]
    [InlineData("""{"source":"no-source"}""", "/occurrences/0/chain/0/source")]
    [InlineData("""{"source":"refusing"}""", "/occurrences/0/chain/0/source")]
    [InlineData("{}", "/occurrences/0/chain/0/speaker")]
    [InlineData("""{"speaker":"test-refuser","source":"refusing"}""", "/occurrences/0/chain/0/speaker")]
    [InlineData("""{"speaker":"test-refuser","cue":" "}""", "/occurrences/0/chain/0/cue")]
    public async Task Refuse_a_step_that_is_none(string step, string pointer)
    {
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Refuser", key = "test-refuser" });
        await app.Send(HttpMethod.Post, "/sources", new { key = "refusing", title = "R", language = "en", text = Words });
        var answer = await app.Send(HttpMethod.Post, "/quotes",
            $$"""{"text":"{{Words}}","kind":"direct","language":"en","speakers":[{"speaker":"test-refuser"}],"occurrences":[{"source":"refusing","exact":"{{Words}}","chain":[{{step}}]}]}""");
        answer.Status.ShouldBe(400, answer.Body?.ToJsonString());
        answer.Wrong.ShouldBe([pointer]);
    }

    [Fact]
    public async Task Of_ten_reprints_of_one_agency_have_one_start_also_with_the_agencys_own_article()
    {
        var speaker = await app.HasPerson("Test Reprinted");
        var agency = await app.HasOrganization("Test Agency");
        var reprints = new List<object>();
        for (var n = 0; n < 10; n++)
        {
            await app.HasSource($"reprint-{n}", Words, await app.HasOrganization($"Test Paper {n}"));
            reprints.Add(Place($"reprint-{n}", new { speaker = agency }));
        }

        (await Origins(AQuote.By(speaker, Words).StandingIn([.. reprints]))).ShouldBe(1);

        await app.HasSource("agency-own", Words, agency);
        (await Origins(AQuote.By(speaker, Words).StandingIn([.. reprints, Place("agency-own")]))).ShouldBe(1);

        // Those who took it from the agency's article, not from the agency: the same start.
        (await Origins(AQuote.By(speaker, Words).StandingIn(Place("reprint-0", new { source = "agency-own" }), Place("reprint-1", new { speaker = agency })))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_agencies_have_two_starts()
    {
        var speaker = await app.HasPerson("Test Twoways");
        var (one, other) = (await app.HasOrganization("Test North"), await app.HasOrganization("Test South"));
        await app.HasSource("two-a", Words);
        await app.HasSource("two-b", Words);
        (await Origins(AQuote.By(speaker, Words).StandingIn(Place("two-a", new { speaker = one }), Place("two-b", new { speaker = other })))).ShouldBe(2);

        // What counts is who had them first: the speaker passes no words on.
        (await Origins(AQuote.By(speaker, Words).StandingIn(Place("two-a", new { speaker }, new { speaker = one }), Place("two-b", new { speaker = one }, new { speaker = other })))).ShouldBe(1);
    }

    [Fact]
    public async Task Are_not_lengthened_by_a_headline_of_the_same_article()
    {
        var speaker = await app.HasPerson("Test Headlined");
        var agency = await app.HasOrganization("Test Headliner");
        await app.HasSource("headlined", $"LOAVES KNOW NO BORDERS\n\n{Words}", await app.HasOrganization("Test Daily"));
        (await Origins(AQuote.By(speaker, Words).StandingIn(
            new { source = "headlined", exact = "LOAVES KNOW NO BORDERS", inHeadline = true }, Place("headlined", new { speaker = agency })))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_quote_without_evidence_have_no_start() =>
        (await Origins(AQuote.By(await app.HasPerson("Test Unsourced"), Words))).ShouldBe(0);

    [Fact]
    public async Task That_go_in_a_circle_end_and_have_one_start()
    {
        var speaker = await app.HasPerson("Test Circular");
        await app.HasSource("circle-a", Words, await app.HasOrganization("Test Left"));
        await app.HasSource("circle-b", Words, await app.HasOrganization("Test Right"));
        await app.HasSource("circle-c", Words, await app.HasOrganization("Test Behind"));
        (await Origins(AQuote.By(speaker, Words).StandingIn(
            Place("circle-c", new { source = "circle-b" }), Place("circle-a", new { source = "circle-b" }), Place("circle-b", new { source = "circle-a" })))).ShouldBe(1);
    }

    [Fact]
    public async Task Keep_whoever_they_name()
    {
        var speaker = await app.HasPerson("Test Keeper");
        var witness = await app.HasPerson("Test Witness");
        await app.HasSource("kept-step", Words);
        await app.HasSource("keeping", Words);
        var id = await app.Has(AQuote.By(speaker, Words).StandingIn(Place("keeping", new { speaker = witness }, new { source = "kept-step" })));

        foreach (var path in new[] { $"/people/{witness}", "/sources/kept-step", "/sources/keeping" })
        {
            var answer = await app.Send(HttpMethod.Delete, path);
            answer.Status.ShouldBe(409, path);
            ((string)answer.Body!["type"]!).ShouldBe("/docs/errors#in-use");
            ((string)answer.Body["detail"]!).ShouldBe("It is used by 1 quote.", path);
        }

        (await app.Send(HttpMethod.Delete, $"/quotes/{id}")).Status.ShouldBe(204);
        foreach (var path in new[] { $"/people/{witness}", "/sources/kept-step", "/sources/keeping" })
            (await app.Send(HttpMethod.Delete, path)).Status.ShouldBe(204, path);
    }

    private static object Place(string source, params object[] chain) => new { source, exact = Words, chain };

    private async Task<int> Origins(object quote) => (int)(await app.Get($"/quotes/{await app.Has(quote)}"))["independentOrigins"]!;
}

using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>A quote as others cite it.</summary>
public sealed class CitingQuotes(SeededApp app) : IClassFixture<SeededApp>
{
    [Theory]
    [InlineData("text")]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl")]
    public async Task Says_that_words_were_taken_back_and_that_nobody_can_check_them(string style)
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "test-cited-back", name = "Test Cited" });
        await app.Send(HttpMethod.Post, "/quotes", new { key = "cited-back", text = "Taken back later.", kind = "direct", language = "en", saidOn = "2024-10-05", status = "retracted", speakers = new[] { new { speaker = "test-cited-back" } } });
        var text = await app.Reader.GetStringAsync(new Uri($"/api/v1/quotes/cited-back/cite?style={style}", UriKind.Relative), TestContext.Current.CancellationToken);
        text.ShouldContain("Retracted. Unsourced.");
    }

    [Fact]
    public async Task As_a_sentence_no_surer_than_it_is_known()
    {
        var text = await Cite("mustafa-3", "text");
        text.ShouldStartWith("Fazil Mustafa, October 2024 (inferred): “We are not the ones deteriorating relations with America.");
        text.ShouldContain("Rendering of another language.");
        text.ShouldEndWith("/quotes/mustafa-3/versions/1.");
        (await Cite("mustafa-3-lead", "text")).ShouldContain("(indirect)", customMessage: "the writer's words are not quoted as the speaker's");
    }

    [Fact]
    public async Task As_bibtex_and_ris()
    {
        (await Cite("mustafa-3", "bibtex")).ShouldStartWith("@misc{mustafa-3,\n  author = {{Fazil Mustafa}},\n");
        var ris = (await Cite("mustafa-3", "ris")).Split("\r\n");
        (ris[0], ris[^2]).ShouldBe(("TY  - GEN", "ER  - "));
        ris.ShouldContain("AU  - Fazil Mustafa");
        ris.ShouldContain("PY  - 2024");
    }

    [Fact]
    public async Task As_csl_json()
    {
        var item = JsonNode.Parse(await Cite("mustafa-3", "csl"))![0]!;
        ((string)item["author"]![0]!["literal"]!).ShouldBe("Fazil Mustafa");
        item["issued"]!["date-parts"]![0]!.ToJsonString().ShouldBe("[2024,10]");
    }

    [Fact]
    public async Task Signs_of_bibtex_in_the_words_are_words()
    {
        await app.HasPerson("Test Texed");
        await app.Has(AQuote.By("test-texed", "100% of {it} & more_over #1 \\ done.", "2024").With("key", "texed"));
        (await Cite("texed", "bibtex")).ShouldContain("100\\% of \\{it\\} \\& more\\_over \\#1 \\textbackslash{} done.");
    }

    [Fact]
    public async Task In_no_other_style()
    {
        (await App.Send(app.Reader, HttpMethod.Get, "/quotes/mustafa-3/cite?style=mla")).Status.ShouldBe(400);
        (await App.Send(app.Reader, HttpMethod.Get, "/quotes/nothing/cite")).Status.ShouldBe(404);
    }

    private Task<string> Cite(string key, string style) => app.Reader.GetStringAsync(new Uri($"/api/v1/quotes/{key}/cite?style={style}", UriKind.Relative), TestContext.Current.CancellationToken);
}

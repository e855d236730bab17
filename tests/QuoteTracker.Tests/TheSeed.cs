using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>What the article says, as it comes out of the API of a server that a person just started.</summary>
public sealed class TheSeed(SeededApp app) : IClassFixture<SeededApp>
{
    private static readonly string Article = Repository.Read("seeds", "article.txt");

    [Theory]
    [InlineData("/quotes?kind=direct", 14)]
    [InlineData("/quotes?kind=partial", 3)]
    [InlineData("/quotes?kind=silence", 2)]
    [InlineData("/quotes?kind=direct&speaker=us-congressmen-2024-10-03", 1)]
    [InlineData("/quotes?kind=direct&speaker=ilham-aliyev", 1)]
    [InlineData("/quotes?kind=direct&speaker=fazil-mustafa", 6)]
    [InlineData("/quotes?kind=direct&speaker=ali-karimli", 2)]
    [InlineData("/quotes?kind=direct&speaker=nasimi-mammadli", 4)]
    [InlineData("/quotes?kind=partial&speaker=ali-karimli", 2)]
    [InlineData("/quotes?kind=partial&speaker=us-congressmen-2024-10-03", 1)]
    [InlineData("/quotes?kind=silence&speaker=united-states", 1)]
    [InlineData("/quotes?kind=silence&speaker=mfa-azerbaijan", 1)]
    [InlineData("/people/fazil-mustafa/quotes?kind=direct", 6)]
    [InlineData("/sources/mps-response/quotes?kind=direct", 14)]
    [InlineData("/quotes?organization=axcp&kind=direct", 2)]
    public async Task Has_as_many_quotes_as_the_article(string path, int count) =>
        ((int)(await app.Get(path))["total"]!["value"]!).ShouldBe(count);

    [Fact]
    public async Task Stands_in_the_article_offset_by_offset()
    {
        var quotes = await All();
        quotes.Count.ShouldBe(38);
        foreach (var quote in quotes)
        {
            var places = quote["occurrences"]!.AsArray();
            places.ShouldNotBeEmpty();
            foreach (var place in places)
            {
                var exact = (string)place!["quoteSelector"]!["exact"]!;
                var (start, end) = ((int)place["positionSelector"]!["start"]!, (int)place["positionSelector"]!["end"]!);
                Article[start..end].ShouldBe(exact);
                Article[..start].ShouldEndWith((string)place["quoteSelector"]!["prefix"]!);
                Article[end..].ShouldStartWith((string)place["quoteSelector"]!["suffix"]!);
                ((string)place["anchor"]!).ShouldBe("exact");
            }

            ((string)places[0]!["quoteSelector"]!["exact"]!).ShouldBe((string)quote["text"]!);
        }
    }

    [Fact]
    public async Task Has_every_quotation_of_the_article_but_the_two_document_titles()
    {
        var places = (await All()).Where(q => (string)q["kind"]! is "direct" or "partial").SelectMany(q => q["occurrences"]!.AsArray())
            .Select(place => ((int)place!["positionSelector"]!["start"]!, (int)place["positionSelector"]!["end"]!)).ToHashSet();

        var left = Quotations().Where(span => !places.Contains(span)).Select(span => Article[span.Start..span.End]).ToList();

        left.Count.ShouldBe(2);
        left[0].ShouldStartWith("Joint Declaration on Future Military");
        left[1].ShouldStartWith("Agreement on the Acquisition");
        places.Count.ShouldBe(19);
    }

    [Fact]
    public async Task Pairs_thirteen_direct_quotes_with_their_lead_ins()
    {
        var direct = (await All()).Where(q => (string)q["kind"]! == "direct").ToList();
        var led = direct.Where(q => q["relations"]!.AsArray().Any(r => (string)r!["kind"]! == "elaborates" && (string)r["direction"]! == "to")).ToList();
        led.Count.ShouldBe(13);
        direct.Except(led).Single()["speakers"]![0]!["speaker"]!["slug"]!.GetValue<string>().ShouldBe("ilham-aliyev");
        foreach (var quote in led)
        {
            var leadIn = await app.Get($"/quotes/{(long)quote["relations"]![0]!["quote"]!}");
            ((string)leadIn["kind"]!).ShouldBe("indirect");
            ((string)leadIn["speakers"]![0]!["speaker"]!["slug"]!).ShouldBe((string)quote["speakers"]![0]!["speaker"]!["slug"]!);
        }
    }

    [Fact]
    public async Task Marks_the_headlines()
    {
        var headlines = (await All()).SelectMany(q => q["occurrences"]!.AsArray()).Where(o => (bool)o!["inHeadline"]!).ToList();
        headlines.Count.ShouldBe(2);
        var demarche = headlines.Single(o => ((string)o!["quoteSelector"]!["exact"]!).Contains("Demarche", StringComparison.Ordinal))!;
        demarche["flags"]!.AsArray().Select(f => (string)f!).ShouldBe(["headlineNotVerbatim", "headlineMovesSpeaker"]);
        ((string)demarche["attributedTo"]!).ShouldBe("Azerbaijani MPs");
    }

    [Fact]
    public async Task Says_which_words_are_renderings()
    {
        foreach (var quote in (await All()).Where(q => (string)q["kind"]! == "direct"))
        {
            var isGroup = (string)quote["speakers"]![0]!["speaker"]!["type"]! == "group";
            ((bool)quote["isRendering"]!).ShouldBe(!isGroup);
            ((string?)quote["spokenIn"]).ShouldBe(isGroup ? null : "az");
            ((string?)quote["spokenInBasis"]).ShouldBe(isGroup ? null : "inferred");
            ((string)quote["dateBasis"]!).ShouldBe("inferred");
            ((string)quote["saidOn"]!).ShouldStartWith("2024-10");
        }
    }

    [Fact]
    public async Task Knows_to_whom_it_was_said()
    {
        (await Addressees("fazil-mustafa")).ShouldBe(["turan"]);
        (await Addressees("nasimi-mammadli")).ShouldBe(["radio-azadlig"]);
        (await Addressees("us-congressmen-2024-10-03")).ShouldBe(["antony-blinken"]);
    }

    [Fact]
    public async Task Says_by_whom_the_words_came_and_in_which_role()
    {
        foreach (var (speaker, agency, cue) in new[] { ("fazil-mustafa", "turan", "told Turan news agency"), ("nasimi-mammadli", "radio-azadlig", "shared his views on the topic with Radio Azadlig") })
        {
            foreach (var quote in (await All()).Where(q => (string)q["speakers"]![0]!["speaker"]!["slug"]! == speaker))
            {
                var step = quote["occurrences"]![0]!["chain"]!.AsArray().Single()!;
                ((string)step["speaker"]!["slug"]!, (string)step["cue"]!).ShouldBe((agency, cue));
                ((int)quote["independentOrigins"]!).ShouldBe(1);
                Article.ShouldContain(cue);
            }
        }

        var role = (await app.Get("/quotes/mustafa-1"))["speakers"]![0]!["roleOnDay"]!.AsArray().Single()!;
        ((string)role["role"]!, (string)role["certainty"]!).ShouldBe(("Member of the Milli Majlis", "possible"));
    }

    [Fact]
    public async Task Has_the_appeal_of_the_43_with_its_demands()
    {
        var group = await app.Get("/groups/azerbaijani-mps-2024-10-05");
        ((int)group["count"]!).ShouldBe(43);
        ((string)group["countQualifier"]!).ShouldBe("exactly");
        ((string)group["organization"]!["slug"]!).ShouldBe("milli-majlis");
        group["members"]!.AsArray().Select(m => (string)m!["slug"]!).ShouldContain("fazil-mustafa");

        var demands = await app.Get("/groups/azerbaijani-mps-2024-10-05/quotes");
        demands["items"]!.AsArray().Count.ShouldBe(5);
        demands["items"]!.AsArray().ShouldAllBe(i => (string)i!["quote"]!["kind"]! == "indirect");
    }

    [Theory]
    [InlineData("milli-majlis"), InlineData("axcp"), InlineData("usaid"), InlineData("us-state-department"), InlineData("turan")]
    [InlineData("radio-azadlig"), InlineData("mfa-azerbaijan"), InlineData("mod-azerbaijan"), InlineData("us-department-of-defense"), InlineData("us-congress")]
    public async Task Has_the_organizations_of_the_article(string slug) =>
        ((string)(await app.Get($"/organizations/{slug}"))["slug"]!).ShouldBe(slug);

    [Fact]
    public async Task Knows_a_role_without_making_it_surer_than_it_is()
    {
        var roles = await app.Get("/people/ali-karimli/roles?on=2024-10-05");
        var role = roles["items"]!.AsArray().Single()!;
        ((string)role["membership"]!["organization"]!["slug"]!).ShouldBe("axcp");
        ((string)role["certainty"]!).ShouldBe("undated");
    }

    [Fact]
    public async Task Answers_what_Mustafa_said_about_independence()
    {
        var found = await app.Get("/quotes?q=independence&speaker=fazil-mustafa");
        ((int)found["total"]!["value"]!).ShouldBe(found["items"]!.AsArray().Count);
        foreach (var item in found["items"]!.AsArray())
        {
            var text = (string)item!["quote"]!["text"]!;
            var highlight = item["highlights"]![0]!;
            text.Substring((int)highlight["start"]!, (int)highlight["length"]!).ShouldBe("independence");
        }

        found["items"]!.AsArray().Select(i => (string)i!["quote"]!["key"]!).ShouldContain("mustafa-1");
    }

    private async Task<List<JsonNode>> All() =>
        [.. (await app.Get("/quotes?limit=1000"))["items"]!.AsArray().Select(item => item!["quote"]!)];

    private async Task<List<string>> Addressees(string speaker) =>
        [.. (await app.Get($"/quotes?kind=direct&speaker={speaker}"))["items"]!.AsArray().Select(i => (string)i!["quote"]!["addressee"]!["slug"]!).Distinct()];

    // Every run between “ and ” in the article.
    private static IEnumerable<(int Start, int End)> Quotations()
    {
        for (var open = Article.IndexOf('“', StringComparison.Ordinal); open >= 0; open = Article.IndexOf('“', open + 1))
            yield return (open + 1, Article.IndexOf('”', open));
    }
}

using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Did X say this? Asked of the article.</summary>
public sealed class Checking(SeededApp app) : IClassFixture<SeededApp>
{
    [Theory]
    [InlineData("America says it is ready to take all kinds of steps for Armenia.", "Fazil Mustafa", "excerpt", "same")]
    [InlineData("“america says it is READY to take all kinds of steps, for Armenia”", "Фазиль Мустафа", "excerpt", "same")]
    [InlineData("decaying dictatorships", "Əli Kərimli", "verbatim", "same")]
    [InlineData("America says it is ready to take all kinds of steps for Armenia.", "ilham-aliyev", "excerpt", "different")]
    [InlineData("America says it is ready to take all kinds of steps for Armenia.", "Nobody Testperson", "excerpt", "unknown")]
    [InlineData("They cannot influence our will... I have no doubt that this appeal was drafted within the U.S. State Department.", "Aliyev", "elided", "same")]
    [InlineData("We are not the ones … the steps they take threaten our state independence.", null, "elided", null)]
    [InlineData("called for halting all projects implemented by the U.S. Agency for International Development", "fazil-mustafa", "reported", "member")]
    [InlineData("We are the ones deteriorating relations with America.", "Mustafa", "altered", "same")]
    [InlineData("This is a Demarche Against State Independence", "Mustafa", "altered", "same")]
    [InlineData("How Alarmed They’ve Become…", "Karimli", "altered", "same")]
    [InlineData("The harvest of apples in the northern valleys was better than in any year before", "Karimli", "notFound", "unknown")]
    [InlineData("our will", null, "tooShort", null)]
    [InlineData("they have become so alarmed that they’ve lost their sense of reality, and any sanctions: we have no problem with the U.S. and have made numerous statements", null, "stitched", null)]
    public async Task Answers(string text, string? speaker, string verdict, string? attribution)
    {
        var answer = await Check(text, speaker);
        ((string?)answer["verdict"], (string?)answer["attribution"]).ShouldBe((verdict, attribution));
        ((string)answer["message"]!).ShouldEndWith(".");
    }

    [Fact]
    public async Task Tells_a_dropped_not_and_where()
    {
        const string Asked = "We are the ones deteriorating relations with America.";
        var answer = await Check(Asked, "fazil-mustafa");
        var change = answer["changes"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)change["kind"]!, (string)change["removed"]!, (string)change["added"]!).ShouldBe(("negation", "not", ""));
        ((int)change["asked"]!["start"]!, (int)change["asked"]!["length"]!).ShouldBe((Asked.IndexOf("the ones", StringComparison.Ordinal), 0));
        ((string)answer["best"]!["quote"]!["text"]!).Substring((int)change["stored"]!["start"]!, 3).ShouldBe("not");
        ((string)answer["message"]!).ShouldContain("a negation");
    }

    [Fact]
    public async Task Gives_the_evidence()
    {
        var answer = await Check("if we allow such behavior that threatens our independence, other countries and entities may follow suit", null);
        var evidence = answer["best"]!["evidence"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)evidence["source"]!["key"]!, (string)evidence["anchor"]!).ShouldBe(("mps-response", "exact"));
        ((string)evidence["exact"]!).ShouldContain("follow suit");
        var text = await app.Reader.GetStringAsync(new Uri("/api/v1/sources/mps-response/text", UriKind.Relative), TestContext.Current.CancellationToken);
        text.Substring((int)evidence["start"]!, ((string)evidence["exact"]!).Length).ShouldBe((string)evidence["exact"]!);
        Flags(answer).ShouldContain("rendering");
        ((int)answer["best"]!["independentOrigins"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Tells_the_words_that_an_excerpt_cuts_off()
    {
        var answer = await Check("America says it is ready to take all kinds of steps for Armenia.", null);
        Flags(answer).ShouldContain("cutsContext");
        ((string)answer["cuts"]![0]!).ShouldStartWith("But the steps they take");
    }

    [Fact]
    public async Task Says_that_a_headline_has_other_words()
    {
        var answer = await Check("This is a Demarche Against State Independence", null);
        Flags(answer).ShouldContain("headline");
        ((string)answer["best"]!["quote"]!["key"]!).ShouldBe("mustafa-1");
        answer["changes"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Says_what_each_part_of_a_stitched_one_is()
    {
        var answer = await Check("they have become so alarmed that they’ve lost their sense of reality, we have no problem with the U.S. and have made numerous statements", null);
        answer["parts"]!.AsArray().Select(part => (string)part!["key"]!).ShouldBe(["karimli-1", "mustafa-5"], ignoreOrder: false);
    }

    [Fact]
    public async Task Never_says_that_something_was_not_said()
    {
        var answer = await Check("We are the ones who threaten the harvest of apples for all kinds of birds in Armenia", null);
        ((string)answer["verdict"]!).ShouldBe("notFound");
        ((string)answer["message"]!).ShouldContain("not in this database");
        ((string)answer["nearest"]!["why"]!).ShouldContain("words");
        ((int)answer["searched"]!["quotes"]!["value"]!).ShouldBeGreaterThan(20);
        ((int)answer["searched"]!["candidates"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Shows_an_editors_words_and_checks_the_others()
    {
        var answer = await Check("But the steps [the Americans] take threaten our state independence.", null);
        ((string)answer["verdict"]!).ShouldBe("elided");
        ((string)answer["insertions"]![0]!["text"]!).ShouldBe("[the Americans]");
    }

    [Fact]
    public async Task Answers_a_link_as_it_answers_a_call()
    {
        var called = (await Check("decaying dictatorships", "Karimli")).AsObject();
        var linked = (await app.Get("/check?text=decaying%20dictatorships&speaker=Karimli")).AsObject();
        linked.Remove("searched");
        called.Remove("searched");
        linked.ToJsonString().ShouldBe(called.ToJsonString());
    }

    [Fact]
    public async Task Needs_no_key() =>
        (await App.Send(app.Reader, HttpMethod.Post, "/check", new { text = "decaying dictatorships" })).Status.ShouldBe(200);

    [Fact]
    public async Task Answers_many_in_their_order()
    {
        var answer = await app.Send(HttpMethod.Post, "/check/batch", new { checks = new[] { new { text = "decaying dictatorships" }, new { text = "our will" } } });
        answer.Body!["answers"]!.AsArray().Select(one => (string)one!["verdict"]!).ShouldBe(["verbatim", "tooShort"], ignoreOrder: false);
    }

    [Theory]
    [InlineData("""{"text":""}""", "/text")]
    [InlineData("""{"text":"words enough","on":"soon"}""", "/on")]
    [InlineData("""{"text":"words enough","language":"!"}""", "/language")]
    [InlineData("""{"text":"words enough","speaker":""}""", "/speaker")]
    [InlineData("""{}""", "/text")]
    public async Task Refuses_what_it_cant_read(string body, string pointer)
    {
        var answer = await app.Send(HttpMethod.Post, "/check", JsonNode.Parse(body));
        answer.Status.ShouldBe(400);
        ((string)answer.Body!["errors"]![0]!["pointer"]!).ShouldBe(pointer);
    }

    [Theory]
    [InlineData("…")]
    [InlineData("[the government]")]
    [InlineData("!!! ??? 👍")]
    [InlineData("“”")]
    [InlineData("中国人民热爱和平。")]
    public async Task Takes_anything(string text) => ((string)(await Check(text, null))["verdict"]!).ShouldBeOneOf("tooShort", "notFound");

    [Fact]
    public async Task Takes_the_longest_text() =>
        ((string)(await Check(string.Concat(Enumerable.Repeat("we are the ones ", 625)), null))["verdict"]!).ShouldBe("notFound");

    [Theory]
    [InlineData("2024-10-05", false)]
    [InlineData("2023", true)]
    public async Task Tells_another_day(string on, bool isOther)
    {
        var answer = await app.Send(HttpMethod.Post, "/check", new { text = "decaying dictatorships", on });
        Flags(answer.Body!).Contains("otherDay").ShouldBe(isOther);
    }

    private async Task<JsonNode> Check(string text, string? speaker)
    {
        var answer = await app.Send(HttpMethod.Post, "/check", new { text, speaker });
        answer.Status.ShouldBe(200, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    private static IEnumerable<string> Flags(JsonNode answer) => answer["flags"]!.AsArray().Select(flag => (string)flag!);
}

using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>What marks may hide: gaps, brackets, signs. Asked of the article, and of invented quotes of an invented speaker.</summary>
public sealed class CheckingMarks(SeededApp app) : IClassFixture<SeededApp>, IAsyncLifetime
{
    private const string Invented = "If the parliament does not vote for the budget, I will resign on Monday. Inflation rose to 5% of output, and it cost $10,000.";

    public async ValueTask InitializeAsync()
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "test-minister", name = "Test Minister-Invented" });
        await app.Send(HttpMethod.Post, "/quotes", new { key = "test-invented", text = Invented, kind = "direct", language = "en", speakers = new[] { new { speaker = "test-minister" } } });
    }

    [Theory]
    [InlineData("We are … the ones deteriorating relations with America.", "not")]
    [InlineData("We are [...] the ones deteriorating relations with America.", "not")]
    [InlineData("We are [now] the ones deteriorating relations with America.", "not")]
    [InlineData("If the parliament does … vote for the budget, I will resign on Monday.", "not")]
    public async Task A_not_that_a_gap_or_a_bracket_hides_is_told(string text, string cut)
    {
        var answer = await Check(text);
        ((string)answer["verdict"]!).ShouldBe("elided");
        Flags(answer).ShouldContain("cutsContext");
        answer["cuts"]!.AsArray().Select(one => (string)one!).ShouldContain(cut);
    }

    [Fact]
    public async Task A_gap_over_whole_sentences_turns_nothing()
    {
        var answer = await Check("We are not the ones deteriorating relations with America. … So, how should Azerbaijan respond to such unfriendly behavior?");
        ((string)answer["verdict"]!).ShouldBe("elided");
        Flags(answer).ShouldNotContain("cutsContext");
    }

    [Fact]
    public async Task A_not_in_brackets_is_told()
    {
        var answer = await Check("America says it is [not] ready to take all kinds of steps for Armenia.");
        Flags(answer).ShouldContain("insertsMeaning");
        ((string)answer["message"]!).ShouldContain("[not]");
    }

    [Fact]
    public async Task A_capital_in_brackets_is_an_editors() =>
        ((string)(await Check("[W]e are not the ones deteriorating relations with America."))["verdict"]!).ShouldBe("excerpt");

    [Theory]
    [InlineData("Inflation rose to 5 of output")]
    [InlineData("Inflation rose to 5‰ of output")]
    [InlineData("rose to 5% of output, and it cost €10,000.")]
    [InlineData("rose to 5% of output, and it cost $-10,000.")]
    public async Task The_signs_of_a_number_are_a_part_of_it(string text)
    {
        var answer = await Check(text);
        ((string)answer["verdict"]!).ShouldBe("altered");
        answer["changes"]!.AsArray().Select(change => (string)change!["kind"]!).ShouldBe(["number"]);
    }

    [Fact]
    public async Task The_same_signs_are_the_same_words() => ((string)(await Check("inflation rose to 5% of output, and it cost $10,000"))["verdict"]!).ShouldBe("excerpt");

    [Fact]
    public async Task One_word_of_a_short_sentence_is_a_change() => ((string)(await Check("I will resign on Tuesday."))["verdict"]!).ShouldBe("altered");

    [Fact]
    public async Task An_excerpt_of_a_question_is_no_statement() =>
        (await Check("Azerbaijan respond to such unfriendly behavior"))["cuts"]!.AsArray().Select(one => (string)one!).ShouldContain("So, how should");

    [Fact]
    public async Task A_mark_of_the_source_that_was_dropped_is_told()
    {
        var answer = await Check("They cannot influence our will. I have no doubt that this appeal was drafted within the U.S. State Department.");
        ((string)answer["verdict"]!).ShouldBe("elided");
        Flags(answer).ShouldContain("gapNotMarked");
    }

    [Theory]
    [InlineData("Mr. Karimli")]
    [InlineData("Ali Karimli, chairman of the AXCP")]
    public async Task A_speaker_with_a_title_or_a_role_is_the_speaker(string speaker) => ((string)(await Check("decaying dictatorships", speaker))["attribution"]!).ShouldBe("same");

    [Fact]
    public async Task Changed_words_of_a_writer_are_no_speakers()
    {
        var answer = await Check("it is believable that MPs would independently take such a step");
        ((string)answer["verdict"]!).ShouldBe("altered");
        ((string)answer["message"]!).ShouldStartWith("Only an indirect statement is near: the writer's words");
    }

    [Fact]
    public async Task A_silence_is_told_as_one() =>
        ((string)(await Check("So far, there has been no response from the U.S. to the president’s criticism."))["message"]!).ShouldContain("nobody spoke them");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<string> Flags(JsonNode answer) => answer["flags"]!.AsArray().Select(flag => (string)flag!);

    private async Task<JsonNode> Check(string text, string? speaker = null)
    {
        var answer = await app.Send(HttpMethod.Post, "/check", new { text, speaker });
        answer.Status.ShouldBe(200);
        return answer.Body!;
    }
}

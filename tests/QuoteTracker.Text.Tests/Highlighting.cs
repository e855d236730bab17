using CsCheck;

namespace QuoteTracker.Text.Tests;

public sealed class Highlighting
{
    [Theory]
    [InlineData("Peace is peace.", "peace", "[Peace] is [peace].")]
    [InlineData("The U.S. Congress", "us", "The [U.S.] Congress")]
    [InlineData("Əliyev said", "eliyev", "[Əliyev] said")]
    [InlineData("a peace treaty, a treaty", "\"peace treaty\"", "a [peace treaty], a treaty")]
    [InlineData("pro-Armenian", "pro-armenian", "[pro-Armenian]")]
    [InlineData("peaceful peace", "peac*", "[peaceful] [peace]")]
    [InlineData("peace not war", "peace -war", "[peace] not war")]
    [InlineData("war or peace", "war OR peace", "[war] or [peace]")]
    [InlineData("war and then peace", "war NEAR/3 peace", "[war] and then [peace]")]
    [InlineData("a b c", "\"a b\" \"b c\"", "[a b c]")]
    [InlineData("a b", "\"a b\" a", "[a b]")]
    [InlineData("中国人", "中国", "[中国]人")]
    [InlineData("👍🏽 yes", "yes", "👍🏽 [yes]")]
    [InlineData("He threatens, they threatened.", "threaten", "He [threatens], they [threatened].")]
    [InlineData("He threatens.", "\"threaten\"", "He threatens.")]
    [InlineData("Relations with the countries’ leaders", "country leader", "Relations with the [countries]’ [leaders]")]
    [InlineData("a wide-open door", "wide-opened", "a [wide-open] door")]
    [InlineData("war and peace, then again a war", "war NEAR/1 peace", "[war] and [peace], then again a war")]
    [InlineData("threats near, war far away from any threat", "\"war\" NEAR/1 threats", "[threats] near, [war] far away from any threat")]
    [InlineData("nothing here", "peace", "nothing here")]
    public void Marks_what_was_asked_for(string text, string query, string marked)
    {
        SearchParser.TryParse(query, out var parsed, out _).ShouldBeTrue();

        foreach (var (start, length) in Highlighter.Find(text, "en", parsed!.Words!).Select(run => (run.Start, run.Length)).Reverse())
            text = text.Insert(start + length, "]").Insert(start, "[");

        text.ShouldBe(marked);
    }

    [Fact]
    public void Stays_in_order_and_within_the_text() => Gen.Select(Gen.OneOf(Texts.Any, Texts.Repeating), ParsingSearches.Queries, Texts.OneOf("en", "de-AT", "az")).Sample((text, query, language) =>
    {
        if (!SearchParser.TryParse(query, out var parsed, out _) || parsed.Words is null)
            return;
        var end = 0;
        foreach (var run in Highlighter.Find(text, language, parsed.Words))
        {
            run.Start.ShouldBeGreaterThanOrEqualTo(end);
            run.Length.ShouldBeGreaterThan(0);
            end = run.Start + run.Length;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
    });
}

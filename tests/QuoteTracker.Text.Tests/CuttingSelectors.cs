namespace QuoteTracker.Text.Tests;

public sealed class CuttingSelectors
{
    [Fact]
    public void Gives_the_words_and_what_stands_around_them() =>
        TextQuoteSelector.At("We are not the ones.", 7, 10, 4).ShouldBe(new TextQuoteSelector("not", "are ", " the"));

    [Fact]
    public void Gives_what_there_is_at_the_ends_of_a_text() =>
        TextQuoteSelector.At("not", 0, 3).ShouldBe(new TextQuoteSelector("not", "", ""));

    // The end plus so much context was more than a number holds.
    [Fact]
    public void Takes_all_there_is_as_context() =>
        TextQuoteSelector.At("a b c", 2, 3, int.MaxValue).ShouldBe(new TextQuoteSelector("b", "a ", " c"));

    [Theory]
    [InlineData("👍")]
    [InlineData("e\u0301")]
    [InlineData("👍🏽")]
    [InlineData("👨\u200D👩\u200D👧")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("कि")]
    public void Never_cuts_a_character_in_two(string character)
    {
        for (var context = 0; context <= character.Length + 2; context++)
        {
            var selector = TextQuoteSelector.At($"{character} x {character}", character.Length + 1, character.Length + 2, context);
            selector.Prefix.ShouldBeOneOf("", " ", $"{character} ");
            selector.Suffix.ShouldBeOneOf("", " ", $" {character}");
        }
    }
}

namespace QuoteTracker.Text.Tests;

public sealed class RankingQuotes
{
    [Theory]
    [InlineData("sign a peace treaty today", "peace and a treaty now", "peace treaty")]
    [InlineData("sign a peace treaty today", "sign a treaty peace today", "peace treaty")]
    [InlineData("peace and treaty", "peace is what a treaty", "peace treaty")]
    [InlineData("peace and a treaty", "peace and quiet always", "peace treaty")]
    [InlineData("peace", "peace is all that we ask for", "peace")]
    // The first run was taken though a later one, as short, had the order asked for.
    [InlineData("treaty peace and peace treaty", "treaty peace and treaty peace", "peace treaty")]
    public void Puts_words_in_order_and_close_together_first(string better, string worse, string query) =>
        Score(better, query).ShouldBeGreaterThan(Score(worse, query));

    [Fact]
    public void Takes_other_forms_of_a_word_for_the_word_and_puts_it_as_typed_first()
    {
        Score("peace treaties", "peace treaty").ShouldBeGreaterThan(Score("peace with a treaty", "peace treaty"));
        Score("peace treaty", "peace treaty").ShouldBeGreaterThan(Score("peace treaties", "peace treaty"));
    }

    [Fact]
    public void Is_not_confused_by_two_forms_of_one_word() =>
        Score("threats and more", "threat threats and").ShouldBeGreaterThan(Score("threats or more and", "threat threats and"));

    [Fact]
    public void Puts_a_quote_of_more_independent_origins_first() =>
        Score("peace", "peace", origins: 3).ShouldBeGreaterThan(Score("peace", "peace", origins: 1));

    [Theory]
    [InlineData("", "peace", 0)]
    [InlineData("peace", "-war", -1)]
    [InlineData("peace", "war OR pea*", int.MaxValue)]
    public void Is_always_a_number(string text, string query, int origins) =>
        double.IsFinite(Score(text, query, origins)).ShouldBeTrue();

    private static double Score(string text, string query, int origins = 1)
    {
        SearchParser.TryParse(query, out var parsed, out _).ShouldBeTrue();
        return new Relevance(parsed!.Words!).Score(Tokenizer.Tokenize(text), "en", origins);
    }
}

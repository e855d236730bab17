using CsCheck;

namespace QuoteTracker.Text.Tests;

public sealed class ForgivingSearches
{
    [Theory]
    [InlineData("peace -war", "peace -war")]
    [InlineData("\"peace treaty", "peace treaty")]
    [InlineData("(peace OR", "peace")]
    [InlineData("peace )", "peace")]
    [InlineData("speaker:aliyev \"peace", "speaker:aliyev peace")]
    [InlineData("speaker: peace", "speaker peace")]
    [InlineData("peace - war NEAR/99 treaty", "peace war treaty")]
    [InlineData("a*", "a")]
    [InlineData("((OR) peace treaty", "peace treaty")]
    [InlineData("peace AND treaty", "peace treaty")]
    [InlineData("spekaer:aliyev peace", "spekaer aliyev peace")]
    [InlineData("!!! (", "")]
    public void Searches_the_words_that_are_there(string query, string instead) => SearchForgiving.Forgive(query).ShouldBe(instead);

    [Fact]
    public void Can_always_be_read() => Gen.OneOf(ParsingSearches.Queries, Texts.Any).Sample(query =>
        SearchParser.TryParse(SearchForgiving.Forgive(query), out _, out _));

    [Fact]
    public void Take_as_many_words_as_a_query_may_have()
    {
        var instead = SearchForgiving.Forgive("(" + string.Join(' ', Enumerable.Repeat("word", 10_000)));
        instead.Split(' ').Length.ShouldBe(SearchParser.MaxTerms);
    }
}

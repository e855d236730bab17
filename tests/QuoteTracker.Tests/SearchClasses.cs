using QuoteTracker.Search;
using QuoteTracker.Text;

namespace QuoteTracker.Tests;

/// <summary>A search is told by what costs most in it.</summary>
public sealed class SearchClasses
{
    [Theory]
    [InlineData("", "list")]
    [InlineData("speaker:aliyev", "list")]
    [InlineData("peace", "word")]
    [InlineData("peace treaty", "words")]
    [InlineData("peace OR treaty", "any")]
    [InlineData("peace -treaty", "without")]
    [InlineData("\"peace treaty\" now", "phrase")]
    [InlineData("peace NEAR/5 treaty", "near")]
    [InlineData("peac* \"treaty now\"", "prefix")]
    [InlineData("peac* OR trea*", "heavy")]
    [InlineData("pe*", "heavy")]
    public void Of(string q, string expected)
    {
        SearchParser.TryParse(q, out var parsed, out _).ShouldBeTrue();
        var told = SearchClass.Of(parsed!.Words, SearchGate.IsHeavy(parsed.Words));
        told.ShouldBe(expected);
        SearchClass.All.ShouldContain(told);
    }
}

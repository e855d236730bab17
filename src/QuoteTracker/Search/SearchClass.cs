using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>What kind of search it is, in one word: by what costs most in it.</summary>
internal static class SearchClass
{
    /// <summary>Every class, cheapest first.</summary>
    public static readonly string[] All = ["list", "word", "words", "any", "without", "phrase", "near", "prefix", "heavy"];

    /// <summary>The class of a search for these words; <c>list</c> for none.</summary>
    /// <param name="words">What is searched.</param>
    /// <param name="isHeavy">Whether it must wait for a place among the heavy ones.</param>
    public static string Of(SearchExpression? words, bool isHeavy) => words is null ? "list" : isHeavy ? "heavy" : All[Rank(words)];

    private static int Rank(SearchExpression words) => words switch
    {
        SearchExpression.Word => 1,
        SearchExpression.All all => Math.Max(2, all.Parts.Max(Rank)),
        SearchExpression.Any any => Math.Max(3, any.Parts.Max(Rank)),
        SearchExpression.Not not => Math.Max(4, Rank(not.Inner)),
        SearchExpression.Phrase => 5,
        SearchExpression.Near => 6,
        SearchExpression.Prefix => 7,
        _ => 8,
    };
}

namespace QuoteTracker.Text.Tests;

/// <summary>Writes a tree of the search grammar in one line, parentheses around each level.</summary>
internal static class Shown
{
    public static string Tree(SearchExpression? expression) => expression switch
    {
        null => "nothing",
        SearchExpression.Word word => word.Folded,
        SearchExpression.Prefix prefix => $"{prefix.Folded}*",
        SearchExpression.Phrase phrase => $"\"{string.Join(' ', phrase.Words)}\"",
        SearchExpression.Near near => $"near{near.Distance}({Trees(near.Sides)})",
        SearchExpression.All all => $"all({Trees(all.Parts)})",
        SearchExpression.Any any => $"any({Trees(any.Parts)})",
        SearchExpression.Not not => $"not({Tree(not.Inner)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string Trees(IEnumerable<SearchExpression> expressions) => string.Join(' ', expressions.Select(Tree));
}

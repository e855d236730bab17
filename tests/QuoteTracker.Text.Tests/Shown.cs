namespace QuoteTracker.Text.Tests;

/// <summary>Writes a tree of the search grammar in one line, parentheses around each level; what must match as written in quotation marks.</summary>
internal static class Shown
{
    public static string Tree(SearchExpression? expression) => expression switch
    {
        null => "nothing",
        SearchExpression.Word word => word.Inflected ? word.Folded : $"\"{word.Folded}\"",
        SearchExpression.Prefix prefix => $"{prefix.Folded}*",
        SearchExpression.Phrase { Inflected: true } phrase => $"[{string.Join(' ', phrase.Words)}]",
        SearchExpression.Phrase phrase => $"\"{string.Join(' ', phrase.Words)}\"",
        SearchExpression.Near near => $"near{near.Distance}({Tree(near.One)} {Tree(near.Other)})",
        SearchExpression.All all => $"all({Trees(all.Parts)})",
        SearchExpression.Any any => $"any({Trees(any.Parts)})",
        SearchExpression.Not not => $"not({Tree(not.Inner)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string Trees(IEnumerable<SearchExpression> expressions) => string.Join(' ', expressions.Select(Tree));
}

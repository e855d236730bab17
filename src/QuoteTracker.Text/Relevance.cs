namespace QuoteTracker.Text;

/// <summary>
/// How well a quote answers. In texts this short, how close the words stand and in how many sources the quote
/// stands say more than how often a word occurs.
/// </summary>
public static class Relevance
{
    /// <summary>
    /// Higher is better: 1 to 0 for closeness (the words asked for over the shortest run that has them all), half that
    /// again when they stand in the order asked, a tenth for each doubling of sources, and up to a tenth for brevity.
    /// </summary>
    public static double Score(IReadOnlyList<Token> tokens, SearchExpression expression, int independentOrigins)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var words = Wanted(expression).Distinct().ToList();
        var (length, ordered) = words.Count == 0 ? (0, false) : ShortestRun(tokens, words);
        var closeness = length == 0 ? 0 : (double)words.Count / length;
        return (ordered ? 1.5 : 1) * closeness
            + 0.1 * Math.Log2(1.0 + Math.Max(0, independentOrigins))
            + 0.1 * 10 / (10 + tokens.Count);
    }

    private static IEnumerable<string> Wanted(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => [word.Folded],
        SearchExpression.Phrase phrase => phrase.Words,
        SearchExpression.Near near => near.Sides.SelectMany(Wanted),
        SearchExpression.All all => all.Parts.SelectMany(Wanted),
        _ => [],
    };

    // The shortest run of tokens with every word in it; 0 where one is missing.
    private static (int Length, bool Ordered) ShortestRun(IReadOnlyList<Token> tokens, List<string> words)
    {
        var lastSeen = new int[words.Count];
        Array.Fill(lastSeen, -1);
        var (best, ordered) = (0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = words.IndexOf(tokens[i].Folded);
            if (word < 0)
                continue;
            lastSeen[word] = i;
            if (lastSeen.Min() is not (>= 0 and var first) || (best > 0 && i - first + 1 > best))
                continue;

            // Of runs as short as each other, one in the order asked counts.
            var inOrder = lastSeen.Zip(lastSeen.Skip(1)).All(pair => pair.First < pair.Second);
            (best, ordered) = (i - first + 1, inOrder || (ordered && best == i - first + 1));
        }

        return (best, ordered);
    }
}

namespace QuoteTracker.Text;

/// <summary>
/// How well quotes answer a query. In texts this short, how close the words stand and by how many independent ways the
/// quote came to us say more than how often a word occurs.
/// </summary>
/// <param name="expression">What was asked.</param>
public sealed class Relevance(SearchExpression expression)
{
    private readonly List<(string Folded, bool Inflected)> wanted = [.. Wanted(expression).Distinct()];
    private readonly Dictionary<string, WordForms> languages = new(StringComparer.Ordinal);

    /// <summary>Whether closeness can differ from quote to quote: of one word, or of alternatives, it is the same for all.</summary>
    public bool NeedsTexts => wanted.Count > 1;

    /// <summary>As <see cref="Score(IReadOnlyList{Token}, string, int)"/>, of a quote that answers, where <see cref="NeedsTexts"/> is false.</summary>
    /// <param name="length">How many words the quote has.</param>
    /// <param name="independentOrigins">0 or more.</param>
    public double Score(int length, int independentOrigins) => Sum(wanted.Count == 1 ? 1 : 0, wanted.Count == 1, length, independentOrigins);

    /// <summary>
    /// Higher is better: 1 to 0 for closeness (the words asked for over the shortest run that has them all), half that
    /// again when they stand in the order asked, a tenth for each doubling of independent origins, up to a tenth for brevity, and up to a fifth for words as they were typed.
    /// </summary>
    /// <param name="tokens">The quote's words.</param>
    /// <param name="language">BCP 47 tag of their language.</param>
    /// <param name="independentOrigins">0 or more.</param>
    public double Score(IReadOnlyList<Token> tokens, string language, int independentOrigins)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var (length, ordered) = wanted.Count == 0 ? (0, false) : ShortestRun(tokens, language);
        var closeness = length == 0 ? 0 : Math.Min(1, (double)wanted.Count / length);
        return Sum(closeness, ordered, tokens.Count, independentOrigins) + (0.2 * AsTyped(tokens));
    }

    // The share of the words asked for that stand there as they were typed, not in another form.
    private double AsTyped(IReadOnlyList<Token> tokens) =>
        wanted.Count == 0 ? 0 : (double)wanted.Count(word => tokens.Any(token => token.Folded == word.Folded)) / wanted.Count;

    private static double Sum(double closeness, bool ordered, int length, int independentOrigins) =>
        ((ordered ? 1.5 : 1) * closeness) + (0.1 * Math.Log2(1.0 + Math.Max(0, independentOrigins))) + (0.1 * 10 / (10 + length));

    private static IEnumerable<(string Folded, bool Inflected)> Wanted(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => [(word.Folded, word.Inflected)],
        SearchExpression.Phrase phrase => phrase.Words.Select(word => (word, phrase.Inflected)),
        SearchExpression.Near near => [.. Wanted(near.One), .. Wanted(near.Other)],
        SearchExpression.All all => all.Parts.SelectMany(Wanted),
        _ => [],
    };

    // The shortest run of tokens with every word in it; 0 where one is missing.
    private (int Length, bool Ordered) ShortestRun(IReadOnlyList<Token> tokens, string language)
    {
        if (!languages.TryGetValue(language, out var forms))
            languages[language] = forms = new WordForms(language);
        Span<int> lastSeen = stackalloc int[wanted.Count];
        lastSeen.Fill(-1);
        var (best, ordered) = (0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!See(tokens[i].Folded, i, lastSeen, forms))
                continue;
            var (first, inOrder) = (lastSeen[0], true);
            for (var k = 1; k < lastSeen.Length; k++)
            {
                inOrder &= lastSeen[k - 1] < lastSeen[k];
                first = Math.Min(first, lastSeen[k]);
            }

            if (first < 0 || (best > 0 && i - first + 1 > best))
                continue;

            // Of runs as short as each other, one in the order asked counts.
            (best, ordered) = (i - first + 1, inOrder || (ordered && best == i - first + 1));
        }

        return (best, ordered);
    }

    // Two of the words asked for may be forms of one.
    private bool See(string token, int at, Span<int> lastSeen, WordForms forms)
    {
        var seen = false;
        for (var k = 0; k < wanted.Count; k++)
        {
            if (forms.Is(token, wanted[k].Folded, wanted[k].Inflected))
                (lastSeen[k], seen) = (at, true);
        }

        return seen;
    }
}

using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>A match with its place in the order of relevance: tier first, then score, then the newer one.</summary>
/// <param name="Row">The search row, see <see cref="SearchRow"/>.</param>
/// <param name="Tier">0: the words as a phrase, or the one word as it was typed. 1: any other match.</param>
/// <param name="Score">Higher is better; comparable inside a tier.</param>
internal readonly record struct Ranked(long Row, int Tier, double Score) : IComparable<Ranked>
{
    public int CompareTo(Ranked other) => (Tier, -Score, -Row).CompareTo((other.Tier, -other.Score, -other.Row));
}

/// <summary>Orders the newest matches by how well they answer. Bounded, so that a common word costs no more than a rare one.</summary>
internal static class Ranking
{
    /// <summary>How many matches are ranked at most.</summary>
    public const int Bound = 500;

    /// <summary>The newest matches tier by tier, best first, and whether there may be more.</summary>
    public static async Task<(List<Ranked> Ranked, bool IsBounded)> RankedAsync(QuoteDb db, SearchQuestion question, CancellationToken cancel)
    {
        var tiers = new Dictionary<long, int>();
        var tier = 0;
        foreach (var expression in Tiers(question.Words!))
        {
            if (tiers.Count == Bound)
                break;
            foreach (var row in await db.RowsAsync(question with { Words = expression }, newestFirst: true, null, Bound, cancel))
            {
                if (tiers.Count < Bound)
                    tiers.TryAdd(row, tier);
            }

            tier++;
        }

        var relevance = new Relevance(question.Words!);
        var ranked = new List<Ranked>(tiers.Count);
        foreach (var (row, quote) in await db.CandidatesAsync(tiers.Keys, relevance.NeedsTexts, cancel))
        {
            ranked.Add(new Ranked(row, tiers[row], quote.Text is { } text
                ? relevance.Score(Tokenizer.Tokenize(text), quote.Language!, quote.Origins)
                : relevance.Score(quote.Length, quote.Origins)));
        }

        ranked.Sort();
        return (ranked, tiers.Count == Bound);
    }

    // A query of several plain words is asked as a phrase first, then anywhere: an old quote that has the very words must
    // not be lost among the newest that have them apart. Any other query is asked as it is: its shape already says what
    // the reader wants.
    private static IEnumerable<SearchExpression> Tiers(SearchExpression words)
    {
        if (words is SearchExpression.All { Parts: var parts } && parts.OfType<SearchExpression.Word>().ToList() is { Count: > 1 } plain
            && parts.All(part => part is SearchExpression.Word or SearchExpression.Not) && plain.TrueForAll(word => word.Inflected == plain[0].Inflected))
        {
            var without = parts.OfType<SearchExpression.Not>();
            yield return new SearchExpression.All([new SearchExpression.Phrase([.. plain.Select(word => word.Folded)], plain[0].Inflected), .. without]);
        }

        // A word as it was typed before its other forms.
        else if (words is SearchExpression.Word { Inflected: true } single)
        {
            yield return single with { Inflected = false };
        }

        yield return words;
    }
}

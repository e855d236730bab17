using QuoteTracker.Text;

namespace QuoteTracker.Tests;

/// <summary>What the grammar says, done by reading the whole text: slow, and too simple to be wrong.</summary>
internal static class PlainReading
{
    /// <summary>Whether a text answers; without words every text does.</summary>
    public static bool Matches(string text, string language, SearchExpression? expression) =>
        expression is null || Matches([.. Tokenizer.Tokenize(text).Select(token => token.Folded)], Stemming.LanguageOf(language), expression);

    private static bool Matches(List<string> words, string? stemmer, SearchExpression expression) => expression switch
    {
        SearchExpression.Prefix prefix => words.Exists(word => word.StartsWith(prefix.Folded, StringComparison.Ordinal)),
        SearchExpression.Near near => IsNear(words, stemmer, near),
        SearchExpression.Not not => !Matches(words, stemmer, not.Inner),
        SearchExpression.All all => all.Parts.All(part => Matches(words, stemmer, part)),
        SearchExpression.Any any => any.Parts.Any(part => Matches(words, stemmer, part)),
        _ => Places(words, stemmer, expression).Any(),
    };

    // Exact words beside inflected ones: see docs/search.md.
    private static bool IsNear(List<string> words, string? stemmer, SearchExpression.Near near)
    {
        if (Inflected(near.One) == Inflected(near.Other))
            return AreClose(words, stemmer, near.One, near.Other, near.Distance);
        return AreClose(words, stemmer, Loose(near.One), Loose(near.Other), near.Distance)
            && new[] { near.One, near.Other }.All(side => Inflected(side) || Places(words, stemmer, side).Any());
    }

    private static bool AreClose(List<string> words, string? stemmer, SearchExpression one, SearchExpression other, int distance)
    {
        var (length, otherLength) = (Length(one), Length(other));
        return Places(words, stemmer, one).Any(at => Places(words, stemmer, other).Any(second =>
            at <= second ? second - (at + length) <= distance : at - (second + otherLength) <= distance));
    }

    private static IEnumerable<int> Places(List<string> words, string? stemmer, SearchExpression run)
    {
        var asked = run is SearchExpression.Phrase phrase ? phrase.Words : [((SearchExpression.Word)run).Folded];
        return Enumerable.Range(0, Math.Max(0, words.Count - asked.Count + 1))
            .Where(at => asked.Index().All(word => IsOne(words[at + word.Index], word.Item, Inflected(run) ? stemmer : null)));
    }

    private static bool IsOne(string word, string asked, string? stemmer) =>
        word == asked || (stemmer is not null && Stemming.Stem(word, stemmer) == Stemming.Stem(asked, stemmer));

    private static bool Inflected(SearchExpression run) => run is SearchExpression.Phrase { Inflected: true } or SearchExpression.Word { Inflected: true };

    private static SearchExpression Loose(SearchExpression run) => run is SearchExpression.Phrase phrase ? phrase with { Inflected = true } : ((SearchExpression.Word)run) with { Inflected = true };

    private static int Length(SearchExpression run) => run is SearchExpression.Phrase phrase ? phrase.Words.Count : 1;
}

using QuoteTracker.Store.Reviews;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>What a review is found by: the stems of its claim, title and claimant, and the parts of their words.</summary>
internal static class ReviewWords
{
    private const string English = "en";

    /// <summary>Its row; none where it has no words.</summary>
    public static IEnumerable<WordRow> Of(Review review)
    {
        var words = ClaimWords.Words($"{review.Claim} {review.Title} {review.Claimant}").ToList();
        var code = IndexLanguages.CodeOf(review.Language ?? English);
        return words.Count == 0 ? [] : [new WordRow(review.Id, string.Join(' ', words.Select(word => Stem(word, code)).Concat(words.SelectMany(WordParts.Of).Select(Part)).Distinct()))];
    }

    /// <summary>The row that a review may have.</summary>
    public static RowRange RangeOf(long review) => new(review, review + 1);

    /// <summary>The token of a word.</summary>
    public static string Stem(string folded, string code) => code == IndexLanguages.AsWritten ? IndexToken.Of(folded) : IndexLanguages.Stem(folded, code);

    /// <summary>The token of a part of a word. No word and no stem begins with two low lines.</summary>
    public static string Part(string part) => $"__{part}";
}

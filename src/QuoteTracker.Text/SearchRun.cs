namespace QuoteTracker.Text;

/// <summary>What is sought side by side: one word, or those of a phrase.</summary>
/// <param name="Words">Folded, one or more.</param>
/// <param name="Inflected">Whether other forms of them will do.</param>
public readonly record struct SearchRun(IReadOnlyList<string> Words, bool Inflected)
{
    /// <summary>The run that a word or a phrase is; ArgumentException for anything else.</summary>
    public static SearchRun Of(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => new([word.Folded], word.Inflected),
        SearchExpression.Phrase phrase => new(phrase.Words, phrase.Inflected),
        _ => throw new ArgumentException("This is neither a word nor a phrase.", nameof(expression)),
    };

    /// <summary>Whether two runs of a text have at most so many words between them, in whichever order; those that share words have none.</summary>
    /// <param name="one">Place of the first word of the one.</param>
    /// <param name="length">How many words the one has.</param>
    /// <param name="other">Place of the first word of the other.</param>
    /// <param name="otherLength">How many words the other has.</param>
    /// <param name="distance">How many words may stand between.</param>
    public static bool AreClose(int one, int length, int other, int otherLength, int distance) =>
        one <= other ? other - (one + length) <= distance : one - (other + otherLength) <= distance;
}

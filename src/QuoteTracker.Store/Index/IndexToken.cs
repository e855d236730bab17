namespace QuoteTracker.Store.Index;

/// <summary>Words as the index keeps them.</summary>
internal static class IndexToken
{
    // PostgreSQL takes no lexeme of more than 2,046 bytes; a word of so many letters is none.
    private const int Longest = 500;

    /// <summary>A folded word, cut off where it is far too long to be one.</summary>
    internal static string Of(string folded) =>
        folded.Length <= Longest ? folded : folded[..(char.IsHighSurrogate(folded[Longest - 1]) ? Longest - 1 : Longest)];
}

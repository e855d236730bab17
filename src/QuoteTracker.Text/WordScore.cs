namespace QuoteTracker.Text;

/// <summary>Twice the matched words over the words of a quote and of a place, kept as whole numbers so that equal is equal.</summary>
internal readonly record struct WordScore(int Matched, int Words)
{
    public static WordScore Of(int matched, int quote, int place) => new(matched, quote + place);

    public static bool operator <(WordScore one, WordScore other) => (long)one.Matched * other.Words < (long)other.Matched * one.Words;

    public static bool operator >(WordScore one, WordScore other) => other < one;
}

namespace QuoteTracker.Text;

/// <summary>A run of a text's words, and how many of them are a quote's, in its order.</summary>
internal readonly record struct WordSpan(int Start, int End, int Matched)
{
    public int Length => End - Start;
}

using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Something in quotation marks.</summary>
/// <param name="Start">Where its opening mark stands.</param>
/// <param name="End">Past its closing mark, or where its paragraph ends.</param>
/// <param name="Parts">The words, a part a paragraph, without the marks and the white space beside them. Never empty.</param>
/// <param name="IsClosed">Whether somebody closed it.</param>
internal sealed record Piece(int Start, int End, IReadOnlyList<TextSpan> Parts, bool IsClosed)
{
    public int First => Parts[0].Start;

    public int Last => Parts[^1].Start + Parts[^1].Length;
}

namespace QuoteTracker.Text.Checking;

/// <summary>A part of a text, in UTF-16 units.</summary>
/// <param name="Start" example="11">Offset of its first unit.</param>
/// <param name="Length" example="3">How many units; 0 marks a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>What is between two places of a text, without the white space at both ends.</summary>
    public static TextSpan Trimmed(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end - start);
    }
}

/// <summary>Words that stand in both, one after another.</summary>
/// <param name="Asked">Number of the first in the words asked about.</param>
/// <param name="Stored">Number of the first in the stored words.</param>
/// <param name="Length">How many.</param>
public readonly record struct MatchedRun(int Asked, int Stored, int Length);

using System.Globalization;

namespace QuoteTracker.Text;

/// <summary>A W3C TextQuoteSelector: words, and what stands around them.</summary>
/// <param name="Exact">The words, not empty.</param>
/// <param name="Prefix">What must stand just before; null for anything.</param>
/// <param name="Suffix">What must stand just after; null for anything.</param>
/// <remarks>https://www.w3.org/TR/annotation-model/#text-quote-selector</remarks>
public sealed record TextQuoteSelector(string Exact, string? Prefix = null, string? Suffix = null)
{
    // What holds an emoji of several signs together: a family, a hand of some colour.
    private const char Joiner = '\u200D';
    private const char SkinToneHigh = '\uD83C';

    /// <summary>Cuts a selector out of a text, with up to <paramref name="context"/> UTF-16 units on each side, whole characters only.</summary>
    public static TextQuoteSelector At(string text, int start, int end, int context = 32)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = Math.Max(0, start - context);
        while (before > 0 && before < start && InsideCharacter(text, before))
            before++;
        var after = end + Math.Min(text.Length - end, context);
        while (after < text.Length && after > end && InsideCharacter(text, after))
            after--;
        return new TextQuoteSelector(text[start..end], text[before..start], text[end..after]);
    }

    /// <summary>Whether a cut here, not at an end of the text, would go through a character.</summary>
    internal static bool InsideCharacter(string text, int at) =>
        char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])
        || text[at - 1] == Joiner || text[at] == Joiner
        || (text[at] == SkinToneHigh && at + 1 < text.Length && text[at + 1] is >= '\uDFFB' and <= '\uDFFF')
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

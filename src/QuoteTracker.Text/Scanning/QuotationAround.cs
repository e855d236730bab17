namespace QuoteTracker.Text.Scanning;

/// <summary>What the text around some words says of them, for a person to look over.</summary>
/// <param name="IsInMarks">Whether quotation marks stand right around them.</param>
/// <param name="IsWhole">Whether they are whole sentences by their own signs: a capital at the beginning, a full stop or the like at the end.</param>
/// <param name="LeadIn">The words of the sentence that lead to them; null where they begin one.</param>
public sealed record QuotationAround(bool IsInMarks, bool IsWhole, string? LeadIn)
{
    private const string Marks = "“”\"„«»‘’'「」";
    private const string Ends = ".!?…";

    // "We will go," she said.
    private const string EndsInside = ".!?…,";

    /// <summary>Reads it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the words begin, in UTF-16 units.</param>
    /// <param name="length">How long they are.</param>
    public static QuotationAround Of(string text, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = start + length;
        var isInMarks = start > 0 && Marks.Contains(text[start - 1], StringComparison.Ordinal) && end < text.Length
            && (Marks.Contains(text[end], StringComparison.Ordinal) || (end + 1 < text.Length && ",.".Contains(text[end], StringComparison.Ordinal) && Marks.Contains(text[end + 1], StringComparison.Ordinal)));
        var isWhole = length > 0 && char.IsUpper(text[start]) && EndsInside.Contains(text[end - 1], StringComparison.Ordinal);
        return new QuotationAround(isInMarks, isWhole, Lead(text, start));
    }

    // Back to the end of the sentence before, or the line's beginning.
    private static string? Lead(string text, int start)
    {
        var first = start;
        while (first > 0 && text[first - 1] != '\n' && !(first < start && Ends.Contains(text[first - 1], StringComparison.Ordinal) && char.IsWhiteSpace(text[first]) && !IsAbbreviation(text, first - 1)))
            first--;
        var lead = text[first..start].Trim().Trim([.. Marks, ':', ',', ' ']).Trim();
        return lead.Length == 0 ? null : lead;
    }

    // "U.S. ", "Mr. ": a capital or two before the dot.
    private static bool IsAbbreviation(string text, int dot) => text[dot] == '.' && dot > 0 && (char.IsUpper(text[dot - 1]) || (dot > 1 && char.IsUpper(text[dot - 2]) && char.IsLower(text[dot - 1])));
}

namespace QuoteTracker.Extraction;

/// <summary>Words of an article as a field of one line takes them.</summary>
internal static class Short
{
    /// <summary>The beginning, in whole characters and on one line: where the article's line is wrapped is no part of a name. Null where there is nothing.</summary>
    public static string? Of(string? text, int most) =>
        Line(text) is not { } line ? null : line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)].TrimEnd();

    /// <summary>All of it, with one space for whatever stands between two words. Null where there is nothing.</summary>
    public static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;
}

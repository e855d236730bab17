namespace QuoteTracker.Extraction;

/// <summary>Words of an article, no longer than a field takes.</summary>
internal static class Short
{
    /// <summary>The beginning, in whole characters; null where there is nothing.</summary>
    public static string? Of(string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();
}

namespace QuoteTracker.Store;

/// <summary>What refers to a record.</summary>
internal static class Uses
{
    /// <summary>In words ("3 quotes, 1 membership"); null when nothing does.</summary>
    public static string? InWords(params IEnumerable<(int Count, string Noun)> uses)
    {
        var some = uses.Where(use => use.Count > 0).Select(use => $"{use.Count} {use.Noun}{(use.Count == 1 ? "" : "s")}").ToList();
        return some.Count == 0 ? null : string.Join(", ", some);
    }
}

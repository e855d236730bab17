namespace QuoteTracker.Http;

/// <summary>Lists that belong to a record.</summary>
internal static class Lists
{
    /// <summary>
    /// Puts <paramref name="given"/> in place of what is there, unless it says the same: a record written again as it
    /// was is not a change. <paramref name="essence"/> is what an item says, as a value.
    /// </summary>
    public static void ReplaceBy<T, TEssence>(this List<T> kept, IReadOnlyCollection<T> given, Func<T, TEssence> essence)
    {
        if (kept.Select(essence).SequenceEqual(given.Select(essence)))
            return;
        kept.Clear();
        kept.AddRange(given);
    }
}

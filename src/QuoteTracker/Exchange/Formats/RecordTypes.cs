namespace QuoteTracker.Exchange.Formats;

/// <summary>The types of records.</summary>
internal static class RecordTypes
{
    /// <summary>In the order in which they can refer to each other.</summary>
    public static readonly string[] All = ["organization", "person", "group", "source", "membership", "quote", "relation", "review"];
}

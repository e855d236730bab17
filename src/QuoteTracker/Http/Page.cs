namespace QuoteTracker.Http;

/// <summary>A page of a list.</summary>
/// <param name="Items">The records, in the list's order.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="NextCursor">Pass it as <c>cursor</c> to go on where this page ends. Null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, Total Total, string? NextCursor);

/// <summary>Makes pages.</summary>
internal static class Page
{
    /// <summary>The first <paramref name="size"/> of what was found; one more was looked for, to know whether it goes on.</summary>
    public static Page<T> Of<T>(List<T> found, int size, long total, Func<T, long> id) =>
        found.Count <= size ? new Page<T>(found, Total.Of(total), null) : new Page<T>(found[..size], Total.Of(total), Cursor.Of(id(found[size - 1])));
}

/// <summary>A number of records.</summary>
/// <param name="Value" example="14">How many.</param>
/// <param name="Relation" example="eq"><c>eq</c>: just that many. <c>gte</c>: that many or more; counting stopped there.</param>
public sealed record Total(long Value, string Relation)
{
    internal static Total Of(long value, long bound = long.MaxValue) => new(value, value < bound ? "eq" : "gte");
}

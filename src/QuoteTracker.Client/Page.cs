namespace QuoteTracker.Client;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The records, in the list's order.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="NextCursor">Null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, Total Total, string? NextCursor) where T : notnull;

namespace QuoteTracker.Client;

/// <summary>A record as it was read, with the ETag that says which version of it that was.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Value">The record.</param>
/// <param name="ETag">As the server sent it, quotation marks and all. A change made with it is refused (412) when somebody else changed the record since.</param>
public sealed record Versioned<T>(T Value, string ETag);

namespace QuoteTracker.Store.Idempotency;

/// <summary>The answer that a POST with an <c>Idempotency-Key</c> got. It is saved together with what the POST did, or neither is.</summary>
public sealed class GivenAnswer
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Whose key it was: two callers may choose the same word.</summary>
    public required string Caller { get; init; }

    /// <summary>The caller's word for this request.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of address and body, 32 bytes.</summary>
    public required byte[] Request { get; init; }

    /// <summary>The <see cref="Status"/> of an answer whose words were removed by law: that it was given is all that is kept.</summary>
    public const int Removed = 0;

    /// <summary>The HTTP status, or <see cref="Removed"/>.</summary>
    public int Status { get; init; }

    /// <summary>The content type; null without a body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Location header; null without one.</summary>
    public string? Location { get; init; }

    /// <summary>The ETag header; null without one.</summary>
    public string? ETag { get; init; }

    /// <summary>The body, byte by byte.</summary>
    public required byte[] Body { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }
}

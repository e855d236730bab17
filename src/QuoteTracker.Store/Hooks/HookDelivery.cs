namespace QuoteTracker.Store.Hooks;

/// <summary>A message to a hook. It has one id, however often it is sent.</summary>
public sealed class HookDelivery
{
    /// <summary>Given by the database, never used again.</summary>
    public long Id { get; init; }

    /// <summary>To whom.</summary>
    public long HookId { get; init; }

    /// <summary>The message's id, as the receiver sees it: always the same for a revision and a hook.</summary>
    public required string Message { get; init; }

    /// <summary>The revision it tells of; null for a test.</summary>
    public long? Revision { get; init; }

    /// <summary>Such as <c>quote.changed</c>; <c>ping</c> for a test.</summary>
    public required string Type { get; init; }

    /// <summary>What became of it.</summary>
    public HookDeliveryState State { get; set; }

    /// <summary>How often it was sent since it was made or replayed.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be sent before, UTC. While it is being sent: when another server may think that it was not.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was sent last, UTC; null before.</summary>
    public DateTimeOffset? LastAt { get; set; }

    /// <summary>The status that the receiver answered last; null where it gave none.</summary>
    public int? LastStatus { get; set; }

    /// <summary>Why it was not taken the last time; null where it was.</summary>
    public string? LastError { get; set; }
}

/// <summary>What became of a message.</summary>
public enum HookDeliveryState
{
    /// <summary>It is to be sent, or sent again.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Dead,
}

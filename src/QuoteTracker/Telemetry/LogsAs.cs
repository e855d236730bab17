namespace QuoteTracker.Telemetry;

/// <summary>How logs look.</summary>
internal enum LogsAs
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs that collect them: a line of JSON each. The key that a first start makes is then told nowhere but in its file.</summary>
    Json,
}

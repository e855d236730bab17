namespace QuoteTracker.Telemetry;

/// <summary>Who may read <c>/metrics</c>.</summary>
internal enum MetricsFor
{
    /// <summary>A caller whose key may read.</summary>
    Key,

    /// <summary>Everybody who can reach the server; on a private one, whose reading needs a key, that key.</summary>
    Everybody,

    /// <summary>Nobody: there is no such address, and nothing is counted for it.</summary>
    Nobody,
}

namespace QuoteTracker.Outbound;

/// <summary>How far the program goes when it asks the network.</summary>
/// <param name="AllowLoopback">Opens this machine's own loopback addresses, for tests; everything else stays as closed as it is.</param>
/// <param name="MaxBytes">Of a body, after decompression. 5 MiB if not said.</param>
/// <param name="MaxRedirects">That are followed; one more is refused.</param>
internal sealed record OutboundLimits(bool AllowLoopback = false, int MaxBytes = 5 * 1024 * 1024, int MaxRedirects = 5)
{
    /// <summary>For one fetch as a whole, from the look-up of the host to the last byte after all redirects.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);
}

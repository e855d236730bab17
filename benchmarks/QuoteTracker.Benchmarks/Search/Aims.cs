namespace QuoteTracker.Benchmarks.Search;

/// <summary>What was aimed at, for every class: who reads the table needn't look for what was missed.</summary>
internal static class Aims
{
    private const double Median = 20;
    private const double P95 = 50;
    private const double OfBareServer = 0.6;

    /// <summary>What the class misses, in words; empty when it meets all.</summary>
    /// <param name="ours">Over HTTP, from which the times are taken.</param>
    /// <param name="bareRatio">Our requests a second over the bare server's; null where it has no answer.</param>
    /// <param name="rivals">Peers' times, each with ours of the same kind: in process, or over HTTP.</param>
    public static IEnumerable<string> Missed(Timing ours, double? bareRatio, IEnumerable<(string Peer, Timing Theirs, Timing Ours)> rivals)
    {
        if (ours.At(50) > Median)
            yield return $"{ours.At(50):F0} ms at the median, not {Median:F0}";
        if (ours.At(95) > P95)
            yield return $"{ours.At(95):F0} ms at p95, not {P95:F0}";
        if (bareRatio < OfBareServer)
            yield return $"{bareRatio:F2} of the bare server, not {OfBareServer:F1}";
        foreach (var (peer, theirs, mine) in rivals)
        {
            if (!theirs.Refused && theirs.At(50) < mine.At(50))
                yield return $"behind {peer} by {mine.At(50) - theirs.At(50):F1} ms";
        }
    }
}

using System.Security.Cryptography;

namespace QuoteTracker.Hooks;

/// <summary>When a message that was not taken is sent again: as Standard Webhooks advises, ten times in some three days.</summary>
internal static class Retries
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>How often it is sent at most.</summary>
    public static int Most => Pauses.Length + 1;

    /// <summary>How long to wait after so many attempts, up to a fifth longer, so that many that failed together don't come back together; null after the last.</summary>
    public static TimeSpan? After(int attempts) =>
        attempts > Pauses.Length ? null : Pauses[attempts - 1] * (1 + (RandomNumberGenerator.GetInt32(1_000) / 5_000.0));
}

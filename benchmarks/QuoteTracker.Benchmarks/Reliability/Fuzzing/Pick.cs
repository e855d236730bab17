using CsCheck;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>One of some values.</summary>
internal static class Pick
{
    /// <summary>Each as likely as the next.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);
}

using System.Diagnostics;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>Asks contenders in turn: the same questions, in the same minutes, on the same machine.</summary>
internal static class Rounds
{
    /// <summary>Questions a class and contender, where there is time for them.</summary>
    public const int Requests = 200;

    private const int WarmUp = 30;
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    /// <summary>A timing for each contender, in their order.</summary>
    public static async Task<List<Timing>> InTurn(IReadOnlyList<IContender> contenders, Func<int, Question> question)
    {
        foreach (var contender in contenders)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < WarmUp && clock.Elapsed < MostWarmUp; i++)
                await contender.Ask(question(Requests + i));
        }

        var timings = contenders.Select(_ => new Timing()).ToList();
        for (var i = 0; i < Requests; i++)
        {
            foreach (var (contender, timing) in contenders.Zip(timings).Where(pair => !pair.Second.Refused && pair.Second.Spent < Most))
            {
                var clock = Stopwatch.GetTimestamp();
                if (await contender.Ask(question(i)) is { } items)
                    timing.Add(Stopwatch.GetElapsedTime(clock), items);
                else
                    timing.Refused = true;
            }
        }

        return timings;
    }
}

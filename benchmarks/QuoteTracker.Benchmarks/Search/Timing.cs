namespace QuoteTracker.Benchmarks.Search;

/// <summary>How long one contender took for the questions of a class.</summary>
internal sealed class Timing
{
    private readonly List<double> times = [];
    private int items;

    /// <summary>Whether it has no answer to such questions.</summary>
    public bool Refused { get; set; }

    /// <summary>All its times together.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>Items a page, on average; 0 before the first.</summary>
    public double Items => times.Count == 0 ? 0 : (double)items / times.Count;

    public void Add(TimeSpan time, int found)
    {
        Spent += time;
        times.Add(time.TotalMilliseconds);
        items += found;
    }

    /// <summary>A percentile, in milliseconds.</summary>
    public double At(int percent) => times.Order().ElementAt(times.Count * percent / 100);

    /// <summary>Median, 95th and 99th percentile in milliseconds; how many were asked, where time ran out before all were.</summary>
    public override string ToString() =>
        Refused ? "–" : $"{Short(At(50))} / {Short(At(95))} / {Short(At(99))}{(times.Count < Rounds.Requests ? $" ({times.Count})" : "")}";

    private static string Short(double time) => time < 10 ? $"{time:F2}" : time < 100 ? $"{time:F1}" : $"{time:N0}";
}

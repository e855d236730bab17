namespace QuoteTracker.Benchmarks.Search;

/// <summary>Whoever answers searches over the corpus.</summary>
internal interface IContender : IAsyncDisposable
{
    /// <summary>What the table calls it, with its version.</summary>
    string Name { get; }

    /// <summary>How fast it took the corpus in and what that takes on disk; null where another's data is used.</summary>
    string? Loaded { get; }

    /// <summary>Answers, everything that a reader would be shown read.</summary>
    /// <returns>How many items the page has; null where it has no answer to this class.</returns>
    ValueTask<int?> Ask(Question question);
}

/// <summary>One that isn't on this machine.</summary>
/// <param name="name">What it is called.</param>
/// <param name="why">Why not, and how to have it.</param>
internal sealed class Missing(string name, string why) : IContender
{
    public string Name => $"{name} ({why})";

    public string? Loaded => null;

    public ValueTask<int?> Ask(Question question) => new((int?)null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using System.Diagnostics;
using QuoteTracker.Store.Engines;

namespace QuoteTracker.Store.Measures;

/// <summary>The time of an operation that does not go through the object mapper: from here to its disposal.</summary>
internal readonly struct Timing : IDisposable
{
    private readonly IEngine engine;
    private readonly string operation;
    private readonly long since;
    private readonly Activity? span;

    private Timing(IEngine engine, string operation)
    {
        (this.engine, this.operation) = (engine, operation);
        if (StoreMeter.Operations.Enabled)
            since = Stopwatch.GetTimestamp();
        span = StoreMeter.Spans.StartActivity(operation, ActivityKind.Client);
        span?.SetTag(StoreMeter.Engine, engine.Name).SetTag(StoreMeter.Operation, operation);
    }

    /// <summary>Begins.</summary>
    /// <param name="engine">Who does it.</param>
    /// <param name="operation">One of a few names, such as <c>search.rows</c>.</param>
    internal static Timing Of(IEngine engine, string operation) => new(engine, operation);

    public void Dispose()
    {
        span?.Dispose();
        if (since != 0)
            StoreMeter.Operations.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new(StoreMeter.Engine, engine.Name), new(StoreMeter.Operation, operation));
    }
}

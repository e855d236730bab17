using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QuoteTracker.Store.Measures;

/// <summary>
/// What the database costs, for whoever listens: names and units are OpenTelemetry's. No SQL, no words, no ids are among it.
/// Where nobody listens it costs nothing.
/// </summary>
public static class StoreMeter
{
    /// <summary>The name under which all of it is found.</summary>
    public const string Name = "QuoteTracker.Store";

    /// <summary>The operation's kind or name.</summary>
    internal const string Operation = "db.operation.name";

    /// <summary>Which engine.</summary>
    internal const string Engine = "db.system.name";

    /// <summary>Spans of operations.</summary>
    internal static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    // In seconds. A statement takes from some ten microseconds to, at worst, minutes.
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60] };

    /// <summary>Time of statements, and of the operations that the program writes itself.</summary>
    internal static readonly Histogram<double> Operations = Meter.CreateHistogram("db.client.operation.duration", "s", "Time of database operations.", null, Buckets);

    /// <summary>How long writers waited for the writer before them.</summary>
    internal static readonly Histogram<double> Waits = Meter.CreateHistogram("quotetracker.db.writer.wait.duration", "s", "How long a transaction waited until it could write.", null, Buckets);
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QuoteTracker.Telemetry;

/// <summary>
/// What the program counts and times. A label is one of a few words of the code, never a word that was sent, an id or a
/// name. docs/observability.md has all of it; a test holds it against what is given.
/// </summary>
internal static class Measures
{
    /// <summary>The name under which all of it is found.</summary>
    public const string Name = "QuoteTracker";

    /// <summary>Spans of what is asked.</summary>
    public static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    /// <summary>Time of a search, with the wait for its place, by its class.</summary>
    public static readonly Histogram<double> Searches = Meter.CreateHistogram("quotetracker.search.duration", "s", "Time of searches, by class.", null, Buckets);

    /// <summary>Time of a check.</summary>
    public static readonly Histogram<double> Checks = Meter.CreateHistogram("quotetracker.check.duration", "s", "Time of checks.", null, Buckets);

    /// <summary>Answers to checks, those of scans among them.</summary>
    public static readonly Counter<long> Verdicts = Meter.CreateCounter<long>("quotetracker.check.verdicts", "{check}", "Checks, by verdict.");

    /// <summary>Messages sent to webhooks: what came of each attempt.</summary>
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("quotetracker.hook.attempts", "{attempt}", "Attempts to deliver to webhooks, by outcome.");

    /// <summary>Messages that wait to be sent, in the whole database.</summary>
    public static readonly Gauge<long> Waiting = Meter.CreateGauge<long>("quotetracker.hook.waiting", "{delivery}", "Deliveries to webhooks that wait to be sent.");

    /// <summary>Drafts of quotes that people decided on.</summary>
    public static readonly Counter<long> Decisions = Meter.CreateCounter<long>("quotetracker.draft.decisions", "{draft}", "Drafts of quotes decided on, by decision.");

    /// <summary>Backups by schedule: what came of each.</summary>
    public static readonly Counter<long> Backups = Meter.CreateCounter<long>("quotetracker.backup.attempts", "{backup}", "Backups by schedule, by outcome.");

    /// <summary>When the newest backup that is whole was begun.</summary>
    public static readonly Gauge<long> NewestBackup = Meter.CreateGauge<long>("quotetracker.backup.newest", "s", "When the newest backup by schedule was begun, in seconds since 1970.");

    /// <summary>Queries that took longer than the operator allows.</summary>
    public static readonly Counter<long> Slow = Meter.CreateCounter<long>("quotetracker.query.slow", "{query}", "Queries over the time that counts as slow, by class.");
}

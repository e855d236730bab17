using System.CommandLine;
using QuoteTracker.Telemetry;

namespace QuoteTracker.Commands;

/// <summary>The options of a server that say what is seen of it from outside: logs, metrics, traces.</summary>
internal sealed class WatchOptions
{
    /// <summary>Where OpenTelemetry's own exporters look for the address; its other variables work too.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>How logs look.</summary>
    public Option<LogsAs> Logs { get; } = Variables.OneOf("--logs", "Logs as text, or each entry as a line of JSON.", "QUOTETRACKER_LOGS", ("text", LogsAs.Text), ("json", LogsAs.Json));

    /// <summary>Whether requests are logged.</summary>
    public Option<bool> Requests { get; } = Variables.Switch("--log-requests", "Log a line for each request: method, route, status, time, trace. What was asked is not in it.", "QUOTETRACKER_LOG_REQUESTS");

    /// <summary>Whether callers' addresses are.</summary>
    public Option<bool> Addresses { get; } = Variables.Switch("--log-addresses", "With --log-requests: log the caller's address too.", "QUOTETRACKER_LOG_ADDRESSES");

    /// <summary>What is slow.</summary>
    public Option<int> Slow { get; } = Variables.Number("--slow-query-ms", "Searches and checks that take so many milliseconds are logged, without their words; 0 for none.", "QUOTETRACKER_SLOW_QUERY_MS", 1_000);

    /// <summary>Who may read the metrics.</summary>
    public Option<MetricsFor> Metrics { get; } = Variables.OneOf("--metrics", "Who may read /metrics: whose key may read, everybody, or nobody.", "QUOTETRACKER_METRICS",
        ("key", MetricsFor.Key), ("open", MetricsFor.Everybody), ("off", MetricsFor.Nobody));

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [Logs, Requests, Addresses, Slow, Metrics];

    /// <summary>Settings as these options say.</summary>
    public Settings In(Settings settings, ParseResult call) => settings with
    {
        Logs = call.GetValue(Logs),
        LogRequests = call.GetValue(Requests),
        LogAddresses = call.GetValue(Addresses),
        SlowQueryMs = call.GetValue(Slow),
        Metrics = call.GetValue(Metrics),
        ExportsTelemetry = Variables.Given(Endpoint) is not null,
    };
}

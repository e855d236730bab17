using OpenTelemetry.Metrics;
using QuoteTracker.Store.Measures;

namespace QuoteTracker.Telemetry;

/// <summary>
/// The metrics that are given out, and no others: the framework has a hundred more, some with labels that tell whom this
/// server called or that anybody can make many of.
/// </summary>
internal static class KeptMetrics
{
    /// <summary>Where they come from.</summary>
    public static readonly string[] Meters =
        [Measures.Name, StoreMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    // Of the framework's: by name, each with the labels that are kept.
    private static readonly Dictionary<string, string[]> Framework = new(StringComparer.Ordinal)
    {
        ["http.server.request.duration"] = ["http.request.method", "http.route", "http.response.status_code", "error.type"],
        ["http.server.active_requests"] = ["http.request.method"],
        ["kestrel.active_connections"] = [],

        // Not whom: the hosts of sources and webhooks are as many as there are.
        ["http.client.request.duration"] = ["http.request.method", "http.response.status_code", "error.type"],
        ["dotnet.process.cpu.time"] = ["cpu.mode"],
        ["dotnet.process.memory.working_set"] = [],
        ["dotnet.gc.collections"] = ["gc.heap.generation"],
        ["dotnet.gc.pause.time"] = [],
        ["dotnet.gc.last_collection.memory.committed_size"] = [],
    };

    /// <summary>Keeps ours as they are, the framework's that are listed with the labels that are, and drops the rest.</summary>
    public static MeterProviderBuilder AddKept(this MeterProviderBuilder metrics) => metrics.AddMeter(Meters).AddView(instrument =>
        instrument.Meter.Name is Measures.Name or StoreMeter.Name ? null
        : Framework.TryGetValue(instrument.Name, out var labels) ? new MetricStreamConfiguration { TagKeys = labels }
        : MetricStreamConfiguration.Drop);
}

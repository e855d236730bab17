using System.Diagnostics;
using OpenTelemetry;

namespace QuoteTracker.Telemetry;

/// <summary>
/// Takes out of every span what may say who asked or for what: addresses, paths, queries, agents, and whom this server
/// called. Only what is listed leaves the process.
/// </summary>
internal sealed class KeptTags : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept =
    [
        "http.request.method", "http.route", "http.response.status_code", "error.type", "network.protocol.version", "url.scheme",
        "db.system.name", "db.operation.name", Labels.Search, Labels.Verdict,
    ];

    public override void OnEnd(Activity data)
    {
        // A tag is taken out by setting it to null, which may not be done while they are gone through.
        List<string>? others = null;
        foreach (ref readonly var tag in data.EnumerateTagObjects())
        {
            if (!Kept.Contains(tag.Key))
                (others ??= []).Add(tag.Key);
        }

        foreach (var name in others ?? [])
            data.SetTag(name, null);
    }
}

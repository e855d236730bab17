using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>A snapshot as Memento sees it.</summary>
internal sealed record Memento(long Id, DateTimeOffset CapturedAt, string Sha256);

/// <summary>A source's snapshots as mementos of it: https://www.rfc-editor.org/rfc/rfc7089.</summary>
internal sealed class Mementos(string original, string address, IReadOnlyList<Memento> snapshots)
{
    public const string LinkFormat = "application/link-format";

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Memento> Snapshots => snapshots;

    /// <summary>Those of a source; null where there is no such source. The original is its URL, or its text here where it has none.</summary>
    public static async Task<Mementos?> Of(string reference, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await db.Sources.AsNoTracking().Known(reference).Select(s => new { s.Id, s.Url }).SingleOrDefaultAsync(cancel) is not { } source)
            return null;
        var snapshots = await db.Snapshots.AsNoTracking().Where(n => n.SourceId == source.Id).OrderBy(n => n.Id).Select(n => new Memento(n.Id, n.CapturedAt, n.Sha256)).ToListAsync(cancel);
        var address = $"{http.Request.Scheme}://{http.Request.Host}/api/v1/sources/{source.Id}";
        return new Mementos(source.Url is { } url ? InHeader(url) : $"{address}/text", address, snapshots);
    }

    /// <summary>The one that was the newest at a moment; before the first, the first.</summary>
    public Memento At(DateTimeOffset moment) => snapshots.LastOrDefault(snapshot => Seconds(snapshot.CapturedAt) <= moment) ?? snapshots[0];

    /// <summary>Where a snapshot is.</summary>
    public string AddressOf(Memento snapshot) => $"{address}/snapshots/{snapshot.Id}/text";

    /// <summary>The Link header of a memento: original, TimeGate, TimeMap, and its neighbours.</summary>
    public string LinksFrom(Memento here)
    {
        var at = snapshots.ToList().FindIndex(snapshot => snapshot.Id == here.Id);
        var links = new List<string> { $"<{original}>; rel=\"original\"", $"<{address}/text>; rel=\"timegate\"", $"<{address}/timemap>; rel=\"timemap\"; type=\"{LinkFormat}\"" };
        foreach (var place in new[] { 0, at - 1, at, at + 1, snapshots.Count - 1 }.Where(place => place >= 0 && place < snapshots.Count).Distinct().Order())
        {
            var relations = new[] { (place == 0, "first"), (place == at - 1, "prev"), (place == at + 1, "next"), (place == snapshots.Count - 1, "last") };
            links.Add(Link(snapshots[place], string.Join(' ', relations.Where(relation => relation.Item1).Select(relation => relation.Item2).Append("memento"))));
        }

        return string.Join(", ", links);
    }

    /// <summary>All of them, one a line.</summary>
    public string TimeMap()
    {
        var links = new List<string> { $"<{original}>; rel=\"original\"", $"<{address}/timemap>; rel=\"self\"; type=\"{LinkFormat}\"", $"<{address}/text>; rel=\"timegate\"" };
        links.AddRange(snapshots.Select((snapshot, i) => Link(snapshot, $"{(i == 0 ? "first " : "")}{(i == snapshots.Count - 1 ? "last " : "")}memento")));
        return string.Join(",\n", links) + "\n";
    }

    /// <summary>An address as headers can carry it: ASCII alone, whatever script it was written in.</summary>
    public static string InHeader(string url)
    {
        var uri = new Uri(url);
        return new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }

    /// <summary>A moment as HTTP writes it.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);

    /// <summary>Reads a moment as HTTP writes it.</summary>
    public static bool TryMoment(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    private string Link(Memento snapshot, string relation) => $"<{AddressOf(snapshot)}>; rel=\"{relation}\"; datetime=\"{Moment(snapshot.CapturedAt)}\"";

    // HTTP's moments have no fractions: a snapshot is there in the second that it was captured in.
    private static DateTimeOffset Seconds(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Sources;

/// <summary>Looks for all quotes of a source in a new snapshot of it.</summary>
internal static class Reanchoring
{
    /// <summary>
    /// Keeps where each place of a quote is found in a snapshot that was just saved; the caller saves them. The places
    /// in the snapshots that the quotes were taken from stay as they are: that evidence doesn't change with the page.
    /// </summary>
    /// <returns>What became of each place, in the order of the quotes.</returns>
    public static async Task<List<PlaceChange>> ReanchorAsync(this QuoteDb db, Snapshot snapshot, CancellationToken cancel)
    {
        var places = await db.Occurrences.AsNoTracking().Where(o => o.SourceId == snapshot.SourceId && o.SnapshotId < snapshot.Id)
            .Join(db.Quotes, o => o.QuoteId, q => q.Id, (o, q) => new { Occurrence = o, q.Key }).OrderBy(p => p.Occurrence.QuoteId).ThenBy(p => p.Occurrence.Place).ToListAsync(cancel);
        var changes = new List<PlaceChange>(places.Count);
        foreach (var place in places)
        {
            var now = LaterAnchor.Of(place.Occurrence.QuoteId, place.Occurrence, snapshot.Id, snapshot.Text);
            db.Add(now);
            changes.Add(new PlaceChange(
                now.QuoteId, place.Key, now.Place, ChangeOf(now.State, now.Start, place.Occurrence.Start), now.State, now.Score, place.Occurrence.Start, now.Start,
                now.Words is { } words ? WordDiff.Of(place.Occurrence.Exact, words) : null));
        }

        return changes;
    }

    /// <summary>The word for how a place stands to where it was.</summary>
    internal static string ChangeOf(AnchorState state, int? start, int before) => state switch
    {
        AnchorState.Exact => start == before ? "same" : "moved",
        AnchorState.Fuzzy => "altered",
        AnchorState.Ambiguous => "ambiguous",
        _ => "gone",
    };
}

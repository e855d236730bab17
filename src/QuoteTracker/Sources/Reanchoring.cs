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
    public static async Task<List<PlaceChange>> ReanchorAsync(this QuoteDb db, Snapshot snapshot, PlacesInText found, CancellationToken cancel)
    {
        var places = await db.Occurrences.AsNoTracking().Where(o => o.SourceId == snapshot.SourceId && o.SnapshotId < snapshot.Id)
            .Join(db.Quotes, o => o.QuoteId, q => q.Id, (o, q) => new { Occurrence = o, q.Key }).OrderBy(p => p.Occurrence.QuoteId).ThenBy(p => p.Occurrence.Place).ToListAsync(cancel);
        var changes = new List<PlaceChange>(places.Count);
        foreach (var place in places)
        {
            var now = LaterAnchor.Of(place.Occurrence.QuoteId, place.Occurrence, snapshot.Id, found);
            db.Add(now);
            changes.Add(new PlaceChange(
                now.QuoteId, place.Key, now.Place, ChangeOf(now.State, now.Score, now.Start, place.Occurrence.Start), now.State, now.Score, place.Occurrence.Start, now.Start,
                now.Words is { } words ? WordDiff.Of(place.Occurrence.Exact, words) : null));
        }

        return changes;
    }

    /// <summary>Looks for all of a source's quotes in a text that is about to be kept: before the transaction, for it takes its time.</summary>
    public static async Task<PlacesInText> LookAheadAsync(this QuoteDb db, long source, string text, CancellationToken cancel)
    {
        var places = new PlacesInText(text);
        await foreach (var occurrence in db.Occurrences.AsNoTracking().Where(o => o.SourceId == source).AsAsyncEnumerable().WithCancellation(cancel))
            places.Of(occurrence);
        return places;
    }

    /// <summary>The word for how a place stands to where it was.</summary>
    internal static string ChangeOf(AnchorState state, double score, int? start, int before) => state switch
    {
        AnchorState.Exact => start == before ? "same" : "moved",
        AnchorState.Fuzzy => score < Anchor.SameWords ? "altered" : "retyped",
        AnchorState.Ambiguous => "ambiguous",
        _ => "gone",
    };
}

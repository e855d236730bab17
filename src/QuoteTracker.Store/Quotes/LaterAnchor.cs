using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>
/// Where an occurrence's words were found in a later capture of its source. Worked out from the selectors and the text
/// alone, so it can be worked out again: <c>verify</c> does.
/// </summary>
public sealed class LaterAnchor
{
    /// <summary>The quote's id; 0 until it is saved.</summary>
    public long QuoteId { get; init; }

    /// <summary>The occurrence's place.</summary>
    public int Place { get; init; }

    /// <summary>The later text.</summary>
    public long SnapshotId { get; init; }

    /// <summary>How sure the place is.</summary>
    public AnchorState State { get; init; }

    /// <summary>How alike the words there are, 0 to 1; see <see cref="Anchor"/>.</summary>
    public double Score { get; init; }

    /// <summary>Offset of the first UTF-16 unit; null for an orphan.</summary>
    public int? Start { get; init; }

    /// <summary>Offset after the last UTF-16 unit; null for an orphan.</summary>
    public int? End { get; init; }

    /// <summary>The words there; null where they are the occurrence's own, and for an orphan.</summary>
    public string? Words { get; init; }

    /// <summary>Where an occurrence is in a later text.</summary>
    public static LaterAnchor Of(long quoteId, Occurrence occurrence, long snapshotId, PlacesInText places)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        ArgumentNullException.ThrowIfNull(places);
        var found = places.Of(occurrence);
        var words = found.State == AnchorState.Orphan ? null : places.Text[found.Start..found.End];
        return Of(quoteId, occurrence.Place, snapshotId, found, words == occurrence.Exact ? null : words);
    }

    private static LaterAnchor Of(long quoteId, int place, long snapshotId, AnchorPlace found, string? words) => new()
    {
        QuoteId = quoteId,
        Place = place,
        SnapshotId = snapshotId,
        State = found.State,
        Score = found.Score,
        Start = found.State == AnchorState.Orphan ? null : found.Start,
        End = found.State == AnchorState.Orphan ? null : found.End,
        Words = words,
    };
}

using QuoteTracker.Pages.Parts;
using QuoteTracker.Quotes;
using QuoteTracker.Search;
using QuoteTracker.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Pages.Reading;

/// <summary>A source's text with what is quoted from it, each at its place.</summary>
/// <param name="Snapshot">Which text.</param>
/// <param name="Runs">The text, cut where quotes begin and end.</param>
/// <param name="Quotes">The quotes with a place in it, in the order of their places.</param>
/// <param name="Elsewhere">Quotes of the source that have no place in this text.</param>
/// <param name="Differs">What another snapshot has otherwise; null where none was asked for.</param>
/// <param name="Against">The other snapshot.</param>
public sealed record SourceInPlace(
    SnapshotResponse? Snapshot, IReadOnlyList<MarkedRun<QuoteInText>> Runs, IReadOnlyList<QuoteInText> Quotes, IReadOnlyList<QuoteResponse> Elsewhere,
    IReadOnlyList<WordEdit>? Differs, SnapshotResponse? Against)
{
    // A book's quotes are a search; what is read in one go is marked.
    private const int Most = 500;

    // As many colours as can be told apart.
    private const int Colours = 8;

    /// <summary>Reads it; null where a snapshot is named that the source hasn't.</summary>
    internal static async Task<SourceInPlace?> Read(SourceResponse source, string? snapshot, string? against, ApiCalls api)
    {
        var found = (await api.Get<SearchResponse>($"/sources/{source.Id}/quotes?limit={Most}&sort=oldest")).Value?.Items.Select(one => one.Quote).ToList() ?? [];
        var chosen = snapshot is null or "" ? source.Snapshots is [.., var newest] ? newest : null : source.Snapshots.FirstOrDefault(one => $"{one.Id}" == snapshot);
        var other = against is null or "" ? null : source.Snapshots.FirstOrDefault(one => $"{one.Id}" == against);
        if ((chosen is null && snapshot is { Length: > 0 }) || (other is null && against is { Length: > 0 }))
            return null;
        if (chosen is null)
            return new SourceInPlace(null, [], [], found, null, null);

        var text = await Text(source, chosen, api);
        var colours = new Dictionary<long, int>();
        var placed = found.SelectMany(quote => quote.Occurrences.Where(place => place.Source.Id == source.Id).Select(place => InText(quote, place, chosen.Id, colours)))
            .OfType<QuoteInText>().OrderBy(quote => quote.Start).ThenByDescending(quote => quote.Length).ToList();
        var there = placed.Select(one => one.Quote.Id).ToHashSet();
        return new SourceInPlace(
            chosen, MarkedText.Cut(text, placed.Select(one => (one.Start, one.Length, one))), placed, found.FindAll(quote => !there.Contains(quote.Id)),
            other is null ? null : WordDiff.Of(await Text(source, other, api), text), other);
    }

    // In another text than the one the quote was taken from, where it was found again.
    private static QuoteInText? InText(QuoteResponse quote, OccurrenceResponse place, long snapshot, Dictionary<long, int> colours)
    {
        var position = place.Snapshot == snapshot ? place.PositionSelector : place.Latest is { } latest && latest.Snapshot == snapshot ? latest.PositionSelector : null;
        if (position is null)
            return null;
        var speaker = quote.Speakers is [var said, ..] ? said.Speaker.Id : 0;
        if (!colours.TryGetValue(speaker, out var colour))
            colours[speaker] = colour = colours.Count % Colours;
        return new QuoteInText(quote, place, position.Start, position.End - position.Start, colour, place.Snapshot != snapshot && place.Latest is { Change: "altered" or "ambiguous" } since ? since.Change : null);
    }

    private static async Task<string> Text(SourceResponse source, SnapshotResponse snapshot, ApiCalls api) =>
        await api.Text($"/sources/{source.Id}/snapshots/{snapshot.Id}/text") ?? "";
}

/// <summary>A quote at its place in a text.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Place">The place, as the quote has it.</param>
/// <param name="Start">Offset in the text shown, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Colour">That of the speaker, from 0.</param>
/// <param name="Doubt">altered, where this text has other words than the quote was taken from; ambiguous, where they stand several times; null where they are the same.</param>
public sealed record QuoteInText(QuoteResponse Quote, OccurrenceResponse Place, int Start, int Length, int Colour, string? Doubt);

using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>
/// Where occurrences are found in one text. Each is looked for once, so the work can be done before a transaction that
/// needs it, and other writers don't wait for it.
/// </summary>
public sealed class PlacesInText(string text)
{
    private readonly AnchorText words = new(text);
    private readonly Dictionary<(string Exact, string Prefix, string Suffix, int? Start), AnchorPlace> found = [];

    /// <summary>The text.</summary>
    public string Text => words.Text;

    /// <summary>
    /// Where an occurrence's words are. They are hinted where they stood, and what stood around them; not so for a place
    /// that was doubtful already, which that would make look sure.
    /// </summary>
    public AnchorPlace Of(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        var key = occurrence.Anchor == AnchorState.Ambiguous
            ? (occurrence.Exact, "", "", (int?)null)
            : (occurrence.Exact, occurrence.Prefix, occurrence.Suffix, occurrence.Start);
        if (!found.TryGetValue(key, out var place))
            found[key] = place = words.Find(new TextQuoteSelector(key.Item1, key.Item2, key.Item3), key.Item4);
        return place;
    }

    /// <inheritdoc cref="Anchor.Find"/>
    public AnchorPlace Find(TextQuoteSelector selector, int? startHint) => words.Find(selector, startHint);
}

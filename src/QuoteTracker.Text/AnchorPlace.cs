namespace QuoteTracker.Text;

/// <summary>A place in a text. It never splits a surrogate pair.</summary>
/// <param name="State">How sure it is.</param>
/// <param name="Start">Offset of the first UTF-16 unit; -1 for an orphan.</param>
/// <param name="End">Offset after the last UTF-16 unit; -1 for an orphan.</param>
/// <param name="Score">How much the words there are the ones looked for: 1 where they are the same unit by unit, less where not, 0 for an orphan. See <see cref="Anchor.Floor"/>.</param>
public readonly record struct AnchorPlace(AnchorState State, int Start, int End, double Score)
{
    internal static readonly AnchorPlace Nowhere = new(AnchorState.Orphan, -1, -1, 0);
}

namespace QuoteTracker.Text;

/// <summary>A text that several selectors are looked for in: its words are read once for all of them. Not for several threads at once.</summary>
public sealed class AnchorText
{
    private readonly TextWords words;

    /// <summary>The text; its words are read when they are first needed.</summary>
    public AnchorText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        words = new TextWords(text);
    }

    /// <summary>The text.</summary>
    public string Text => words.Text;

    /// <inheritdoc cref="Anchor.Find"/>
    public AnchorPlace Find(TextQuoteSelector selector, int? startHint = null)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return selector.Exact.Length == 0 ? AnchorPlace.Nowhere : ExactPlaces.Find(words, selector, startHint) ?? FuzzyPlaces.Find(words, selector, startHint);
    }
}

namespace QuoteTracker.Text.Extraction;

/// <summary>A sentence of the writer's, quotations in it as one item each.</summary>
/// <param name="Items">Its items, in order; at least one.</param>
/// <param name="Paragraph">The number of its paragraph.</param>
/// <param name="Number">Its own number in the article.</param>
internal sealed record Sentence(IReadOnlyList<Item> Items, int Paragraph, int Number)
{
    // Under the headline one more line may have its capitals; below, a sentence of names has them too.
    private const int Headlines = 2;

    public int Start => Items[0].Start;

    public int End => Items[^1].End;

    public bool HasPiece => Items.Any(item => item.IsPiece);

    /// <summary>Whether it has the capitals of a headline: nearly every longer word.</summary>
    public bool IsTitled { get; } = Paragraph < Headlines && Titled(Items);

    /// <summary>Whether it leads to what comes next: a colon at its end.</summary>
    public bool Leads => Items[^1].Is(":");

    private static bool Titled(IReadOnlyList<Item> items)
    {
        var words = items.Where(item => item.IsWord && item.Text.Length > 3).ToList();
        return words.Count >= 4 && words.Count(item => item.IsCapital) >= words.Count * 0.9;
    }
}

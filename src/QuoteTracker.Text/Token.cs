namespace QuoteTracker.Text;

/// <summary>One searchable word of a text.</summary>
/// <param name="Folded">As searched: see <see cref="Folding"/>. Never empty; no white space, no double quote.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the text.</param>
/// <param name="Length">In UTF-16 units of the text.</param>
public readonly record struct Token(string Folded, int Start, int Length);

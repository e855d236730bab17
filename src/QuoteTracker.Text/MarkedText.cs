namespace QuoteTracker.Text;

/// <summary>A run of a text with all that covers it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="Marks">The marks over it, the longest first; empty where there is none.</param>
public sealed record MarkedRun<T>(string Text, int Start, IReadOnlyList<T> Marks);

/// <summary>Cuts a text where marks begin and end, so that it can be shown with all of them, overlapping ones too.</summary>
public static class MarkedText
{
    /// <summary>The runs in order: together they are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What is marked, with offsets in UTF-16 units; what reaches over the text's ends is cut.</param>
    public static IReadOnlyList<MarkedRun<T>> Cut<T>(string text, IEnumerable<(int Start, int Length, T Mark)> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var inside = marks.Select(mark => (Start: Math.Clamp(mark.Start, 0, text.Length), End: Math.Clamp(mark.Start + mark.Length, 0, text.Length), mark.Mark))
            .Where(mark => mark.End > mark.Start).OrderByDescending(mark => mark.End - mark.Start).ThenBy(mark => mark.Start).ToList();
        var cuts = inside.SelectMany(mark => new[] { mark.Start, mark.End }).Concat([0, text.Length]).Distinct().Order().ToList();
        return [.. cuts.Zip(cuts.Skip(1), (from, to) => new MarkedRun<T>(text[from..to], from, [.. inside.Where(mark => mark.Start <= from && mark.End >= to).Select(mark => mark.Mark)]))];
    }
}

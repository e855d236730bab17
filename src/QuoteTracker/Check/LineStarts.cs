namespace QuoteTracker.Check;

/// <summary>Lines and columns of a text, as editors count them.</summary>
internal sealed class LineStarts
{
    private readonly List<int> starts = [0];

    public LineStarts(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
    }

    /// <summary>From 1.</summary>
    public int LineOf(int offset) => starts.BinarySearch(offset) is var at and >= 0 ? at + 1 : ~starts.BinarySearch(offset);

    /// <summary>From 1, in UTF-16 units.</summary>
    public int ColumnOf(int offset) => offset - starts[LineOf(offset) - 1] + 1;
}

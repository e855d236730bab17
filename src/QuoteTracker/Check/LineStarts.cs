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

    /// <summary>Both from 1, the column in UTF-16 units.</summary>
    public (int Line, int Column) Of(int offset)
    {
        var at = starts.BinarySearch(offset);
        var line = at >= 0 ? at + 1 : ~at;
        return (line, offset - starts[line - 1] + 1);
    }
}

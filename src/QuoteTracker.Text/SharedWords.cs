namespace QuoteTracker.Text;

/// <summary>Shortlists the parts of a text that share words with a quote, so that only those are aligned.</summary>
internal static class SharedWords
{
    // A window for each word would find each place of a short quote over and over.
    private const int ShortestStep = 16;

    internal readonly record struct Window(int Start, int End, int Shared);

    /// <summary>
    /// Windows about half the quote apart, so long that any run that can reach <see cref="Anchor.Floor"/> is whole in one.
    /// Those that share most words come first: a window can't match more than it shares, so the rest can be left when
    /// they share too few to do better.
    /// </summary>
    public static List<Window> Windows(int[] quote, int[] text, int distinct)
    {
        var step = Math.Max(ShortestStep, quote.Length / 2);
        var longestRun = (int)(quote.Length * (2 / Anchor.Floor - 1));
        var length = longestRun + step;
        var wanted = new int[distinct];
        foreach (var word in quote)
            wanted[word]++;

        var windows = new List<Window>();
        for (var start = 0; start < text.Length; start += step)
        {
            var end = Math.Min(text.Length, start + length);
            if (Shared(text.AsSpan(start, end - start), [.. wanted]) is > 0 and var shared)
                windows.Add(new Window(start, end, shared));
            if (end == text.Length)
                break;
        }

        windows.Sort((one, other) => (other.Shared, one.Start).CompareTo((one.Shared, other.Start)));
        return windows;
    }

    private static int Shared(ReadOnlySpan<int> window, Span<int> wanted)
    {
        var shared = 0;
        foreach (var word in window)
        {
            if (word >= 0 && wanted[word]-- > 0)
                shared++;
        }

        return shared;
    }
}

namespace QuoteTracker.Text;

/// <summary>How sure a place is.</summary>
public enum AnchorState
{
    /// <summary>The words stand there, and nowhere else that the selectors would allow.</summary>
    Exact,

    /// <summary>Words much like these stand there.</summary>
    Fuzzy,

    /// <summary>The words stand at several places that nothing tells apart; this is the first.</summary>
    Ambiguous,

    /// <summary>The words stand nowhere.</summary>
    Orphan,
}

/// <summary>A place in a text.</summary>
/// <param name="State">How sure it is.</param>
/// <param name="Start">Offset of the first UTF-16 unit; -1 for an orphan.</param>
/// <param name="End">Offset after the last UTF-16 unit; -1 for an orphan.</param>
public readonly record struct AnchorPlace(AnchorState State, int Start, int End);

/// <summary>Finds the place that selectors point to.</summary>
public static class Anchor
{
    /// <summary>
    /// The place. A <paramref name="startHint"/> at which the words stand decides; else the one place where they stand;
    /// else, of several, the one with the prefix before and the suffix after it. Compared unit by unit, nothing folded.
    /// </summary>
    public static AnchorPlace Find(string text, TextQuoteSelector selector, int? startHint = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(selector);
        var exact = selector.Exact;
        if (exact.Length == 0)
            return new AnchorPlace(AnchorState.Orphan, -1, -1);
        if (startHint is { } hint && hint >= 0 && hint <= text.Length - exact.Length && text.AsSpan(hint).StartsWith(exact, StringComparison.Ordinal))
            return new AnchorPlace(AnchorState.Exact, hint, hint + exact.Length);

        var first = text.IndexOf(exact, StringComparison.Ordinal);
        if (first < 0)
            return new AnchorPlace(AnchorState.Orphan, -1, -1);
        if (text.IndexOf(exact, first + 1, StringComparison.Ordinal) < 0)
            return new AnchorPlace(AnchorState.Exact, first, first + exact.Length);

        var (best, bestFit, ties) = (first, -1, 0);
        for (var at = first; at >= 0; at = text.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var fit = Fit(text, at, selector);
            if (fit > bestFit)
                (best, bestFit, ties) = (at, fit, 1);
            else if (fit == bestFit)
                ties++;
        }

        return new AnchorPlace(ties == 1 ? AnchorState.Exact : AnchorState.Ambiguous, best, best + exact.Length);
    }

    // 2: both sides fit, 1: one of them, 0: none. An empty or absent side says nothing.
    private static int Fit(string text, int at, TextQuoteSelector selector)
    {
        var before = !string.IsNullOrEmpty(selector.Prefix) && text.AsSpan(0, at).EndsWith(selector.Prefix, StringComparison.Ordinal);
        var after = !string.IsNullOrEmpty(selector.Suffix) && text.AsSpan(at + selector.Exact.Length).StartsWith(selector.Suffix, StringComparison.Ordinal);
        return (before ? 1 : 0) + (after ? 1 : 0);
    }
}

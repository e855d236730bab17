namespace QuoteTracker.Text;

/// <summary>Finds the place where the very words of a selector stand.</summary>
internal static class ExactPlaces
{
    /// <summary>
    /// Null where they stand nowhere. Of several places the hinted one, unless prefix and suffix fit another better;
    /// else the one that they fit best; else the first, ambiguous.
    /// </summary>
    public static AnchorPlace? Find(TextWords words, TextQuoteSelector selector, int? startHint)
    {
        var (best, bestFit, ties, hintFit) = (-1, -1, 0, -1);
        var mostFit = (string.IsNullOrEmpty(selector.Prefix) ? 0 : 1) + (string.IsNullOrEmpty(selector.Suffix) ? 0 : 1);
        foreach (var at in WholeWords(words, selector))
        {
            var fit = Fit(words.Text, at, selector);
            if (fit > bestFit)
                (best, bestFit, ties) = (at, fit, 1);
            else if (fit == bestFit)
                ties++;
            if (at == startHint)
                hintFit = fit;
            if (ties > 1 && bestFit == mostFit && !(at < startHint))
                break;
        }

        if (best < 0)
            return null;
        var isHinted = hintFit == bestFit;
        var start = isHinted ? startHint!.Value : best;
        return new AnchorPlace(isHinted || ties == 1 ? AnchorState.Exact : AnchorState.Ambiguous, start, start + selector.Exact.Length, 1);
    }

    // "he is" does not stand in "she is": only a selector that was itself cut out of the middle of a word stands in one.
    private static IEnumerable<int> WholeWords(TextWords words, TextQuoteSelector selector)
    {
        var length = selector.Exact.Length;
        var before = selector.Prefix ?? "";
        var cut = new TextWords(before + selector.Exact + selector.Suffix);
        var (startsInWord, endsInWord) = (cut.HasWordAcross(before.Length), cut.HasWordAcross(before.Length + length));
        return Standing.Places(words.Text, selector.Exact).Where(at =>
            !words.HasPairAcross(at) && !words.HasPairAcross(at + length)
            && (startsInWord || !words.HasWordAcross(at)) && (endsInWord || !words.HasWordAcross(at + length)));
    }

    // 2: both sides fit, 1: one of them, 0: none. An empty or absent side says nothing, and a side fits whole or not at all:
    // half a prefix would make a wrong place look certain.
    private static int Fit(string text, int at, TextQuoteSelector selector)
    {
        var before = !string.IsNullOrEmpty(selector.Prefix) && text.AsSpan(0, at).EndsWith(selector.Prefix, StringComparison.Ordinal);
        var after = !string.IsNullOrEmpty(selector.Suffix) && text.AsSpan(at + selector.Exact.Length).StartsWith(selector.Suffix, StringComparison.Ordinal);
        return (before ? 1 : 0) + (after ? 1 : 0);
    }
}

namespace QuoteTracker.Text;

/// <summary>Finds the place whose words are most like those of a selector, by aligning words as search folds them.</summary>
internal static class FuzzyPlaces
{
    // Longer quotes are found exactly or not at all: aligning takes the square of their words.
    private const int Longest = 10_000;

    // Fewer words are no sign of a quote: "we" stands everywhere, and "one of the" nearly.
    private const int FewestWords = 4;

    /// <summary>The best place, or nowhere when none reaches <see cref="Anchor.Floor"/>.</summary>
    public static AnchorPlace Find(TextWords text, TextQuoteSelector selector, int? startHint)
    {
        var quote = Tokenizer.Tokenize(selector.Exact);
        if (quote.Count is 0 or > Longest)
            return AnchorPlace.Nowhere;

        var context = new WordContext(text, selector);
        var (spans, isSure) = new FuzzySearch(text, quote).Find();
        var places = spans.Select(span => (Span: span, Fit: context.Fit(span))).Where(place => IsTelling(place.Span, quote.Count, place.Fit)).ToList();
        if (places.Count == 0)
            return AnchorPlace.Nowhere;

        var most = places.Max(place => place.Fit);
        places.RemoveAll(place => place.Fit < most);
        var hinted = places.FindIndex(place => text.Tokens[place.Span.Start].Start == startHint);
        var isOne = hinted >= 0 || (places.Count == 1 && isSure);
        var found = places[Math.Max(0, hinted)].Span;
        var widened = context.Widened(found, quote.Count - found.Matched + 1);
        var best = Score(quote.Count, widened) >= Anchor.Floor ? widened : found;
        var (first, last) = (text.Tokens[best.Start], text.Tokens[best.End - 1]);
        return new AnchorPlace(isOne ? AnchorState.Fuzzy : AnchorState.Ambiguous, first.Start, last.Start + last.Length, Math.Min(Score(quote.Count, best), Anchor.SameWords));
    }

    private static double Score(int quoteWords, WordSpan span) => 2.0 * span.Matched / (quoteWords + span.Length);

    // Words of the context count where they stand beside the place. A phrase of three is known by all its words.
    private static bool IsTelling(WordSpan span, int quoteWords, int fit) =>
        span.Matched + fit >= FewestWords || (quoteWords == FewestWords - 1 && span.Matched == quoteWords && span.Length == quoteWords);
}

namespace QuoteTracker.Text;

/// <summary>Finds the place that a selector points to.</summary>
public static class Anchor
{
    /// <summary>
    /// The least score of a fuzzy place. One word in twenty changed scores 0.95, a third of the words left out 0.8. In one
    /// article, sentences on one topic reach 0.67 against each other where they share a turn of phrase, and else 0.56 at most.
    /// </summary>
    public const double Floor = 0.7;

    /// <summary>The score of a place that has the very words, typed otherwise: only case, accents, white space or marks differ.</summary>
    public const double SameWords = 0.999;

    /// <summary>
    /// Where the words of a selector stand unit by unit, score 1: at <paramref name="startHint"/> if they stand there and
    /// prefix and suffix fit no other place better; else at the one place that prefix and suffix fit best. They don't
    /// stand inside of longer words, unless the selector was itself cut out of one.
    /// </summary>
    /// <remarks>
    /// <para>Where they stand nowhere: the run of words most like them, as search folds words. Its score is twice the
    /// quote's words that stand in it in order, over the words of the quote and of the run together; 0.999 at most, which
    /// says that only case, accents or marks differ. It begins and ends on words that match, or where
    /// prefix and suffix say that others stand in their stead; at least four match, words
    /// of prefix and suffix right beside it counted; all the words of a quote of three will do.</para>
    /// <para>Of fuzzy places with one score, the one with most words of prefix and suffix beside it is taken, then the
    /// one that starts at the hint; else the first, ambiguous.</para>
    /// <para>Work has a bound. A quote of more than 10,000 words is found unit by unit only. In a text that repeats the
    /// quote's words over and over not every place is looked at: then the best one seen is ambiguous, and there may be none.</para>
    /// </remarks>
    public static AnchorPlace Find(string text, TextQuoteSelector selector, int? startHint = null) =>
        new AnchorText(text).Find(selector, startHint);
}

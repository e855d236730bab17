using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>A quote compared with the words asked about.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Words">Its words.</param>
/// <param name="Comparison">How the words asked about stand to them.</param>
/// <param name="At">The place whose own wording was met, where that is not the quote's; else null.</param>
internal sealed record Judged(WholeQuote Quote, MarkedWords Words, Comparison Comparison, StandsIn? At)
{
    /// <summary>The verdict on this quote alone.</summary>
    public Verdict Verdict => At is not null ? Verdict.Altered : Comparison.Likeness switch
    {
        Likeness.Unlike => Verdict.NotFound,
        Likeness.Changed => Verdict.Altered,
        _ when Quote.Kind is QuoteKind.Indirect or QuoteKind.Reported or QuoteKind.Silence => Verdict.Reported,

        // The gap that is marked there too is the source's: nobody here knows what it left out.
        Likeness.Whole or Likeness.Run when HasGapOfSource => Verdict.Elided,
        Likeness.Whole => Verdict.Verbatim,
        Likeness.Run => Verdict.Excerpt,
        _ => Verdict.Elided,
    };

    /// <summary>Nearest first: the words as they are before words with changes, those of a source's own wording between.</summary>
    public int Rank => At is not null ? (int)Likeness.Changed : (int)Comparison.Likeness + (Comparison.Likeness >= Likeness.Changed ? 1 : 0);

    /// <summary>Compares. Where the quote's words are not met, those of its places are looked at: a headline may have others.</summary>
    public static Judged Of(WholeQuote quote, MarkedWords asked, Comparing comparing)
    {
        var words = MarkedWords.Stored(quote.Text);
        var comparison = comparing.Of(asked, words);
        if (comparison.Likeness >= Likeness.Changed)
        {
            foreach (var place in quote.Places.Where(place => !Wording.SameWords(place.Exact, quote.Text)))
            {
                if (comparing.Of(asked, MarkedWords.Stored(place.Exact)).Likeness < Likeness.Changed)
                    return new Judged(quote, words, comparison, place);
            }
        }

        return new Judged(quote, words, comparison, null);
    }

    /// <summary>Whether the stored words have a mark that something is left out where those asked about have none.</summary>
    public bool LacksMarkOfGap(MarkedWords asked) => Comparison.Likeness < Likeness.Runs && Verdict == Verdict.Elided
        && Comparison.Runs.Any(run => Enumerable.Range(1, run.Length - 1).Any(i => Words.Joins[run.Stored + i] == Join.Gap && (run.Asked + i >= asked.Words.Count || asked.Joins[run.Asked + i] != Join.Gap)));

    private bool HasGapOfSource => Quote.Places.Count > 0
        && Comparison.Runs.Any(run => Enumerable.Range(run.Stored + 1, run.Length - 1).Any(word => Words.Joins[word] == Join.Gap));
}

using QuoteTracker.Quotes;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>Puts what was found into an answer.</summary>
internal sealed class Findings(CheckRequest request, MarkedWords asked, Whose whose)
{
    /// <summary>A quote that has the words, or has them with changes.</summary>
    public CheckResponse Best(Judged best, IReadOnlyList<Judged> others)
    {
        var response = QuoteReads.Response(best.Quote);
        var attribution = whose.Judge(best.Quote);
        var cuts = best.Verdict is Verdict.Excerpt or Verdict.Elided or Verdict.Altered && best.At is null
            ? Cuts(best) : [];
        var turning = Turning(CueLists.Of(request.Language ?? best.Quote.Language));
        return Empty(best.Verdict, attribution, Sentences.Of(best, asked, attribution, whose) + Sentences.Turning(turning)) with
        {
            Changes = best.Verdict == Verdict.Altered ? best.Comparison.Changes : [],
            Best = new CheckedQuote(response, best.Comparison.Stored, [.. response.Occurrences.Select(Evidence.Of)], response.IndependentOrigins),
            Parts = best.Verdict == Verdict.Elided ? [.. best.Comparison.Runs.Select(run => Part(best, run))] : [],
            Others = [.. others.Select(Other)],
            Flags = CheckFlags.Of(best, asked, response, cuts.Count > 0, turning.Count > 0, request.On),
            Cuts = cuts,
        };
    }

    /// <summary>Parts of several quotes as one.</summary>
    public CheckResponse Stitched(IReadOnlyList<StitchedPart> parts, List<Judged> judged)
    {
        var from = parts.Select(part => judged[part.Text]).Distinct().ToList();
        var attributions = from.Select(one => whose.Judge(one.Quote)).ToList();
        var attribution = attributions.TrueForAll(one => one == attributions[0]) ? attributions[0] : AttributionVerdict.Different;
        return Empty(Verdict.Stitched, attribution, Sentences.Stitched(from.Select(one => one.Quote))) with
        {
            Parts = [.. parts.Select(part => Part(judged[part.Text], part.Run))],
            Others = [.. from.Select(Other)],
        };
    }

    /// <summary>Nothing near enough.</summary>
    public CheckResponse NotFound(Judged? nearest) => Empty(Verdict.NotFound, whose.IsAsked ? AttributionVerdict.Unknown : null, Sentences.NotFound) with
    {
        Nearest = nearest is null ? null : new NearestQuote(
            nearest.Quote.Id, nearest.Quote.Key, nearest.Quote.Text, Speakers(nearest.Quote),
            $"Only {nearest.Comparison.Runs.Sum(run => run.Length)} of the {asked.Words.Count} words asked about stand in it in this order."),
    };

    /// <summary>Too few words.</summary>
    public CheckResponse TooShort() => Empty(Verdict.TooShort, whose.IsAsked ? AttributionVerdict.Unknown : null, Sentences.TooShort);

    internal static List<string> Speakers(WholeQuote quote) => [.. quote.Speakers.Select(said => said.Speaker.Name)];

    private CheckResponse Empty(Verdict verdict, AttributionVerdict? attribution, string message) => new(
        verdict, attribution, message, [], null, [], [], null, null, [], [], [],
        [.. asked.Insertions.Select(span => new InsertedText(asked.Text.Substring(span.Start, span.Length), span))],
        Checker.Contract, null!, whose.DidYouMean);

    private static List<string> Cuts(Judged best)
    {
        var cues = CueLists.Of(best.Quote.Language);
        return [.. CutContext.Of(best.Words, best.Comparison.Stored, cues), .. best.Verdict == Verdict.Elided ? CutContext.InGaps(best.Words, best.Comparison.Runs, cues) : []];
    }

    // Brackets are an editor's to explain with, not to deny.
    private List<string> Turning(WordCues cues) =>
        [.. asked.Insertions.Select(span => asked.Text.Substring(span.Start, span.Length)).Where(text => MarkedWords.Stored(text).Words.Any(word => cues.IsNegation(word.Folded) || cues.IsTurn(word.Folded)))];

    private static OtherQuote Other(Judged one) => new(one.Quote.Id, one.Quote.Key, one.Verdict, one.Quote.Text, one.Quote.Kind, Speakers(one.Quote));

    // Of brackets that the stored words have too, the run counts the words inside.
    private CheckedPart Part(Judged of, MatchedRun run) => new(
        of.Quote.Id, of.Quote.Key, Speakers(of.Quote), asked.SpanOf(run.Asked, Math.Min(run.Asked + run.Length, asked.Words.Count)),
        of.Words.SpanOf(run.Stored, run.Stored + run.Length), of.Words.TextOf(run.Stored, run.Stored + run.Length));
}

namespace QuoteTracker.Text.Checking;

/// <summary>A part of the words asked about, and the stored words it is a run of.</summary>
/// <param name="Text">Number of the stored text.</param>
/// <param name="Run">The words.</param>
public sealed record StitchedPart(int Text, MatchedRun Run);

/// <summary>Finds out whether words are put together from parts of several texts.</summary>
public static class Stitching
{
    // Four words in a row are seldom the same by chance.
    private const int LeastRun = 4;

    // What is longer is a text, and no quotation.
    private const int LongestAsked = 400;

    // Of ten words one may be a connection of the one who put them together.
    private const double LeastCovered = 0.85;

    /// <summary>The parts in order, from two texts or more; null where they don't make up the whole, or more than 400 words are asked about.</summary>
    public static IReadOnlyList<StitchedPart>? Of(MarkedWords asked, IReadOnlyList<MarkedWords> texts)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(texts);
        if (asked.Words.Count > LongestAsked)
            return null;
        var runs = texts.SelectMany((text, number) => Runs(asked, text).Select(run => new StitchedPart(number, run))).ToList();
        var (parts, at, covered) = (new List<StitchedPart>(), 0, 0);
        while (at < asked.Words.Count)
        {
            // The one that reaches furthest; of those, one of a text that has a part already.
            var best = runs.Where(part => part.Run.Asked <= at && part.Run.Asked + part.Run.Length - at >= LeastRun)
                .OrderByDescending(part => part.Run.Asked + part.Run.Length).ThenByDescending(part => parts.Exists(p => p.Text == part.Text)).ThenBy(part => part.Text).FirstOrDefault();
            if (best is null)
            {
                at++;
                continue;
            }

            var skipped = at - best.Run.Asked;
            var rest = new MatchedRun(at, best.Run.Stored + skipped, best.Run.Length - skipped);
            parts.Add(best with { Run = rest });
            (at, covered) = (at + rest.Length, covered + rest.Length);
        }

        return covered >= LeastCovered * asked.Words.Count && parts.Select(part => part.Text).Distinct().Count() > 1 ? parts : null;
    }

    private static IEnumerable<MatchedRun> Runs(MarkedWords asked, MarkedWords text)
    {
        var above = new int[text.Words.Count + 1];
        for (var i = 1; i <= asked.Words.Count; i++)
        {
            var here = new int[text.Words.Count + 1];
            for (var j = 1; j <= text.Words.Count; j++)
            {
                if (asked.Words[i - 1].Folded != text.Words[j - 1].Folded)
                    continue;
                here[j] = above[j - 1] + 1;
                var goesOn = i < asked.Words.Count && j < text.Words.Count && asked.Words[i].Folded == text.Words[j].Folded;
                if (!goesOn && here[j] >= LeastRun)
                    yield return new MatchedRun(i - here[j], j - here[j], here[j]);
            }

            above = here;
        }
    }
}

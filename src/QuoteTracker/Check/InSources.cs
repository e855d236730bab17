using Microsoft.EntityFrameworkCore;
using QuoteTracker.Quotes;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Text;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>Looks through the captured texts themselves: words may stand in an article without having been entered as a quote.</summary>
internal sealed class InSources(QuoteDb db, CancellationToken cancel)
{
    private const int MostPassages = 8;

    // A text can be megabytes.
    private const int MostTexts = 6;

    // With changes, a writer's own sentence on the same matter must not be taken for the words: they are nearly all there.
    private const double LeastShare = 0.8;

    private const int Context = 64;

    // Words asked about times words compared with: some hundredths of a second.
    private const long MostPairs = 10_000_000;

    /// <summary>The place where the words stand; where they stand with changes only, that. Null for none.</summary>
    /// <param name="asked">The words.</param>
    /// <param name="cues">Of their language.</param>
    /// <param name="rarest">Those of them that are worth looking for.</param>
    /// <param name="isName">Whether a folded word is a part of a known name.</param>
    /// <param name="withChanges">Whether words with changes will do.</param>
    public async Task<InSourceText?> Of(MarkedWords asked, WordCues cues, IReadOnlyList<string> rarest, Func<string, bool> isName, bool withChanges)
    {
        var votes = new Votes((words, inOrder) => db.PassagesAsync(words, inOrder, Votes.Postings, cancel), await db.Snapshots.MaxAsync(snapshot => (long?)snapshot.Id, cancel) ?? 0);
        var passages = (await votes.Of(asked, cues, rarest)).Take(MostPassages).ToLookup(PassageRow.SnapshotOf);
        var comparing = new Comparing(cues, word => votes.WeightOf(word, cues), isName);
        (InSourceText Place, Comparison Comparison)? best = null;
        var (pairs, ofOne) = (0L, (long)asked.Words.Count * ((4 * asked.Words.Count) + Passages.Words));
        foreach (var snapshot in passages.Take(MostTexts))
        {
            var (text, source) = await TextOf(snapshot.Key);
            var words = Tokenizer.Tokenize(text);
            foreach (var row in snapshot)
            {
                // One is compared whatever it takes.
                if (pairs > 0 && pairs + ofOne > MostPairs)
                    return best?.Place;
                pairs += ofOne;
                if (Compared(asked, text, words, PassageRow.StartOf(row), comparing) is var (comparison, start) && IsBetter(comparison, best?.Comparison, withChanges))
                    best = (Place(comparison, text, start, source, snapshot.Key), comparison);
            }
        }

        return best?.Place;
    }

    private async Task<(string Text, SourceSummary Source)> TextOf(long snapshot)
    {
        var found = await db.Snapshots.AsNoTracking().Where(n => n.Id == snapshot)
            .Join(db.Sources, n => n.SourceId, s => s.Id, (n, s) => new { n.Text, s.Id, s.Key, s.Title, s.Url }).SingleAsync(cancel);
        return (found.Text, new SourceSummary(found.Id, found.Key, found.Title, found.Url));
    }

    // The stretch, and as many words around it as the words may reach over.
    private static (Comparison Comparison, int Start) Compared(MarkedWords asked, string text, List<Token> words, int passage, Comparing comparing)
    {
        var first = words.FindIndex(word => word.Start >= passage);
        var reach = 2 * asked.Words.Count;
        var start = words[Math.Max(0, first - reach)].Start;
        var last = words[Math.Min(words.Count, first + Passages.Words + reach) - 1];
        return (comparing.Of(asked, MarkedWords.Stored(text[start..(last.Start + last.Length)])), start);
    }

    private static bool IsBetter(Comparison comparison, Comparison? best, bool withChanges) =>
        (comparison.Likeness < Likeness.Changed || (withChanges && comparison is { Likeness: Likeness.Changed, Share: >= LeastShare }))
        && (best is null || comparison.Likeness < best.Likeness || (comparison.Likeness == best.Likeness && comparison.Share > best.Share));

    private static InSourceText Place(Comparison comparison, string text, int start, SourceSummary source, long snapshot)
    {
        var from = start + comparison.Stored.Start;
        var around = TextQuoteSelector.At(text, from, from + comparison.Stored.Length, Context);
        var verdict = comparison.Likeness switch
        {
            Likeness.Changed => Verdict.Altered,
            Likeness.Runs => Verdict.Elided,
            _ => Verdict.Verbatim,
        };
        return new InSourceText(
            verdict, source, snapshot, around.Prefix!, around.Exact, around.Suffix!, from,
            verdict == Verdict.Altered ? [.. comparison.Changes.Select(change => change with { Stored = change.Stored with { Start = change.Stored.Start + start } })] : []);
    }
}

using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>
/// Finds the few quotes that are worth comparing word by word: those that share the rarest of the words asked about. The
/// index shortlists; it decides nothing.
/// </summary>
internal sealed class Shortlist(QuoteDb db, QuoteReader reader, CancellationToken cancel)
{
    /// <summary>How many quotes are compared at most.</summary>
    public const int Kept = 40;

    // A word that more quotes have tells little, and its newest are no sample.
    private const int Postings = 1_000;

    // Words asked about times characters stored: a tenth of a second of comparing. Only very long texts come near.
    private const long MostPairs = 100_000_000;

    private const int MostWords = 24;
    private const int RareEnough = 4;
    private const int PhraseWords = 4;
    private const int MostPhrases = 6;
    private const double CommonWeight = 0.3;
    private const double LeastWeight = 0.5;
    private const double MostWeight = 6;

    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<long, double> votes = [];

    /// <summary>How much a folded word says; call after <see cref="Of"/>.</summary>
    public double WeightOf(string folded, WordCues cues) => cues.IsCommon(folded) ? CommonWeight : weights.GetValueOrDefault(folded, MostWeight / 2);

    /// <summary>The quotes, those that share most first. Drafts are not among them.</summary>
    public async Task<List<WholeQuote>> Of(MarkedWords asked, WordCues cues)
    {
        var newest = await db.NewestIdAsync(cancel);
        var words = asked.Words.Select(word => word.Folded).Distinct().OrderBy(cues.IsCommon).ThenByDescending(word => word.Length).Take(MostWords).ToList();
        var rare = 0;
        foreach (var word in words)
        {
            var rows = await Rows(new SearchExpression.Word(word));
            weights[word] = Math.Clamp(Math.Log(1 + ((double)newest / (rows.Count + 1))), LeastWeight, MostWeight);
            if (rows.Count == Postings)
                continue;
            rare += rows.Count > 0 ? 1 : 0;
            Vote(rows, WeightOf(word, cues));
        }

        if (rare < RareEnough)
            await Phrases(asked, cues);
        var best = votes.OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key).Take(Kept).Select(vote => SearchRow.QuoteId(vote.Key)).Distinct().ToList();
        var pairs = 0L;
        return [.. (await reader.ReadAsync(best, cancel)).Where(quote => quote.Status != QuoteStatus.Draft)
            .TakeWhile((quote, place) => (pairs += (long)asked.Words.Count * quote.Text.Length) < MostPairs || place == 0)];
    }

    // Where all words are common ones, a few of them in a row are not.
    private async Task Phrases(MarkedWords asked, WordCues cues)
    {
        var starts = Enumerable.Range(0, Math.Max(1, asked.Words.Count - PhraseWords + 1)).Where(i => IsRun(asked, i))
            .OrderByDescending(i => asked.Words.Skip(i).Take(PhraseWords).Sum(word => cues.IsCommon(word.Folded) ? 0 : word.Length)).Take(MostPhrases);
        foreach (var start in starts)
        {
            var phrase = asked.Words.Skip(start).Take(PhraseWords).Select(word => word.Folded).ToList();
            if (phrase.Count > 1)
                Vote(await Rows(new SearchExpression.Phrase(phrase)), phrase.Sum(word => WeightOf(word, cues)));
        }
    }

    private static bool IsRun(MarkedWords asked, int start) =>
        Enumerable.Range(start + 1, Math.Min(PhraseWords, asked.Words.Count - start) - 1).All(i => asked.Joins[i] == Join.Next);

    private Task<List<long>> Rows(SearchExpression words) => db.RowsAsync(new SearchQuestion(words, []), newestFirst: true, null, Postings, cancel);

    private void Vote(List<long> rows, double weight)
    {
        foreach (var row in rows)
            votes[row] = votes.GetValueOrDefault(row) + weight;
    }
}

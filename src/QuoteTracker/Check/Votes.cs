using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>
/// Finds the rows of an index that share the rarest of some words: each word votes for the rows that have it, with what it
/// weighs. An index shortlists; it decides nothing.
/// </summary>
/// <param name="rowsOf">Rows that have some folded words, one after another or anywhere, up to <see cref="Postings"/>.</param>
/// <param name="total">About how many rows there are.</param>
internal sealed class Votes(Func<IReadOnlyList<string>, bool, Task<List<long>>> rowsOf, long total)
{
    /// <summary>How many rows of a word are looked at. A word that more have tells little.</summary>
    public const int Postings = 1_000;

    private const int MostWords = 24;
    private const int MostRarest = 10;
    private const int RareEnough = 4;
    private const int MostBeside = 8;
    private const int LotWords = 5;
    private const int PhraseWords = 5;
    private const int MostPhrases = 3;
    private const double LeastOfBest = 0.25;
    private const double CommonWeight = 0.3;
    private const double LeastWeight = 0.5;
    private const double MostWeight = 6;

    // Of a word that was not asked about: as rare as words are, in so many rows.
    private readonly double unknownWeight = Math.Clamp(Math.Log(1 + total), LeastWeight, MostWeight / 2);
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<long, double> votes = [];

    /// <summary>How much a folded word says; call after <see cref="Of"/>.</summary>
    public double WeightOf(string folded, WordCues cues) => cues.IsCommon(folded) ? CommonWeight : weights.GetValueOrDefault(NumberSigns.Bare(folded), unknownWeight);

    /// <summary>The words that may be worth looking for, where nothing is known of them: the common ones last, of others the long ones first.</summary>
    public static List<string> WordsOf(MarkedWords asked, WordCues cues) =>
        [.. asked.Words.Select(word => NumberSigns.Bare(word.Folded)).Distinct().OrderBy(cues.IsCommon).ThenByDescending(word => word.Length).Take(MostWords)];

    /// <summary>The rarest of the words, as far as was looked; call after <see cref="Of"/>.</summary>
    public List<string> Rarest(MarkedWords asked, WordCues cues) =>
        [.. WordsOf(asked, cues).OrderByDescending(word => WeightOf(word, cues)).Take(MostRarest)];

    /// <summary>The rows, those that share most first.</summary>
    public async Task<IEnumerable<long>> Of(MarkedWords asked, WordCues cues, IReadOnlyList<string> words)
    {
        var (rare, many) = (new List<string>(), new List<string>());
        foreach (var word in words)
        {
            // The common ones come last and weigh the same wherever they are.
            if (rare.Count >= RareEnough && cues.IsCommon(word))
                break;
            var rows = await rowsOf([word], true);
            weights[word] = Math.Clamp(Math.Log(1 + ((double)total / (rows.Count + 1))), LeastWeight, MostWeight);
            if (rows.Count == Postings)
                many.Add(word);
            else if (rows.Count > 0)
                rare.Add(word);
            Vote(rows, WeightOf(word, cues));
        }

        if (rare.Count < RareEnough)
            await Together(rare, many, cues);
        if (votes.Count == 0)
            await Phrases(asked, cues);

        // Who shares a word or two where another shares most of them is worth no look.
        var least = votes.Values.DefaultIfEmpty().Max() * LeastOfBest;
        return votes.Where(vote => vote.Value >= least).OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key).Select(vote => vote.Key);
    }

    // Words that many have tell more where a rare one is too. Where none is, several of them at once: in two lots, so that
    // one word that was changed doesn't spoil both.
    private async Task Together(List<string> rare, List<string> many, WordCues cues)
    {
        if (rare.Count > 0)
        {
            var rarest = rare.MaxBy(word => WeightOf(word, cues))!;
            foreach (var word in many.Take(MostBeside))
                Vote(await rowsOf([rarest, word], false), WeightOf(word, cues));
            return;
        }

        foreach (var lot in many.Take(2 * LotWords).Select((word, i) => (word, i)).GroupBy(one => one.i % 2, one => one.word).Where(lot => lot.Count() > 1))
            Vote(await rowsOf([.. lot], false), lot.Sum(word => WeightOf(word, cues)));
    }

    // Where even several together are in too many, a few in a row are not.
    private async Task Phrases(MarkedWords asked, WordCues cues)
    {
        var starts = Enumerable.Range(0, Math.Max(1, asked.Words.Count - PhraseWords + 1)).Where(i => IsRun(asked, i))
            .OrderByDescending(i => asked.Words.Skip(i).Take(PhraseWords).Sum(word => cues.IsCommon(word.Folded) ? 0 : word.Length)).Take(MostPhrases);
        foreach (var start in starts)
        {
            var phrase = asked.Words.Skip(start).Take(PhraseWords).Select(word => NumberSigns.Bare(word.Folded)).ToList();
            if (phrase.Count > 1)
                Vote(await rowsOf(phrase, true), phrase.Sum(word => WeightOf(word, cues)));
        }
    }

    private static bool IsRun(MarkedWords asked, int start) =>
        Enumerable.Range(start + 1, Math.Min(PhraseWords, asked.Words.Count - start) - 1).All(i => asked.Joins[i] == Join.Next);

    // So many rows are any of more: no sample.
    private void Vote(List<long> rows, double weight)
    {
        foreach (var row in rows.Count < Postings ? rows : [])
            votes[row] = votes.GetValueOrDefault(row) + weight;
    }
}

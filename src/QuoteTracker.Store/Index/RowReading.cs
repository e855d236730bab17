using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>Asks a question of one search row by reading it: for a few quotes that is sooner done than asking the index which of them answer.</summary>
internal sealed class RowReading(SearchRowContent row)
{
    private readonly string[][] tokens = [Split(row.Words), Split(row.Stems), Split(row.Filters)];

    /// <summary>Which of these quotes answer, each with its row; the ids.</summary>
    internal static IEnumerable<long> Answering(SearchQuestion question, IEnumerable<(Quote Quote, SearchRowContent Row)> quotes)
    {
        // A row is asked in its own language alone, and most have the same.
        var matches = new Dictionary<string, IndexMatch>(StringComparer.Ordinal);
        foreach (var (quote, row) in quotes)
        {
            if (!matches.TryGetValue(row.Language, out var match))
                matches[row.Language] = match = IndexMatch.Of(question, new IndexLanguages([row.Language]));
            if (MayBeOf(question, quote) && new RowReading(row).Has(match))
                yield return quote.Id;
        }
    }

    private static bool MayBeOf(SearchQuestion question, Quote quote) =>
        (question.From is not { } from || quote.LatestDay >= from)
        && (question.To is not { } to || quote.EarliestDay <= to)
        && (question.AsOf is not { } newest || quote.Id <= newest);

    private bool Has(IndexMatch match) => match switch
    {
        IndexMatch.Run { Begins: true } run => Of(run.Column).Any(token => token.StartsWith(run.Tokens[0], StringComparison.Ordinal)),
        IndexMatch.Run run => Places(run.Column, run.Tokens).Any(),
        IndexMatch.Near near => AreClose(near),
        IndexMatch.All all => all.Parts.All(Has),
        IndexMatch.Any any => any.Parts.Any(Has),
        IndexMatch.Without without => Has(without.Wanted) && !Has(without.Unwanted),
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    private bool AreClose(IndexMatch.Near near)
    {
        var others = Places(near.Column, near.Other).ToList();
        return Places(near.Column, near.One).Any(one => others.Exists(other => SearchRun.AreClose(one, near.One.Count, other, near.Other.Count, near.Distance)));
    }

    private IEnumerable<int> Places(IndexColumn column, IReadOnlyList<string> run)
    {
        var words = Of(column);
        return Enumerable.Range(0, Math.Max(0, words.Length - run.Count + 1)).Where(at => words.AsSpan(at, run.Count).SequenceEqual([.. run]));
    }

    private string[] Of(IndexColumn column) => tokens[(int)column];

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

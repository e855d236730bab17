using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>
/// The stemmers of the languages that the index has words of. A stem in the index names its stemmer, since one stem may be
/// of two languages: a word is then looked for once in each.
/// </summary>
/// <param name="codes">Languages of <see cref="Stemming"/>; <see cref="AsWritten"/> where there are words of others.</param>
internal sealed class IndexLanguages(IEnumerable<string> codes)
{
    /// <summary>Stands for all languages without a stemmer. Their words are found as written.</summary>
    internal const string AsWritten = "";

    private readonly string[] stemmed = [.. codes.Where(code => code != AsWritten).Order(StringComparer.Ordinal)];
    private readonly bool hasOthers = codes.Contains(AsWritten) || !codes.Any();

    /// <summary>The code of a quote's language.</summary>
    internal static string CodeOf(string tag) => Stemming.LanguageOf(tag) ?? AsWritten;

    /// <summary>A word's token among the stems. No word as written begins with a low line.</summary>
    internal static string Stem(string folded, string code) => $"_{code}.{IndexToken.Of(Stemming.Stem(folded, code))}";

    /// <summary>What the index must have for this.</summary>
    internal IndexMatch Match(SearchExpression expression) => expression switch
    {
        SearchExpression.Word or SearchExpression.Phrase => Run(SearchRun.Of(expression)),
        SearchExpression.Prefix prefix => new IndexMatch.Run(IndexColumn.Words, [IndexToken.Of(prefix.Folded)], Begins: true),
        SearchExpression.Near near => Near(near),
        SearchExpression.Any any => IndexMatch.Any.Of([.. any.Parts.Select(Match)]),
        SearchExpression.All all => All(all),
        _ => throw new ArgumentException("Not stands only as a part of All, beside something wanted.", nameof(expression)),
    };

    private IndexMatch All(SearchExpression.All all)
    {
        var wanted = IndexMatch.All.Of([.. all.Parts.Where(part => part is not SearchExpression.Not).Select(Match)]);
        var unwanted = all.Parts.OfType<SearchExpression.Not>().Select(not => Match(not.Inner)).ToList();
        return unwanted.Count == 0 ? wanted : new IndexMatch.Without(wanted, IndexMatch.Any.Of(unwanted));
    }

    private IndexMatch Run(SearchRun run) => InEach(run.Inflected, tokens => new IndexMatch.Run(tokens.Column, tokens.Of(run.Words)));

    // A quote is in one language, so both sides are sought in the same.
    private IndexMatch Near(SearchExpression.Near near)
    {
        var (one, other) = (SearchRun.Of(near.One), SearchRun.Of(near.Other));
        var close = InEach(one.Inflected || other.Inflected, tokens => Close(tokens.Column, tokens.Of(one.Words), tokens.Of(other.Words), near.Distance));

        // Of exact words beside inflected ones, the stems are close and the exact words are there: an index can't ask for more at once.
        var exact = new[] { one, other }.Where(side => !side.Inflected && one.Inflected != other.Inflected).Select(Run);
        return IndexMatch.All.Of([close, .. exact]);
    }

    // Runs that share a place are close whatever the distance.
    private static IndexMatch Close(IndexColumn column, List<string> one, List<string> other, int distance) =>
        Has(one, other) ? new IndexMatch.Run(column, one)
        : Has(other, one) ? new IndexMatch.Run(column, other)
        : new IndexMatch.Near(column, one, other, distance);

    private static bool Has(List<string> run, List<string> part) =>
        Enumerable.Range(0, Math.Max(0, run.Count - part.Count + 1)).Any(at => run.Skip(at).Take(part.Count).SequenceEqual(part));

    private IndexMatch InEach(bool inflected, Func<Tokens, IndexMatch> match)
    {
        if (!inflected)
            return match(new Tokens(null));
        var each = stemmed.Select(code => match(new Tokens(code))).ToList();
        if (hasOthers)
            each.Add(match(new Tokens(null)));
        return IndexMatch.Any.Of(each);
    }

    private readonly record struct Tokens(string? Code)
    {
        public IndexColumn Column => Code is null ? IndexColumn.Words : IndexColumn.Stems;

        public List<string> Of(IReadOnlyList<string> words)
        {
            var code = Code;
            return [.. words.Select(word => code is null ? IndexToken.Of(word) : Stem(word, code))];
        }
    }
}

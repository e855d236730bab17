using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>One page of a search.</summary>
internal sealed class SearchPage(QuoteDb db, QuoteReader reader, SearchQuery query, SearchQuestion question)
{
    /// <summary>Matches are counted up to here.</summary>
    public const int CountBound = 10_000;

    private const int AfterRanked = 2;

    /// <summary>The page; null where the cursor is not one of this order.</summary>
    public async Task<SearchResponse?> Read(CancellationToken cancel)
    {
        var byRelevance = question.Words is not null && (query.Sort is null or "relevance");
        return byRelevance ? await ByRelevance(cancel) : await ByDay(query.Sort != "oldest", cancel);
    }

    // A cursor of another search would silently leave hits out.
    private int Mark => field != 0 ? field : field = SearchMark.Of(query, question);

    // The cursor is the last row given: rows are in the order of days, so nothing written meanwhile shifts a page.
    private async Task<SearchResponse?> ByDay(bool newestFirst, CancellationToken cancel)
    {
        long? after = null;
        if (query.Cursor is { } cursor)
        {
            if (Cursor.Read(cursor, 2) is not [var row, var mark] || mark != Mark)
                return null;
            after = row;
        }

        var rows = await db.RowsAsync(question, newestFirst, after, query.Size + 1, cancel);
        var page = rows.Take(query.Size).ToList();
        var isLast = rows.Count == page.Count;
        return await Response(page, isLast ? null : Cursor.Of(page[^1], Mark), null, isLast && after is null ? page.Count : null, cancel);
    }

    // The cursor is the last one given (tier, score, row), with the newest quote that was there for the first page:
    // later ones are left out, so the newest matches that are ranked stay the same from page to page. After the ranked
    // ones come the older ones, newest first: tier 2.
    private async Task<SearchResponse?> ByRelevance(CancellationToken cancel)
    {
        Ranked? after = null;
        var asOf = 0L;
        if (query.Cursor is { } cursor)
        {
            if (Cursor.Read(cursor, 5) is not [var tier, var score, var row, var newest, var mark] || mark != Mark)
                return null;
            (after, asOf) = (new Ranked(row, (int)tier, BitConverter.Int64BitsToDouble(score)), newest);
        }
        else
        {
            asOf = await db.NewestIdAsync(cancel);
        }

        var pinned = question with { AsOf = asOf };
        var (ranked, bounded) = await Ranking.RankedAsync(db, pinned, cancel);
        var page = ranked.Where(match => after is null || match.CompareTo(after.Value) > 0).Take(query.Size + 1).ToList();
        if (bounded && page.Count <= query.Size)
            page.AddRange(await Older(pinned, ranked, after, query.Size + 1 - page.Count, cancel));

        var next = page.Count > query.Size ? page[query.Size - 1] : (Ranked?)null;
        return await Response(
            [.. page.Take(query.Size).Select(match => match.Row)],
            next is { } last ? Cursor.Of(last.Tier, BitConverter.DoubleToInt64Bits(last.Score), last.Row, asOf, Mark) : null,
            new RankingReach(ranked.Count, bounded), bounded ? null : ranked.Count, cancel);
    }

    private async Task<IEnumerable<Ranked>> Older(SearchQuestion pinned, List<Ranked> ranked, Ranked? after, int wanted, CancellationToken cancel)
    {
        var given = ranked.Select(match => match.Row).ToHashSet();
        var from = after is { Tier: AfterRanked } last ? last.Row : (long?)null;
        var found = new List<Ranked>();
        while (found.Count < wanted)
        {
            var rows = await db.RowsAsync(pinned, newestFirst: true, from, Ranking.Bound, cancel);
            if (rows.Count == 0)
                break;
            found.AddRange(rows.Where(row => !given.Contains(row)).Select(row => new Ranked(row, AfterRanked, 0)));
            from = rows[^1];
        }

        return found.Take(wanted);
    }

    // Where all matches were seen already, they need not be counted: for a phrase that is half of the time.
    private async Task<SearchResponse> Response(List<long> rows, string? next, RankingReach? reach, int? known, CancellationToken cancel)
    {
        var quotes = await reader.Responses([.. rows.Select(SearchRow.QuoteId)], cancel);
        var total = known ?? await db.CountAsync(question, CountBound, cancel);
        return new SearchResponse([.. quotes.Select(Found)], Total.Of(total, CountBound), next, reach);
    }

    private FoundQuote Found(QuoteResponse quote) => new(quote, question.Words is { } words
        ? [.. Highlighter.Find(quote.Text, quote.Language, words).Select(found => new HighlightSpan(found.Start, found.Length))]
        : []);
}

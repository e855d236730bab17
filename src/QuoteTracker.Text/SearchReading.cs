using System.Globalization;

namespace QuoteTracker.Text;

/// <summary>One walk through the pieces; the first problem stops it.</summary>
internal sealed class SearchReading(List<SearchPiece> pieces)
{
    private readonly List<SearchFilter> filters = [];
    private readonly SearchTerms terms = new();
    private int at;
    private int distances;
    private SearchExpression? last;

    public SearchProblem? Problem { get; private set; }

    private SearchPiece Here => pieces[at];

    public ParsedSearch? Query()
    {
        var words = Here.Sign == SearchSign.End ? null : Either(0);
        if (Problem is null && Here.Sign == SearchSign.Close)
            Fail("a closing parenthesis that was never opened", "words, or the end");
        return Problem is null ? new ParsedSearch(words, filters) : null;
    }

    // a b OR c d
    private SearchExpression? Either(int depth)
    {
        var sides = new List<SearchExpression>();
        var start = at;
        do
        {
            var from = at;
            var side = Together(depth);
            if (Problem is not null)
                return null;
            if (side is null && (Here.Sign == SearchSign.Or || from > start))
                return filters.Count > 0 ? FilterBesideOr() : Fail("OR with nothing on one side", "words on both sides of OR");
            if (side is not null)
                sides.Add(side);
        }
        while (Take(SearchSign.Or));

        if (sides.Count > 1 && sides.Exists(IsOnlyNot))
            return Fail("OR with an exclusion alone on one side", "a word to look for on both sides of OR");
        if (depth == 0 && sides.Count > 1 && filters.Count > 0)
            return FilterBesideOr();
        return sides.Count > 1 ? new SearchExpression.Any(sides) : sides.FirstOrDefault();
    }

    private SearchExpression? FilterBesideOr() =>
        Fail("a filter beside OR", "parentheses around the words with OR: speaker:aliyev (a OR b)", filters[0].Position);

    // a "b c" -d
    private SearchExpression? Together(int depth)
    {
        var parts = new List<SearchExpression>();
        while (Problem is null && Here.Sign is not (SearchSign.Or or SearchSign.Close or SearchSign.End))
        {
            if (Here.Sign == SearchSign.Filter)
                Filter(depth);
            else if (Take(SearchSign.Minus))
                Exclude(parts, depth);
            else if (Close(depth) is SearchExpression.All all)
                parts.AddRange(all.Parts);
            else if (last is not null)
                parts.Add(last);
        }

        return Problem is not null ? null : parts.Count > 1 || parts is [SearchExpression.Not] ? new SearchExpression.All(parts) : parts.FirstOrDefault();
    }

    // a NEAR/5 b
    private SearchExpression? Close(int depth)
    {
        last = One(depth);
        var (left, pairs) = (last, new List<SearchExpression>());
        while (Problem is null && Here.Sign == SearchSign.Near)
        {
            var place = Here.Position;
            if (!int.TryParse(Here.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) || distance is < 1 or > 50)
                return Fail($"NEAR/{Here.Text}", "a distance of 1 to 50 words: NEAR/5");
            at++;
            if (Here.Sign is not (SearchSign.Word or SearchSign.Phrase))
                return Fail("NEAR with nothing after it", "a word or exact words");
            var right = One(depth);
            if (Problem is not null)
                return null;
            if (left is not (SearchExpression.Word or SearchExpression.Phrase) || right is not (SearchExpression.Word or SearchExpression.Phrase))
                return Fail("NEAR beside something else than words", "a word without a star or exact words on both sides of NEAR", place);

            if ((distances += distance * Math.Max(SearchRun.Of(left).Words.Count, SearchRun.Of(right).Words.Count)) > SearchParser.MaxDistances)
                return Fail($"NEARs of {distances} words in all", $"at most {SearchParser.MaxDistances} words in all NEARs together, times the words of the longer side", place);

            // a NEAR/5 b NEAR/3 c: a close to b, and b to c.
            pairs.Add(new SearchExpression.Near(left, right, distance));
            left = right;
        }

        if (pairs.Count > 0)
            last = pairs.Count == 1 ? pairs[0] : new SearchExpression.All(pairs);

        return Problem is null ? last : null;
    }

    private SearchExpression? One(int depth)
    {
        var piece = Here;
        switch (piece.Sign)
        {
            case SearchSign.Word:
                at++;
                return Term(terms.Word(piece));
            case SearchSign.Phrase when piece.Text.Split(' ').Any(word => word is [.., var letter, '*'] && char.IsLetterOrDigit(letter)):
                return Fail("a star in exact words", "exact words without a star, or the word with it outside of quotation marks");
            case SearchSign.Phrase:
                at++;
                return Term(terms.Exact(piece));
            case SearchSign.Open:
                return Group(depth);
            case SearchSign.Near:
                return Fail("NEAR with nothing before it", "a word or exact words");
            default:
                return Fail(piece.Sign == SearchSign.End ? "the end" : piece.Text, "a word, exact words or a parenthesis");
        }
    }

    private SearchExpression? Group(int depth)
    {
        if (depth == SearchParser.MaxDepth)
            return Fail("a parenthesis", $"parentheses at most {SearchParser.MaxDepth} deep");
        var open = Here;
        at++;
        var inside = Either(depth + 1);
        if (Problem is not null)
            return null;
        if (!Take(SearchSign.Close))
            return Fail("a parenthesis that is never closed", "a closing parenthesis", open.Position);
        if (inside is null)
            return Fail("empty parentheses", "words between them", open.Position);
        return IsOnlyNot(inside) ? Fail("exclusions alone in parentheses", "a word to look for beside them", open.Position) : inside;
    }

    private void Exclude(List<SearchExpression> parts, int depth)
    {
        // "Armenia - Azerbaijan" has a dash in it; to exclude Azerbaijan without a word would be a surprise.
        var minus = pieces[at - 1].Position;
        if (Here.Sign == SearchSign.Filter && Here.Position == minus + 1)
            Fail("a minus before a filter", "a filter without a minus: filters can't be turned round", minus);
        else if (Here.Sign is not (SearchSign.Word or SearchSign.Phrase or SearchSign.Open) || Here.Position > minus + 1)
            Fail("a minus with nothing right after it", "a word, exact words or a parenthesis", minus);
        else if (Close(depth) is { } inner)
            parts.Add(new SearchExpression.Not(inner));
    }

    private void Filter(int depth)
    {
        if (depth > 0)
            Fail("a filter in parentheses", "filters outside of parentheses");
        if (filters.Count == SearchParser.MaxFilters)
            Fail($"more than {SearchParser.MaxFilters} filters", $"at most {SearchParser.MaxFilters} filters");
        filters.Add(new SearchFilter(Here.Name, Here.Text, Here.Position));
        at++;
    }

    private SearchExpression? Term((SearchExpression? Read, SearchProblem? Problem) term)
    {
        Problem ??= term.Problem;
        return term.Read;
    }

    private bool Take(SearchSign sign)
    {
        if (Problem is not null || Here.Sign != sign)
            return false;
        at++;
        return true;
    }

    private static bool IsOnlyNot(SearchExpression expression) =>
        expression is SearchExpression.Not || (expression is SearchExpression.All all && all.Parts.All(part => part is SearchExpression.Not));

    private SearchExpression? Fail(string found, string expected, int? position = null)
    {
        Problem ??= new SearchProblem(position ?? Here.Position, found, expected);
        return null;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QuoteTracker.Text;

/// <summary>
/// Reads the search grammar: <c>word</c>, <c>"exact words"</c>, <c>-word</c>, <c>a OR b</c>, <c>( )</c>, <c>wor*</c>,
/// <c>a NEAR/5 b</c>, <c>name:value</c>. Words side by side must all be there; OR binds loosest. Words outside of quotation
/// marks match in their other forms too.
/// </summary>
public static class SearchParser
{
    /// <summary>The longest query, in UTF-16 units.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The most words and phrases in a query.</summary>
    public const int MaxTerms = 64;

    /// <summary>The most filters in a query.</summary>
    public const int MaxFilters = 10;

    /// <summary>The most words with a star: each stands for all words that begin so.</summary>
    public const int MaxBeginnings = 4;

    /// <summary>The most that the distances of all NEARs may be together: an engine may have to ask for each distance by itself.</summary>
    public const int MaxDistances = 200;

    /// <summary>The deepest nesting of parentheses.</summary>
    public const int MaxDepth = 8;

    /// <summary>The filters that may stand in a query.</summary>
    public static readonly IReadOnlySet<string> FilterNames =
        new HashSet<string>(["speaker", "org", "source", "publisher", "kind", "topic", "lang", "status", "from", "to", "on"], StringComparer.Ordinal);

    /// <summary>Reads a query; false with the place and what was expected where it can't be read. Never throws.</summary>
    public static bool TryParse(string q, [NotNullWhen(true)] out ParsedSearch? parsed, [NotNullWhen(false)] out SearchProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(q);
        parsed = null;
        if (q.Length > MaxLength)
        {
            problem = new SearchProblem(MaxLength, $"a query of {q.Length} characters", $"at most {MaxLength}");
            return false;
        }

        if (new SearchLexer(q).Read(out problem) is not { } pieces)
        {
            problem ??= new SearchProblem(0, "nothing", "a query");
            return false;
        }

        var reading = new Reading(pieces);
        parsed = reading.Query();
        problem = reading.Problem;
        if (problem is not null)
            parsed = null;
        return parsed is not null;
    }

    /// <summary>One walk through the pieces; the first problem stops it.</summary>
    private sealed class Reading(List<SearchPiece> pieces)
    {
        private readonly List<SearchFilter> filters = [];
        private int at;
        private int terms;
        private int beginnings;
        private int distances;

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

        private SearchExpression? last;

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

                if ((distances += distance * Math.Max(SearchRun.Of(left).Words.Count, SearchRun.Of(right).Words.Count)) > MaxDistances)
                    return Fail($"NEARs of {distances} words in all", $"at most {MaxDistances} words in all NEARs together, times the words of the longer side", place);

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
                    return Word(piece);
                case SearchSign.Phrase when piece.Text.Split(' ').Any(word => word is [.., var letter, '*'] && char.IsLetterOrDigit(letter)):
                    return Fail("a star in exact words", "exact words without a star, or the word with it outside of quotation marks");
                case SearchSign.Phrase:
                    at++;
                    return Term(piece.Text, piece, inflected: false);
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
            if (depth == MaxDepth)
                return Fail("a parenthesis", $"parentheses at most {MaxDepth} deep");
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
            if (filters.Count == MaxFilters)
                Fail($"more than {MaxFilters} filters", $"at most {MaxFilters} filters");
            filters.Add(new SearchFilter(Here.Name, Here.Text, Here.Position));
            at++;
        }

        private SearchExpression? Word(SearchPiece piece)
        {
            if (!piece.Text.EndsWith('*'))
                return Term(piece.Text, piece, inflected: true);
            var begin = Tokenizer.Tokenize(piece.Text[..^1]);

            // A script without spaces has no ends of words: whatever begins so has this in it.
            if (begin is [.., var end] && Tokenizer.IsUnspaced(end.Folded))
                return Term(piece.Text[..^1], piece, inflected: true);
            if (begin is not [{ Folded.Length: >= 2 }])
                return Fail(piece.Text, "two letters or more before the star, in one word", piece.Position);
            terms++;
            if (++beginnings > MaxBeginnings)
                return Fail($"more than {MaxBeginnings} stars", $"at most {MaxBeginnings} words with a star", piece.Position);
            return Counted(new SearchExpression.Prefix(begin[0].Folded), piece);
        }

        private SearchExpression? Term(string text, SearchPiece piece, bool inflected)
        {
            var words = Tokenizer.Tokenize(text);
            terms += Math.Max(1, words.Count);
            return words.Count == 0
                ? Fail($"{(text.Length == 0 ? "empty quotation marks" : text)} with no word in it", "a word with a letter or digit", piece.Position)
                : Counted(words.Count == 1 ? new SearchExpression.Word(words[0].Folded, inflected) : new SearchExpression.Phrase([.. words.Select(word => word.Folded)], inflected), piece);
        }

        private SearchExpression? Counted(SearchExpression term, SearchPiece piece) =>
            terms > MaxTerms ? Fail($"more than {MaxTerms} words", $"at most {MaxTerms} words", piece.Position) : term;

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
}

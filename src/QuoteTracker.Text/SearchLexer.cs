using System.Buffers;

namespace QuoteTracker.Text;

internal enum SearchSign
{
    Word,
    Phrase,
    Filter,
    Open,
    Close,
    Minus,
    Or,
    Near,
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Sign">What it is.</param>
/// <param name="Text">The word, the phrase's inside, the filter's value, the digits of NEAR.</param>
/// <param name="Position">Offset in the query.</param>
/// <param name="Name">The filter's name; else empty.</param>
internal readonly record struct SearchPiece(SearchSign Sign, string Text, int Position, string Name = "");

/// <summary>Cuts a query into pieces.</summary>
internal sealed class SearchLexer(string query)
{
    private const string Quotes = "\"“”„«»";
    private static readonly SearchValues<char> AnyQuote = SearchValues.Create(Quotes);
    private int at;

    /// <summary>All pieces, with <see cref="SearchSign.End"/> last; null with the problem where a quotation mark or filter stays open.</summary>
    public List<SearchPiece>? Read(out SearchProblem? problem)
    {
        problem = null;
        var pieces = new List<SearchPiece>();
        while (problem is null)
        {
            while (at < query.Length && char.IsWhiteSpace(query[at]))
                at++;
            if (at == query.Length)
            {
                pieces.Add(new SearchPiece(SearchSign.End, "", at));
                return pieces;
            }

            if (Next(ref problem) is { } piece)
                pieces.Add(piece);
        }

        return null;
    }

    private SearchPiece? Next(ref SearchProblem? problem)
    {
        var start = at;
        switch (query[at])
        {
            case '(':
                at++;
                return new SearchPiece(SearchSign.Open, "(", start);
            case ')':
                at++;
                return new SearchPiece(SearchSign.Close, ")", start);
            case '-':
                at++;
                return new SearchPiece(SearchSign.Minus, "-", start);
            case var quote when Quotes.Contains(quote, StringComparison.Ordinal):
                return Quoted(ref problem) is { } inside ? new SearchPiece(SearchSign.Phrase, inside, start) : null;
        }

        while (at < query.Length && !char.IsWhiteSpace(query[at]) && query[at] is not ('(' or ')') && !Quotes.Contains(query[at], StringComparison.Ordinal))
        {
            at++;
            if (query[at - 1] != ':')
                continue;
            if (SearchFilterNames.Of(query[start..(at - 1)]) is { } name)
                return Filter(start, name, ref problem);
            if (at < query.Length && char.IsLetterOrDigit(query[at]) && SearchFilterNames.Nearest(query[start..(at - 1)]) is { } near)
            {
                problem = new SearchProblem(start, $"{query[start..at]}, which is no filter", $"{near}:, or one of {string.Join(", ", SearchParser.FilterNames)}; words with a colon in quotation marks");
                return null;
            }
        }

        var word = query[start..at];
        return word switch
        {
            "OR" => new SearchPiece(SearchSign.Or, word, start),
            _ when word.StartsWith("NEAR/", StringComparison.Ordinal) => new SearchPiece(SearchSign.Near, word[5..], start),
            _ => Plain(word, start, ref problem),
        };
    }

    // What other searches take for an operator would be sought as a word here, and find nothing.
    private static SearchPiece? Plain(string word, int start, ref SearchProblem? problem)
    {
        var expected = word switch
        {
            "AND" => "words side by side: all of them must be there anyway",
            "NOT" => "a minus right before the word: -word",
            "NEAR" => "a distance: NEAR/5",
            _ when word.StartsWith("near/", StringComparison.OrdinalIgnoreCase) => "NEAR in capitals: NEAR/5",
            _ when word.Length > 1 && word.AsSpan(0, word.Length - 1).Contains('*') && word.AsSpan().ContainsAnyExcept('*') => "a star at the end of a word",
            _ => null,
        };
        if (expected is null)
            return new SearchPiece(SearchSign.Word, word, start);
        problem = new SearchProblem(start, word, $"{expected}; or the word in quotation marks");
        return null;
    }

    private SearchPiece? Filter(int start, string name, ref SearchProblem? problem)
    {
        string? value;
        if (at < query.Length && Quotes.Contains(query[at], StringComparison.Ordinal))
        {
            value = Quoted(ref problem);
        }
        else
        {
            var from = at;
            while (at < query.Length && !char.IsWhiteSpace(query[at]) && query[at] is not ('(' or ')'))
                at++;
            value = query[from..at];
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            problem ??= new SearchProblem(start, $"{name}: without a value", $"a value right after the colon, such as {name}:…");
            return null;
        }

        return new SearchPiece(SearchSign.Filter, value, start, name);
    }

    private string? Quoted(ref SearchProblem? problem)
    {
        var start = at;
        var end = query.AsSpan(at + 1).IndexOfAny(AnyQuote);
        if (end < 0)
        {
            problem = new SearchProblem(start, "a quotation mark that is never closed", "a second quotation mark after the exact words");
            return null;
        }

        at += end + 2;
        return query.Substring(start + 1, end);
    }
}

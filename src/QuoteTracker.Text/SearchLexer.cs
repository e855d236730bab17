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
            if (query[at - 1] == ':' && SearchParser.FilterNames.Contains(query[start..(at - 1)]))
                return Filter(start, ref problem);
        }

        var word = query[start..at];
        return word switch
        {
            "OR" => new SearchPiece(SearchSign.Or, word, start),
            _ when word.StartsWith("NEAR/", StringComparison.Ordinal) => new SearchPiece(SearchSign.Near, word[5..], start),
            _ => new SearchPiece(SearchSign.Word, word, start),
        };
    }

    private SearchPiece? Filter(int start, ref SearchProblem? problem)
    {
        var name = query[start..(at - 1)];
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

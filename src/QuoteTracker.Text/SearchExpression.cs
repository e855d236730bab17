namespace QuoteTracker.Text;

/// <summary>What the words of a quote must be like. Words in it are folded.</summary>
public abstract record SearchExpression
{
    private SearchExpression()
    {
    }

    /// <summary>This word; where <paramref name="Inflected"/> also in its other forms, as the quote's language makes them.</summary>
    public sealed record Word(string Folded, bool Inflected = false) : SearchExpression;

    /// <summary>A word that begins like this.</summary>
    public sealed record Prefix(string Folded) : SearchExpression;

    /// <summary>These words, one after another; two or more. <paramref name="Inflected"/> as for a word, all of them or none.</summary>
    public sealed record Phrase(IReadOnlyList<string> Words, bool Inflected = false) : SearchExpression;

    /// <summary>Two words or phrases, in any order, with at most so many words between.</summary>
    public sealed record Near(SearchExpression One, SearchExpression Other, int Distance) : SearchExpression;

    /// <summary>All of these. At least one part is not a <see cref="Not"/>, but for the outermost.</summary>
    public sealed record All(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>Any of these.</summary>
    public sealed record Any(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>Not this; only as a part of <see cref="All"/>, or alone as the outermost.</summary>
    public sealed record Not(SearchExpression Inner) : SearchExpression;
}

/// <summary>A filter inside a query: <c>speaker:aliyev</c>.</summary>
/// <param name="Name">One of <see cref="SearchParser.FilterNames"/>.</param>
/// <param name="Value">As typed, not empty.</param>
/// <param name="Position">Offset of its name in the query.</param>
public sealed record SearchFilter(string Name, string Value, int Position);

/// <summary>A query, read.</summary>
/// <param name="Words">Null where it has only filters or nothing.</param>
/// <param name="Filters">In the order typed.</param>
public sealed record ParsedSearch(SearchExpression? Words, IReadOnlyList<SearchFilter> Filters);

/// <summary>Why a query can't be read.</summary>
/// <param name="Position">Offset in the query, in UTF-16 units; its length at most.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What could stand there.</param>
public sealed record SearchProblem(int Position, string Found, string Expected);

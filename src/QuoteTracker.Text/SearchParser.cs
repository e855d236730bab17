using System.Diagnostics.CodeAnalysis;

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

        var reading = new SearchReading(pieces);
        parsed = reading.Query();
        problem = reading.Problem;
        if (problem is not null)
            parsed = null;
        return parsed is not null;
    }
}

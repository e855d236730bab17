using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>The parts of a search row that have words of their own.</summary>
internal enum IndexColumn
{
    /// <summary>Words as written, folded.</summary>
    Words,

    /// <summary>Stems, see <see cref="IndexLanguages.Stem"/>.</summary>
    Stems,

    /// <summary>See <see cref="FilterToken"/>.</summary>
    Filters,
}

/// <summary>What a search row must have, in the index's own tokens: an engine has only to write it down in its language.</summary>
internal abstract record IndexMatch
{
    private static readonly string Drafts = FilterToken.Status(QuoteStatus.Draft);

    // Every quote but a draft has one of these, so they stand for "any quote" where nothing else is asked.
    private static readonly IndexMatch Shown = Any.Of([new Run(IndexColumn.Filters, [FilterToken.Status(QuoteStatus.Published)]), new Run(IndexColumn.Filters, [FilterToken.Status(QuoteStatus.Retracted)])]);

    private IndexMatch()
    {
    }

    /// <summary>These tokens one after another; of one that <paramref name="Begins"/>, its first letters.</summary>
    internal sealed record Run(IndexColumn Column, IReadOnlyList<string> Tokens, bool Begins = false) : IndexMatch;

    /// <summary>Two runs in any order with at most so many words between.</summary>
    internal sealed record Near(IndexColumn Column, IReadOnlyList<string> One, IReadOnlyList<string> Other, int Distance) : IndexMatch;

    /// <summary>All of these; two or more.</summary>
    internal sealed record All(IReadOnlyList<IndexMatch> Parts) : IndexMatch
    {
        internal static IndexMatch Of(IReadOnlyList<IndexMatch> parts) => parts is [var one] ? one : new All(parts);
    }

    /// <summary>Any of these; two or more.</summary>
    internal sealed record Any(IReadOnlyList<IndexMatch> Parts) : IndexMatch
    {
        internal static IndexMatch Of(IReadOnlyList<IndexMatch> parts) => parts is [var one] ? one : new Any(parts);
    }

    /// <summary>The one without the other.</summary>
    internal sealed record Without(IndexMatch Wanted, IndexMatch Unwanted) : IndexMatch;

    /// <summary>The question in the index's tokens. Drafts are left out unless a filter asks for them.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="languages">Those that the index has words of.</param>
    /// <param name="alsoFilter">A filter token that must be there besides; null for none.</param>
    internal static IndexMatch Of(SearchQuestion question, IndexLanguages languages, string? alsoFilter = null)
    {
        var must = new List<IndexMatch>();
        var mustNot = new List<IndexMatch>();
        foreach (var part in question.Words is SearchExpression.All all ? all.Parts : question.Words is { } one ? [one] : [])
        {
            if (part is SearchExpression.Not not)
                mustNot.Add(languages.Match(not.Inner));
            else
                must.Add(languages.Match(part));
        }

        must.AddRange(question.Filters.Select(InFilters));
        if (alsoFilter is not null)
            must.Add(InFilters([alsoFilter]));
        if (must.Count == 0)
            must.Add(Shown);
        else if (!question.Filters.Any(tokens => tokens.Contains(Drafts)))
            mustNot.Add(InFilters([Drafts]));
        return mustNot.Count == 0 ? All.Of(must) : new Without(All.Of(must), Any.Of(mustNot));
    }

    private static IndexMatch InFilters(IEnumerable<string> tokens) => Any.Of([.. tokens.Select(token => new Run(IndexColumn.Filters, [token]))]);
}

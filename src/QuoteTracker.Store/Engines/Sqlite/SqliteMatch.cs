using System.Globalization;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Writes a question as an FTS5 match expression.</summary>
internal static class SqliteMatch
{
    private static readonly string Drafts = FilterToken.Status(QuoteStatus.Draft);

    // Every quote has one of these, so they stand for "any quote" where nothing else is asked.
    private static readonly string[] Shown = [FilterToken.Status(QuoteStatus.Published), FilterToken.Status(QuoteStatus.Retracted)];

    /// <summary>The expression. Drafts are left out unless a filter asks for them.</summary>
    internal static string Of(SearchQuestion question, string? alsoFilter = null)
    {
        var must = new List<string>();
        var mustNot = new List<string>();
        foreach (var part in question.Words is SearchExpression.All all ? all.Parts : question.Words is { } one ? [one] : [])
        {
            if (part is SearchExpression.Not not)
                mustNot.Add(InWords(not.Inner));
            else
                must.Add(InWords(part));
        }

        must.AddRange(question.Filters.Select(InFilters));
        if (alsoFilter is not null)
            must.Add(InFilters([alsoFilter]));
        if (!question.Filters.Any(tokens => tokens.Contains(Drafts)))
            mustNot.Add(InFilters([Drafts]));
        if (must.Count == 0)
            must.Add(InFilters(Shown));

        var wanted = string.Join(" AND ", must);
        return mustNot.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", mustNot)})";
    }

    private static string InFilters(IEnumerable<string> tokens) => $"filters : ({string.Join(" OR ", tokens.Select(Quoted))})";

    private static string InWords(SearchExpression expression) => $"words : ({Of(expression)})";

    private static string Of(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => Quoted(word.Folded),
        SearchExpression.Prefix prefix => $"{Quoted(prefix.Folded)} *",
        SearchExpression.Phrase phrase => Quoted(string.Join(' ', phrase.Words)),
        SearchExpression.Near near => string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', near.Sides.Select(Of))}, {near.Distance})"),
        SearchExpression.Any any => $"({string.Join(" OR ", any.Parts.Select(Of))})",
        SearchExpression.All all => Of(all),
        SearchExpression.Not => throw new ArgumentException("Not stands only as a part of All, beside something wanted.", nameof(expression)),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string Of(SearchExpression.All all)
    {
        var wanted = string.Join(" AND ", all.Parts.Where(part => part is not SearchExpression.Not).Select(Of));
        var unwanted = string.Join(" OR ", all.Parts.OfType<SearchExpression.Not>().Select(not => Of(not.Inner)));
        return unwanted.Length == 0 ? $"({wanted})" : $"(({wanted}) NOT ({unwanted}))";
    }

    private static string Quoted(string token) => $"\"{token.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>One search row: the quote's words as our tokenizer folds them, and its filter tokens.</summary>
/// <param name="Row">The rowid, see <see cref="SearchRow"/>.</param>
/// <param name="Words">Folded words, single spaces between.</param>
/// <param name="Filters">See <see cref="FilterToken"/>, single spaces between, sorted.</param>
public readonly record struct SearchRowContent(long Row, string Words, string Filters)
{
    /// <summary>The rows of saved quotes, whose attributions and occurrences are loaded.</summary>
    internal static async Task<List<SearchRowContent>> Of(QuoteDb db, IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        var speakers = quotes.SelectMany(q => q.Attributions).Select(a => a.SpeakerId).Distinct().ToList();
        var organizations = await OrganizationsOf(db, speakers, cancel);
        return [.. quotes.Select(quote => Of(quote, organizations))];
    }

    private static SearchRowContent Of(Quote quote, Dictionary<long, long> organizations)
    {
        var filters = new SortedSet<string>(StringComparer.Ordinal)
        {
            FilterToken.Kind(quote.Kind), FilterToken.Status(quote.Status), FilterToken.Language(quote.Language),
        };
        filters.UnionWith(quote.Topics.Select(FilterToken.Topic));
        filters.UnionWith(quote.Occurrences.Select(o => FilterToken.Source(o.SourceId)));
        foreach (var attribution in quote.Attributions)
        {
            filters.Add(FilterToken.Speaker(attribution.SpeakerId));
            if (attribution.CapacityId is { } capacity)
                filters.Add(FilterToken.Organization(capacity));
            if (organizations.TryGetValue(attribution.SpeakerId, out var organization))
                filters.Add(FilterToken.Organization(organization));
        }

        if (quote is { EarliestDay: { } first, LatestDay: { } last } && SearchRow.Span(first, last) == SearchRow.LongSpan)
            filters.Add(FilterToken.LongSpan);

        return new SearchRowContent(
            SearchRow.Of(quote.Id, quote.EarliestDay, quote.LatestDay),
            string.Join(' ', Tokenizer.Tokenize(quote.Text).Select(token => token.Folded)),
            string.Join(' ', filters));
    }

    // An organization speaks for itself; a group for the organization it is drawn from.
    private static async Task<Dictionary<long, long>> OrganizationsOf(QuoteDb db, List<long> speakers, CancellationToken cancel)
    {
        var found = await db.Organizations.AsNoTracking().Where(o => speakers.Contains(o.Id))
            .Select(o => new { o.Id, OrganizationId = o.Id }).ToListAsync(cancel);
        found.AddRange(await db.Groups.AsNoTracking().Where(g => speakers.Contains(g.Id) && g.OrganizationId != null)
            .Select(g => new { g.Id, OrganizationId = g.OrganizationId!.Value }).ToListAsync(cancel));
        return found.ToDictionary(pair => pair.Id, pair => pair.OrganizationId);
    }
}

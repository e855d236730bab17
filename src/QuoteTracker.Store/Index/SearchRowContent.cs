using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>One search row: the quote's words as our tokenizer folds them, their stems, and its filter tokens.</summary>
/// <param name="Row">The rowid, see <see cref="SearchRow"/>.</param>
/// <param name="Language">The code of its language, see <see cref="IndexLanguages"/>.</param>
/// <param name="Words">Folded words, single spaces between.</param>
/// <param name="Stems">Their stems at the same places; empty in a language without a stemmer.</param>
/// <param name="Filters">See <see cref="FilterToken"/>, single spaces between, sorted.</param>
/// <param name="Origins">By how many independent ways the words came to us.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct SearchRowContent(long Row, string Language, string Words, string Stems, string Filters, int Origins, int Length)
{
    /// <summary>The rows of saved quotes, whose attributions, occurrences and chains are loaded.</summary>
    internal static async Task<List<SearchRowContent>> Of(QuoteDb db, IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        var organizations = await OrganizationsOf(db, [.. quotes.SelectMany(q => q.Attributions).Select(a => a.SpeakerId).Distinct()], cancel);
        var publishers = await PublishersOf(db, quotes, cancel);
        return [.. quotes.Select(quote => Of(quote, organizations, publishers))];
    }

    private static SearchRowContent Of(Quote quote, Dictionary<long, long> organizations, Dictionary<long, long?> publishers)
    {
        var filters = new SortedSet<string>(StringComparer.Ordinal)
        {
            FilterToken.Kind(quote.Kind), FilterToken.Status(quote.Status), FilterToken.Language(quote.Language),
        };
        filters.UnionWith(quote.Topics.Select(FilterToken.Topic));
        foreach (var occurrence in quote.Occurrences)
        {
            filters.Add(FilterToken.Source(occurrence.SourceId));
            if (publishers.GetValueOrDefault(occurrence.SourceId) is { } publisher)
                filters.Add(FilterToken.Publisher(publisher));
        }

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

        var tokens = Tokenizer.Tokenize(quote.Text);
        var language = IndexLanguages.CodeOf(quote.Language);
        return new SearchRowContent(
            SearchRow.Of(quote.Id, quote.EarliestDay, quote.LatestDay),
            language,
            string.Join(' ', tokens.Select(token => IndexToken.Of(token.Folded))),
            language == IndexLanguages.AsWritten ? "" : string.Join(' ', tokens.Select(token => IndexLanguages.Stem(token.Folded, language))),
            string.Join(' ', filters),
            Quotes.Origins.Count(quote, publishers),
            tokens.Count);
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

    private static async Task<Dictionary<long, long?>> PublishersOf(QuoteDb db, IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        var places = quotes.SelectMany(q => q.Occurrences).ToList();
        var sources = places.Select(place => place.SourceId).Concat(places.SelectMany(place => place.Chain).Select(link => link.SourceId).OfType<long>()).Distinct().ToList();
        return await db.Sources.AsNoTracking().Where(s => sources.Contains(s.Id)).Select(s => new { s.Id, s.PublisherId }).ToDictionaryAsync(s => s.Id, s => s.PublisherId, cancel);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Search;

/// <summary>Counts the matches of a search by what they have.</summary>
internal sealed class Facets(QuoteDb db, CancellationToken cancel)
{
    /// <summary>So many of the newest matches are counted by their values: each has a row of its own to read.</summary>
    private const int ValueBound = 4_000;

    /// <summary>So many are counted by their days, which the index has: five times as many for less.</summary>
    private const int DayBound = 20_000;

    private const int Shown = 20;

    /// <summary>The facets of a list such as <c>speaker,year</c> or <c>all</c>; null where one of them is none.</summary>
    public static List<Facet>? Read(string list)
    {
        if (list == "all")
            return [.. Enum.GetValues<Facet>()];
        var names = SearchTerms.List(list);
        var found = Enum.GetValues<Facet>().Where(facet => names.Contains(Name(facet))).ToList();
        return found.Count == names.Distinct().Count() ? found : null;
    }

    /// <summary>Every name.</summary>
    public static IEnumerable<string> Names => Enum.GetValues<Facet>().Select(Name);

    /// <summary>The counts. <paramref name="within"/> is a filter that stays whatever is counted: the speaker whose quotes are asked for.</summary>
    public async Task<FacetsResponse> Of(SearchQuestion question, string? within, List<Facet> facets)
    {
        var counted = new Dictionary<Facet, FacetResponse>();
        var plain = facets.Where(facet => !IsFiltered(question, facet)).ToList();
        await Count(question, within, [.. plain.Where(facet => !IsTime(facet))], counted);
        await Count(question, within, [.. plain.Where(IsTime)], counted);
        foreach (var facet in facets.Except(plain))
            await Count(WithoutItself(question, facet), within, [facet], counted);
        return new FacetsResponse(
            counted.GetValueOrDefault(Facet.Speaker), counted.GetValueOrDefault(Facet.Organization), counted.GetValueOrDefault(Facet.Kind),
            counted.GetValueOrDefault(Facet.Source), counted.GetValueOrDefault(Facet.Publisher), counted.GetValueOrDefault(Facet.Topic),
            counted.GetValueOrDefault(Facet.Language), counted.GetValueOrDefault(Facet.Year), counted.GetValueOrDefault(Facet.Month));
    }

    private static string Name(Facet facet) => facet.ToString().ToLowerInvariant();

    private static bool IsTime(Facet facet) => facet is Facet.Year or Facet.Month;

    private static bool IsFiltered(SearchQuestion question, Facet facet) => IsTime(facet)
        ? question.From is not null || question.To is not null
        : question.Filters.Any(tokens => FilterToken.Read(tokens[0], out _) == facet);

    private static SearchQuestion WithoutItself(SearchQuestion question, Facet facet) => IsTime(facet)
        ? question with { From = null, To = null }
        : question with { Filters = [.. question.Filters.Where(tokens => FilterToken.Read(tokens[0], out _) != facet)] };

    // All of the facets are of time, or none is.
    private async Task Count(SearchQuestion question, string? within, List<Facet> facets, Dictionary<Facet, FacetResponse> counted)
    {
        if (facets.Count == 0)
            return;
        var counts = new FacetCounts(facets);
        var asked = within is null ? question : question with { Filters = [.. question.Filters, [within]] };
        var isExact = IsTime(facets[0]) ? await CountDays(asked, counts) : await db.EachMatchAsync(asked, ValueBound, counts.Add, cancel) < ValueBound;
        foreach (var facet in facets)
            counted[facet] = await Response(facet, counts, isExact ? "eq" : "gte");
    }

    private async Task<bool> CountDays(SearchQuestion question, FacetCounts counts)
    {
        var rows = await db.RowsAsync(question, newestFirst: true, null, DayBound, cancel);
        foreach (var row in rows)
            counts.AddDays(row);
        return rows.Count < DayBound;
    }

    private async Task<FacetResponse> Response(Facet facet, FacetCounts counts, string relation)
    {
        var all = counts.Of(facet);
        var first = IsTime(facet) ? all.OrderByDescending(pair => pair.Key, StringComparer.Ordinal).ToList()
            : all.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Shown).ToList();
        var named = facet switch
        {
            Facet.Speaker or Facet.Organization or Facet.Publisher => await Speakers(Ids(first)),
            Facet.Source => await Sources(Ids(first)),
            _ => null,
        };
        return new FacetResponse([.. first.Select(pair => Value(pair, named))], relation, all.Count - first.Count, counts.Without(facet));
    }

    // A record that was deleted since is told by its id.
    private static FacetValue Value(KeyValuePair<string, int> counted, Dictionary<string, (string Key, string Label)>? named) =>
        named is not null && named.TryGetValue(counted.Key, out var name) ? new FacetValue(name.Key, name.Label, counted.Value) : new FacetValue(counted.Key, null, counted.Value);

    private static List<long> Ids(List<KeyValuePair<string, int>> counted) => [.. counted.Select(pair => long.Parse(pair.Key, CultureInfo.InvariantCulture))];

    private async Task<Dictionary<string, (string Key, string Label)>> Speakers(List<long> ids) =>
        (await db.Speakers.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Slug, s.Name }).ToListAsync(cancel))
        .ToDictionary(s => s.Id.ToString(CultureInfo.InvariantCulture), s => (s.Slug, s.Name));

    private async Task<Dictionary<string, (string Key, string Label)>> Sources(List<long> ids) =>
        (await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Key, s.Title }).ToListAsync(cancel))
        .ToDictionary(s => s.Id.ToString(CultureInfo.InvariantCulture), s => (s.Key, s.Title));
}

using System.Globalization;

namespace QuoteTracker.Store.Index;

/// <summary>Counts of matches by what they have.</summary>
public sealed class FacetCounts
{
    private readonly Dictionary<Facet, Dictionary<string, int>> values;
    private readonly Dictionary<Facet, int> without;

    /// <summary>Counts by these.</summary>
    public FacetCounts(IReadOnlyCollection<Facet> facets)
    {
        values = facets.ToDictionary(facet => facet, _ => new Dictionary<string, int>(StringComparer.Ordinal));
        without = facets.ToDictionary(facet => facet, _ => 0);
    }

    /// <summary>How many matches have each value: an id, a word, a slug, a tag, <c>2024</c> or <c>2024-10</c>.</summary>
    public IReadOnlyDictionary<string, int> Of(Facet facet) => values[facet];

    /// <summary>How many matches have none.</summary>
    public int Without(Facet facet) => without[facet];

    /// <summary>Counts a match in, see <see cref="SearchIndex.EachMatchAsync"/>.</summary>
    public void Add(long row, string filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        var seen = 0;
        foreach (var range in filters.AsSpan().Split(' '))
        {
            if (FilterToken.Read(filters.AsSpan(range), out var value) is { } facet && values.TryGetValue(facet, out var counts))
            {
                Count(counts, value);
                seen |= 1 << (int)facet;
            }
        }

        AddDays(row, ref seen);
        foreach (var facet in values.Keys)
        {
            if ((seen & (1 << (int)facet)) == 0)
                without[facet]++;
        }
    }

    // What was said "in 2024" counts for its year and for no month: a timeline must not show as sure what is not.
    private void AddDays(long row, ref int seen)
    {
        if (SearchRow.DaysOf(row) is not var (first, last) || first.Year != last.Year)
            return;
        if (values.TryGetValue(Facet.Year, out var years))
        {
            Count(years, first.Year.ToString("D4", CultureInfo.InvariantCulture));
            seen |= 1 << (int)Facet.Year;
        }

        if (first.Month == last.Month && values.TryGetValue(Facet.Month, out var months))
        {
            Count(months, first.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            seen |= 1 << (int)Facet.Month;
        }
    }

    private static void Count(Dictionary<string, int> counts, ReadOnlySpan<char> value) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts.GetAlternateLookup<ReadOnlySpan<char>>(), value, out _)++;
}

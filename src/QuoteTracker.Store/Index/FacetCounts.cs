using System.Globalization;
using System.Runtime.InteropServices;
using Lookup = System.Collections.Generic.Dictionary<string, int>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace QuoteTracker.Store.Index;

/// <summary>Counts of matches by what they have.</summary>
public sealed class FacetCounts
{
    private const int MonthsOfYear = 12;

    // Thousands of matches are seen for one answer, so by number of the facet; null where it is not asked for.
    private readonly Lookup?[] values = new Lookup?[Enum.GetValues<Facet>().Length];
    private readonly int[] with = new int[Enum.GetValues<Facet>().Length];
    private readonly Dictionary<int, int> years = [], months = [];
    private int seen;

    /// <summary>Counts by these.</summary>
    public FacetCounts(IReadOnlyCollection<Facet> facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        foreach (var facet in facets)
            values[(int)facet] = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many matches have each value: an id, a word, a slug, a tag, <c>2024</c> or <c>2024-10</c>.</summary>
    public IReadOnlyDictionary<string, int> Of(Facet facet) => facet switch
    {
        Facet.Year => years.ToDictionary(year => year.Key.ToString("D4", CultureInfo.InvariantCulture), year => year.Value, StringComparer.Ordinal),
        Facet.Month => months.ToDictionary(
            month => string.Create(CultureInfo.InvariantCulture, $"{month.Key / MonthsOfYear:D4}-{(month.Key % MonthsOfYear) + 1:D2}"), month => month.Value, StringComparer.Ordinal),
        _ => values[(int)facet]?.Dictionary ?? throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    /// <summary>How many matches have none.</summary>
    public int Without(Facet facet) => seen - with[(int)facet];

    /// <summary>Counts a match in by its values, see <see cref="SearchIndex.EachMatchAsync"/>.</summary>
    public void Add(ReadOnlySpan<char> filters)
    {
        seen++;
        var has = 0;
        foreach (var range in filters.Split(' '))
        {
            if (FilterToken.Read(filters[range], out var value) is not { } facet || values[(int)facet] is not { } counts)
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
            if ((has & (1 << (int)facet)) == 0)
                with[(int)facet]++;
            has |= 1 << (int)facet;
        }
    }

    /// <summary>
    /// Counts a match in by its year and month, which its row tells. What was said "in 2024" counts for its year and for
    /// no month: a timeline must not show as sure what is not.
    /// </summary>
    public void AddDays(long row)
    {
        seen++;
        if (SearchRow.DaysOf(row) is not var (first, last) || first.Year != last.Year)
            return;
        Count(Facet.Year, years, first.Year);
        if (first.Month == last.Month)
            Count(Facet.Month, months, (first.Year * MonthsOfYear) + first.Month - 1);
    }

    private void Count(Facet facet, Dictionary<int, int> counts, int value)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        with[(int)facet]++;
    }
}

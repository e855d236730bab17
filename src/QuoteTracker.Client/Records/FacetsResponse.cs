namespace QuoteTracker.Client;

/// <summary>How many matches there are by what they have. Each is there where it was asked for, and counted without the search's own filter of it: so that another choice shows what it would find.</summary>
/// <param name="Speaker">By who said it.</param>
/// <param name="Organization">By the organization that said it or in whose name it was said.</param>
/// <param name="Kind">By kind.</param>
/// <param name="Source">By the source that it stands in.</param>
/// <param name="Publisher">By the publisher of the source.</param>
/// <param name="Topic">By topic.</param>
/// <param name="Language">By the language of the words.</param>
/// <param name="Year">By year, the newest first, all of them. A quote that may be of several years is in none.</param>
/// <param name="Month">By month, the newest first, all of them. A quote known to the year only is in none.</param>
public sealed record FacetsResponse(
    FacetResponse? Speaker, FacetResponse? Organization, FacetResponse? Kind, FacetResponse? Source, FacetResponse? Publisher, FacetResponse? Topic,
    FacetResponse? Language, FacetResponse? Year, FacetResponse? Month);

/// <summary>The counts of one facet.</summary>
/// <param name="Values">Most counted first; at most 20, of years and months all.</param>
/// <param name="Relation"><c>eq</c>: the counts are exact. <c>gte</c>: they are of the newest 4,000 matches (for years and months of the newest 20,000), so there are that many or more.</param>
/// <param name="Others">How many values there are besides.</param>
/// <param name="Without">How many of the matches have no value.</param>
public sealed record FacetResponse(IReadOnlyList<FacetValue> Values, string Relation, int Others, int Without);

/// <summary>A value with its count.</summary>
/// <param name="Value">As the filter takes it.</param>
/// <param name="Label">What to show: a name, a title. Null where the value says it.</param>
/// <param name="Count">How many of the matches have it.</param>
public sealed record FacetValue(string Value, string? Label, int Count);

using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Store.Searches;

namespace QuoteTracker.Searches;

/// <summary>A search that is kept under a name, with its parameters; null for one that was left out.</summary>
public sealed record SavedSearchResponse : SearchTerms, IVersioned
{
    /// <summary>Stays the same for good.</summary>
    /// <example>1</example>
    public long Id { get; init; }

    /// <summary>Its slug in addresses.</summary>
    /// <example>mustafa-on-independence</example>
    public string Key { get; init; } = "";

    /// <summary>Goes up by one with every change.</summary>
    /// <example>1</example>
    public int Version { get; init; }

    /// <summary>What it is called.</summary>
    /// <example>Fazil Mustafa on independence</example>
    public string Name { get; init; } = "";

    /// <summary>Number of the newest revision when it was saved or changed last: as <c>since</c> of <c>/new</c> it asks for what came after.</summary>
    /// <example>77</example>
    public long Revision { get; init; }

    /// <summary>Address of its Atom feed on this server.</summary>
    /// <example>/feeds/searches/mustafa-on-independence.atom</example>
    public string Feed { get; init; } = "";

    /// <summary>Name of the key that saved or changed it last.</summary>
    /// <example>admin</example>
    public string By { get; init; } = "";

    /// <summary>When it was saved first, UTC.</summary>
    public DateTimeOffset SavedAt { get; init; }

    /// <summary>When it was saved or changed last, UTC.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    internal static SavedSearchResponse Of(SavedSearch search) => SavedTerms.Read<SavedSearchResponse>(search) with
    {
        Id = search.Id,
        Key = search.Key,
        Version = search.Version,
        Name = search.Name,
        Revision = search.Revision,
        Feed = $"/feeds/searches/{search.Key}.atom",
        By = search.By,
        SavedAt = search.SavedAt,
        ChangedAt = search.ChangedAt,
    };
}

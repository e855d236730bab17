using QuoteTracker.Search;

namespace QuoteTracker.Pages.Reading;

/// <summary>A search as a page's address has it: the parameters of <c>GET /quotes</c>, what is empty left out.</summary>
public sealed class SearchAddress
{
    // What narrows a search, with the words for it.
    private static readonly (string Name, string Words)[] Filters =
    [
        ("speaker", "said by"), ("organization", "for"), ("source", "in"), ("publisher", "published by"), ("kind", "kind"), ("topic", "about"), ("language", "in the language"),
        ("from", "from"), ("to", "until"), ("status", "status"),
    ];

    // What of a search can be kept under a name.
    private static readonly (string Name, Func<SearchTerms, string?> Of)[] All =
    [
        ("q", terms => terms.Q), ("speaker", terms => terms.Speaker), ("organization", terms => terms.Organization), ("source", terms => terms.Source),
        ("publisher", terms => terms.Publisher), ("kind", terms => terms.Kind), ("topic", terms => terms.Topic), ("language", terms => terms.Language),
        ("from", terms => terms.From), ("to", terms => terms.To), ("status", terms => terms.Status), ("sort", terms => terms.Sort),
    ];

    private readonly List<(string Name, string Value)> given;

    /// <summary>As a request has it.</summary>
    internal SearchAddress(IQueryCollection query) =>
        given = [.. query.SelectMany(one => one.Value.Select(value => (Name: one.Key, Value: value ?? ""))).Where(one => one.Value.Length > 0 && one.Name != "facets")];

    /// <summary>As it was saved.</summary>
    internal SearchAddress(SearchTerms terms) => given = [.. All.Select(term => (term.Name, Value: term.Of(terms))).Where(one => one.Value is { Length: > 0 }).Select(one => (one.Name, one.Value!))];

    private SearchAddress(List<(string, string)> given) => this.given = given;

    /// <summary>What of it can be kept under a name.</summary>
    public IEnumerable<(string Name, string Value)> Terms => All.Where(term => this[term.Name] is not null).Select(term => (term.Name, this[term.Name]!));

    /// <summary>The words asked; null without any.</summary>
    public string? Q => this["q"];

    /// <summary>A parameter's value; null where it is not given.</summary>
    public string? this[string name] => given.Find(one => one.Name == name).Value;

    /// <summary>What narrows it: the parameter, its words, its value.</summary>
    public IEnumerable<(string Name, string Words, string Value)> Narrowed =>
        Filters.Where(filter => this[filter.Name] is not null).Select(filter => (filter.Name, filter.Words, this[filter.Name]!));

    /// <summary>The address of its page.</summary>
    public string Page => $"/quotes{Query}";

    /// <summary>The address of its whole result.</summary>
    public string Export(string format) => $"/api/v1/exports{(Without("sort").With("format", format) is var export && this["sort"] == "oldest" ? export.With("sort", "oldest") : export).Query}";

    /// <summary>What to ask the API, with more parameters.</summary>
    internal string OfApi(string also) => $"/quotes{(Query.Length == 0 ? "?" : $"{Query}&")}{also}";

    /// <summary>The same with another value, from its first page on.</summary>
    public SearchAddress With(string name, string value) => new([.. Without(name).given, (name, value)]);

    /// <summary>The same without a parameter, from its first page on.</summary>
    public SearchAddress Without(string name) => new([.. given.Where(one => one.Name != name && one.Name != "cursor")]);

    private string Query => given.Count == 0 ? "" : $"?{string.Join('&', given.Select(one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value)}"))}";
}

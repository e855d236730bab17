using QuoteTracker.Http;
using QuoteTracker.Search;

namespace QuoteTracker.Searches;

/// <summary>A search to be kept under a name: the parameters of <c>GET /quotes</c>, but for pages.</summary>
public sealed record SavedSearchRequest : SearchTerms
{
    /// <summary>What it is called, 1 to 200 characters; no two are called alike.</summary>
    public required string Name { get; init; }

    /// <summary>Its slug in addresses, which stays; left out: one is made of the name.</summary>
    public string? Key { get; init; }
}

internal sealed class SavedSearchRequestRules : SearchTermsRules<SavedSearchRequest>
{
    public SavedSearchRequestRules() : base(["relevance", .. ByDay])
    {
        RuleFor(r => r.Name).IsLine(200);
        RuleFor(r => r.Key).IsSlug();

        // In an address the server's bound on addresses holds; in a body nothing would.
        RuleFor(r => r.Speaker).IsLineOrNull(1_000);
        RuleFor(r => r.Organization).IsLineOrNull(1_000);
        RuleFor(r => r.Source).IsLineOrNull(1_000);
        RuleFor(r => r.Publisher).IsLineOrNull(1_000);
        RuleFor(r => r.Kind).IsLineOrNull(1_000);
        RuleFor(r => r.Topic).IsLineOrNull(1_000);
    }
}

using QuoteTracker.Search;

namespace QuoteTracker.Feeds;

/// <summary>Which quotes a feed is of.</summary>
public sealed record FeedQuery : SearchTerms;

internal sealed class FeedQueryRules() : SearchTermsRules<FeedQuery>("relevance", "newest", "oldest");

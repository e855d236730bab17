namespace QuoteTracker.Client;

/// <summary>A page of quotes found.</summary>
/// <param name="Items">The quotes, in the order asked for.</param>
/// <param name="Total">How many match in all: exact below 10,000, then <c>gte</c>.</param>
/// <param name="NextCursor">Pass it as <c>cursor</c>, the rest unchanged, to go on. Null on the last page.</param>
/// <param name="Ranking">How far ranking looked. Absent where the order is by day.</param>
/// <param name="Facets">Counts by what was asked for in <c>facets</c>. Absent where nothing was.</param>
/// <param name="SearchedInstead">The query that was searched, where <c>q</c> could not be read and <c>forgive</c> was asked for. Absent otherwise.</param>
/// <param name="DidYouMean">For each filter that is a name of several speakers, or a part of names: who was taken for it. Absent where every filter names one.</param>
public sealed record SearchResponse(
    IReadOnlyList<FoundQuote> Items, Total Total, string? NextCursor, RankingReach? Ranking, FacetsResponse? Facets, string? SearchedInstead,
    IReadOnlyList<DidYouMean>? DidYouMean);

/// <summary>A quote found.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Highlights">Where the words asked for stand in its text, first to last. Empty without words.</param>
public sealed record FoundQuote(QuoteResponse Quote, IReadOnlyList<HighlightSpan> Highlights);

/// <summary>A run of a text.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record HighlightSpan(int Start, int Length);

/// <summary>A number of records.</summary>
/// <param name="Value">How many.</param>
/// <param name="Relation"><c>eq</c>: just that many. <c>gte</c>: that many or more; counting stopped there.</param>
public sealed record Total(long Value, string Relation);

/// <summary>How far ranking looked: it ranks the newest matches, and lists older ones after them, newest first.</summary>
/// <param name="Considered">How many matches were ranked.</param>
/// <param name="Bounded">Whether there may be more than were ranked.</param>
public sealed record RankingReach(int Considered, bool Bounded);

/// <summary>A filter that named nobody outright. The quotes found are by any of these speakers.</summary>
/// <param name="Parameter">The parameter; <c>q</c> for a filter inside it.</param>
/// <param name="Value">What was given.</param>
/// <param name="Speakers">Who was taken for it, 1 to 50, in the order of <c>GET /speakers</c>: ask with one's id or slug for that one alone.</param>
public sealed record DidYouMean(string Parameter, string Value, IReadOnlyList<SuggestedSpeaker> Speakers);

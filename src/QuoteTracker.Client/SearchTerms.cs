namespace QuoteTracker.Client;

/// <summary>What to search for. All that is left out asks for nothing; a search of nothing finds all quotes.</summary>
public sealed record SearchTerms
{
    /// <summary>Words that must all be in the quote, in any of their forms: <c>"exact words"</c>, <c>-without</c>, <c>begin*</c>, <c>a OR b</c>, <c>a NEAR/5 b</c>.</summary>
    public string? Q { get; init; }

    /// <summary>Whoever said it: id, slug, or a name or part of one in any script. A part of a name may be that of several: see <see cref="SearchResponse.DidYouMean"/>.</summary>
    public string? Speaker { get; init; }

    /// <summary>An organization, named as a speaker is: what it said, and what was said in its name.</summary>
    public string? Organization { get; init; }

    /// <summary>Id or key of a source that it stands in.</summary>
    public string? Source { get; init; }

    /// <summary>Who published a source that it stands in, named as a speaker is.</summary>
    public string? Publisher { get; init; }

    /// <summary>Any of these kinds.</summary>
    public IReadOnlyList<QuoteKind> Kind { get; init; } = [];

    /// <summary>Slugs: any of these topics.</summary>
    public IReadOnlyList<string> Topic { get; init; } = [];

    /// <summary>BCP 47 tag of the language of the words.</summary>
    public string? Language { get; init; }

    /// <summary>EDTF: quotes that may have been said on this day or later.</summary>
    public string? From { get; init; }

    /// <summary>EDTF: quotes that may have been said on this day or earlier.</summary>
    public string? To { get; init; }

    /// <summary>Null: published and retracted ones.</summary>
    public QuoteStatus? Status { get; init; }

    /// <summary>Null: by relevance where there are words, the newest first where there are none.</summary>
    public SearchOrder? Sort { get; init; }

    /// <summary>What to count the matches by: speaker, organization, kind, source, publisher, topic, language, year, month, or all. An export doesn't count.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Whether a query that can't be read is searched for its words (see <see cref="SearchResponse.SearchedInstead"/>) rather than refused. Not of an export.</summary>
    public bool Forgive { get; init; }

    /// <summary>How many quotes a page has, 1 to 1,000. Null: 20. An export has no pages.</summary>
    public int? Limit { get; init; }

    /// <summary>The <see cref="SearchResponse.NextCursor"/> of the page before. Null: the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The terms that an export takes as well.</summary>
    internal Query Filters() => new Query()
        .With("q", Q).With("speaker", Speaker).With("organization", Organization).With("source", Source).With("publisher", Publisher)
        .With("kind", Kind.Select(Words.Of)).With("topic", Topic).With("language", Language).With("from", From).With("to", To)
        .With("status", Status is { } status ? Words.Of(status) : null).With("sort", Sort is { } sort ? Words.Of(sort) : null);

    internal Query All() => Filters()
        .With("facets", Facets).With("forgive", Forgive ? "true" : null).With("limit", Limit).With("cursor", Cursor);
}

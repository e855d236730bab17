using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>What to look for, and in which order: the part of a search that can be kept, and asked of the whole result.</summary>
public record SearchTerms
{
    /// <summary>Words: all of them must be in the quote, in whatever form its language gives them. <c>"exact words"</c> as written, <c>-without</c>, <c>begin*</c>, <c>a OR b</c>, <c>(…)</c>, <c>a NEAR/5 b</c>. Case, accents and typographic marks don't matter.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Whoever said it: id, slug, or a name or part of one, in any script, of two letters or more. Where it fits several, up to 50, all of them, and didYouMean says who.</summary>
    [FromQuery(Name = "speaker")]
    public string? Speaker { get; init; }

    /// <summary>An organization, named as in speaker: what it said, what was said in its name or by a group drawn from it.</summary>
    [FromQuery(Name = "organization")]
    public string? Organization { get; init; }

    /// <summary>Id or key of a source that it stands in.</summary>
    [FromQuery(Name = "source")]
    public string? Source { get; init; }

    /// <summary>Id, slug or name, whole or in part, of an organization that published a source that it stands in.</summary>
    [FromQuery(Name = "publisher")]
    public string? Publisher { get; init; }

    /// <summary>direct, partial, indirect, reported or silence; several with commas between.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>A topic's slug; several with commas between for any of them.</summary>
    [FromQuery(Name = "topic")]
    public string? Topic { get; init; }

    /// <summary>BCP 47 tag of the language of the words.</summary>
    [FromQuery(Name = "language")]
    public string? Language { get; init; }

    /// <summary>EDTF: quotes that may have been said on this day or later.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>EDTF: quotes that may have been said on this day or earlier.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>draft, published or retracted; left out: published and retracted.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary>relevance, newest or oldest; left out: relevance with words, newest without.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    internal static string[] List(string? words) => words?.Split(',', StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>What a search asks: a page of what it finds.</summary>
public record SearchQuery : SearchTerms
{
    /// <summary>How many quotes to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The nextCursor of the page before; left out for the first page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>What to count the matches by: speaker, organization, kind, source, publisher, topic, language, year, month; several with commas, or all. Left out: nothing is counted.</summary>
    [FromQuery(Name = "facets")]
    public string? Facets { get; init; }

    /// <summary>true: where <c>q</c> can't be read, its words are searched, and <c>searchedInstead</c> says so. Left out or false: such a query is refused.</summary>
    [FromQuery(Name = "forgive")]
    public bool? Forgive { get; init; }

    internal int Size => Limit ?? PageQuery.DefaultLimit;
}

internal abstract class SearchTermsRules<T> : AbstractValidator<T> where T : SearchTerms
{
    protected static readonly string[] ByDay = ["newest", "oldest"];

    protected SearchTermsRules(params string[] sorts)
    {
        RuleFor(q => q.Kind).Must(kind => SearchTerms.List(kind).All(Words.All<QuoteKind>().Contains))
            .WithMessage("This is not a kind.").WithState(_ => $"{string.Join(", ", Words.All<QuoteKind>())}; several with commas.");
        RuleFor(q => q.Status).Must(status => status is null || Words.All<QuoteStatus>().Contains(status))
            .WithMessage("This is not a status.").WithState(_ => $"{string.Join(", ", Words.All<QuoteStatus>())}.");
        RuleFor(q => q.Sort).Must(sort => sort is null || sorts.Contains(sort))
            .WithMessage((_, sort) => sort == "relevance" ? "A whole result is streamed in the order of the days: it can't be ranked first." : "This is not an order.").WithState(_ => $"{string.Join(", ", sorts)}.");
        RuleFor(q => q.Language).IsLanguage();
        RuleFor(q => q.From).IsEdtf();
        RuleFor(q => q.To).IsEdtf();
        RuleFor(q => q.To).Must((query, to) => !Edtf.TryParse(query.From, out var first, out _) || !Edtf.TryParse(to, out var last, out _) || first.Earliest <= last.Latest)
            .WithMessage("The range is turned round: it ends before it starts.").WithState(query => $"A day not before {query.From}.");
    }
}

internal abstract class SearchRules<T> : SearchTermsRules<T> where T : SearchQuery
{
    protected SearchRules() : base(["relevance", .. ByDay])
    {
        RuleFor(q => q.Limit).IsLimit();
        RuleFor(q => q.Facets).Must(facets => facets is null || Search.Facets.Read(facets) is not null)
            .WithMessage("These are not facets.").WithState(_ => $"{string.Join(", ", Search.Facets.Names)}; several with commas, or all.");
    }
}

internal sealed class SearchQueryRules : SearchRules<SearchQuery>;

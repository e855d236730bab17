using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Http;

namespace QuoteTracker.FactChecks;

/// <summary>A search for reviewed claims, in the parameters of Google's Fact Check Tools API (claims:search, v1alpha1).</summary>
public sealed class ClaimsQuery
{
    /// <summary>The words; needed unless a publisher is given.</summary>
    [FromQuery(Name = "query")]
    public string? Query { get; init; }

    /// <summary>BCP 47 tag: reviews in this language, whatever the region.</summary>
    [FromQuery(Name = "languageCode")]
    public string? LanguageCode { get; init; }

    /// <summary>A site: reviews there.</summary>
    [FromQuery(Name = "reviewPublisherSiteFilter")]
    public string? Site { get; init; }

    /// <summary>Reviews of so many days back or later; of any day for 0.</summary>
    [FromQuery(Name = "maxAgeDays")]
    public int? MaxAgeDays { get; init; }

    /// <summary>How many claims, 1 to 100; 10 when left out or 0.</summary>
    [FromQuery(Name = "pageSize")]
    public int? PageSize { get; init; }

    /// <summary>The nextPageToken of the page before.</summary>
    [FromQuery(Name = "pageToken")]
    public string? PageToken { get; init; }

    /// <summary>How many to pass over; not looked at where a token is given.</summary>
    [FromQuery(Name = "offset")]
    public int? Offset { get; init; }

    /// <summary>Not in the original: who is said to have claimed it, by id, slug or name.</summary>
    [FromQuery(Name = "speaker")]
    public string? Speaker { get; init; }

    // What is zero or empty is unset there: clients made from the original's description send it so.
    internal int Size => PageSize is null or 0 ? 10 : PageSize.Value;

    internal int First => string.IsNullOrEmpty(PageToken) ? Offset ?? 0 : (int)Cursor.Read(PageToken, 1)![0];
}

internal sealed class ClaimsQueryRules : AbstractValidator<ClaimsQuery>
{
    public ClaimsQueryRules()
    {
        RuleFor(q => q.Query).Must((all, words) => !string.IsNullOrWhiteSpace(words) || !string.IsNullOrEmpty(all.Site)).WithMessage("There is nothing to look for.").WithState(_ => "query, or reviewPublisherSiteFilter.");
        RuleFor(q => q.Query).Must(words => words is null || words.Length <= 10_000).WithMessage("This is too long.").WithState(_ => "At most 10,000 characters.");
        RuleFor(q => q.LanguageCode).IsLanguage().When(q => q.LanguageCode is not "");
        RuleFor(q => q.MaxAgeDays).Must(days => days is null or (>= 0 and <= 100_000)).WithMessage("This is no number of days.").WithState(_ => "0 to 100,000.");
        RuleFor(q => q.PageSize).Must(size => size is null or (>= 0 and <= 100)).WithMessage("This is no size of a page.").WithState(_ => "1 to 100; 0 or left out for 10.");
        RuleFor(q => q.Offset).Must(offset => offset is null or (>= 0 and <= 1_000)).WithMessage("This is no number of claims.").WithState(_ => "0 to 1,000.");
        RuleFor(q => q.PageToken).Must(token => string.IsNullOrEmpty(token) || Cursor.Read(token, 1) is [>= 0 and <= 1_000]).WithMessage("This is not a token of a page.").WithState(_ => "The nextPageToken of the page before, with the other parameters unchanged.");
    }
}

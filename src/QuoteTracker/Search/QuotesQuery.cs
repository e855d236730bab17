using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace QuoteTracker.Search;

/// <summary>A search among all quotes, or the ids of those wanted.</summary>
public sealed record QuotesQuery : SearchQuery
{
    /// <summary>Ids of quotes with commas between, at most 1,000: gives just these, in this order. Not with other parameters.</summary>
    [FromQuery(Name = "id")]
    public string? Id { get; init; }
}

internal sealed class QuotesQueryRules : SearchRules<QuotesQuery>
{
    public QuotesQueryRules() =>
        RuleFor(q => q.Id).Must(ids => ids is null || SearchTerms.List(ids) is { Length: <= 1_000 } many && many.All(id => long.TryParse(id, out var number) && number > 0))
            .WithMessage("These are not ids.").WithState(_ => "Numbers with commas between, at most 1,000.");
}

using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>A name, as far as it is typed.</summary>
public sealed class SuggestionQuery
{
    /// <summary>The largest number of suggestions.</summary>
    public const int MaxLimit = 50;

    /// <summary>What was typed, 1 to 16 words, in any script: each word is the beginning of a word of one name, in any order. Case, accents and transliteration don't matter.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>person, organization or group; left out: all of them.</summary>
    [FromQuery(Name = "type")]
    public string? Type { get; init; }

    /// <summary>How many speakers to give, 1 to 50; 10 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    internal int Size => Limit ?? 10;
}

internal sealed class SuggestionQueryRules : AbstractValidator<SuggestionQuery>
{
    private static readonly string[] Types = ["person", "organization", "group"];

    public SuggestionQueryRules()
    {
        RuleFor(q => q.Q).Must(q => q is { Length: <= 300 } && TypedName.Of(q) is not null)
            .WithMessage("There is no word to look for in this, or it is too long.").WithState(_ => $"The beginning of a name: 1 to {TypedName.MaxWords} words with a letter or digit, at most 300 characters.");
        RuleFor(q => q.Type).Must(type => type is null || Types.Contains(type))
            .WithMessage("This is not a type.").WithState(_ => $"{string.Join(", ", Types)}.");
        RuleFor(q => q.Limit).Must(limit => limit is null or (>= 1 and <= SuggestionQuery.MaxLimit))
            .WithMessage("This is out of range.").WithState(_ => $"1 to {SuggestionQuery.MaxLimit}.");
    }
}

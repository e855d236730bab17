using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Speakers;

namespace QuoteTracker.Mcp;

/// <summary>A name, and the day whose roles are wanted.</summary>
/// <param name="Name">As far as it is known.</param>
/// <param name="Type">person, organization or group; null for all of them.</param>
/// <param name="On">EDTF; null for the roles ever held.</param>
/// <param name="Limit">How many; null for 10.</param>
internal sealed record NamedInQuestion(string Name, string? Type = null, string? On = null, int? Limit = null)
{
    /// <summary>As the API's suggestions are asked.</summary>
    public SuggestionQuery Suggestion => new() { Q = Name, Type = Type, Limit = Limit };
}

internal sealed class NamedInQuestionRules : AbstractValidator<NamedInQuestion>
{
    public NamedInQuestionRules()
    {
        RuleFor(asked => asked).Custom((asked, context) =>
        {
            foreach (var wrong in new SuggestionQueryRules().Validate(asked.Suggestion).Errors)
            {
                wrong.PropertyName = wrong.PropertyName == nameof(SuggestionQuery.Q) ? nameof(NamedInQuestion.Name) : wrong.PropertyName;
                context.AddFailure(wrong);
            }
        });
        RuleFor(asked => asked.On).IsEdtf();
    }
}

using System.Text.Json.Serialization;
using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>A group to add, or what to replace one by.</summary>
/// <param name="Description" example="nearly 60 U.S. Congressmen">As the source describes it, 1 to 500 characters.</param>
/// <param name="Key" example="us-congressmen-2024-10-03">The slug in addresses. Left out: made of the name.</param>
/// <param name="Name" example="U.S. Congressmen">The name to show. Left out: the description.</param>
/// <param name="OtherNames">Every other name. Any of them finds the group.</param>
/// <param name="Count" example="60">How many, 1 or more. Left out when the source gives no number.</param>
/// <param name="CountQualifier" example="nearly">How the count is meant. With a count only; left out: exactly.</param>
/// <param name="Organization" example="us-congress">Id or slug of the organization it is drawn from.</param>
/// <param name="Members">Ids or slugs of the people known to be in it.</param>
/// <param name="Summary">What this is, in a sentence.</param>
public sealed record GroupRequest(
    string Description,
    string? Key = null,
    string? Name = null,
    IReadOnlyList<OtherName>? OtherNames = null,
    int? Count = null,
    CountQualifier? CountQualifier = null,
    string? Organization = null,
    IReadOnlyList<string>? Members = null,
    string? Summary = null) : ISpeakerRequest
{
    /// <inheritdoc/>
    [JsonIgnore]
    string ISpeakerRequest.Name => Name ?? (Description.Length > 300 ? Description[..300] : Description);

    /// <inheritdoc/>
    [JsonIgnore]
    IReadOnlyList<IdentifierOf>? ISpeakerRequest.Identifiers => null;

    /// <inheritdoc/>
    [JsonIgnore]
    IReadOnlyList<LinkTo>? ISpeakerRequest.Links => null;
}

internal sealed class GroupRequestRules : AbstractValidator<GroupRequest>
{
    public GroupRequestRules()
    {
        RuleFor(g => g.Description).IsLine(500);
        RuleFor(g => g.Key).IsSlug();
        RuleFor(g => g.Name).IsLineOrNull(300);
        RuleFor(g => g.Summary).IsLineOrNull(2_000);
        RuleFor(g => g.OtherNames).HasAtMost(200);
        RuleForEach(g => g.OtherNames).ChildRules(name =>
        {
            name.RuleFor(n => n.Name).IsLine(300);
            name.RuleFor(n => n.Language).IsLanguage();
            name.RuleFor(n => n.Note).IsLineOrNull(200);
        });
        RuleFor(g => g.Members).HasAtMost(1_000);
        RuleFor(g => g.Count).Must(count => count is null or > 0).WithMessage("A group has somebody in it.").WithState(_ => "1 or more.");
        RuleFor(g => g.CountQualifier).Must((group, qualifier) => qualifier is null || group.Count is not null)
            .WithMessage("There is no count to qualify.").WithState(_ => "Give count, or leave this out.");
    }
}

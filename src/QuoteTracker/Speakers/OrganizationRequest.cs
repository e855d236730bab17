using QuoteTracker.Http;

namespace QuoteTracker.Speakers;

/// <summary>An organization to add, or what to replace one by.</summary>
/// <param name="Name" example="Milli Majlis">The name to show, 1 to 300 characters.</param>
/// <param name="Key" example="milli-majlis">The slug in addresses. Left out: made of the name.</param>
/// <param name="OtherNames">Every other name, in any script and spelling. Any of them finds the organization.</param>
/// <param name="Identifiers">Identifiers in other registers, such as Wikidata.</param>
/// <param name="Links">Addresses about the organization.</param>
/// <param name="Classification" example="parliament">What kind of organization. Left out when not known.</param>
/// <param name="Summary">What this is, in a sentence.</param>
public sealed record OrganizationRequest(
    string Name,
    string? Key = null,
    IReadOnlyList<OtherName>? OtherNames = null,
    IReadOnlyList<IdentifierOf>? Identifiers = null,
    IReadOnlyList<LinkTo>? Links = null,
    string? Classification = null,
    string? Summary = null) : ISpeakerRequest;

internal sealed class OrganizationRequestRules : SpeakerRequestRules<OrganizationRequest>
{
    public OrganizationRequestRules() => RuleFor(o => o.Classification).IsLineOrNull(100);
}

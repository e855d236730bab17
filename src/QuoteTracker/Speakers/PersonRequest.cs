using QuoteTracker.Http;

namespace QuoteTracker.Speakers;

/// <summary>A person to add, or what to replace one by.</summary>
/// <param name="Name" example="Fazil Mustafa">The name to show, 1 to 300 characters.</param>
/// <param name="Key" example="fazil-mustafa">The slug in addresses. Left out: made of the name.</param>
/// <param name="OtherNames">Every other name, in any script and spelling. Any of them finds the person.</param>
/// <param name="Identifiers">Identifiers in other registers, such as Wikidata.</param>
/// <param name="Links">Addresses about the person.</param>
/// <param name="BirthDate">EDTF. Left out when not known.</param>
/// <param name="DeathDate">EDTF. Left out for the living and where it is not known.</param>
/// <param name="Summary">Who this is, in a sentence.</param>
public sealed record PersonRequest(
    string Name,
    string? Key = null,
    IReadOnlyList<OtherName>? OtherNames = null,
    IReadOnlyList<IdentifierOf>? Identifiers = null,
    IReadOnlyList<LinkTo>? Links = null,
    string? BirthDate = null,
    string? DeathDate = null,
    string? Summary = null) : ISpeakerRequest;

internal sealed class PersonRequestRules : SpeakerRequestRules<PersonRequest>
{
    public PersonRequestRules()
    {
        RuleFor(p => p.BirthDate).IsEdtf();
        RuleFor(p => p.DeathDate).IsEdtf();
    }
}

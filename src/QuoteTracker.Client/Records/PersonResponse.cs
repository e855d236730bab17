namespace QuoteTracker.Client;

/// <summary>A person.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Slug">The stable key in addresses.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Type">Always <c>person</c>.</param>
/// <param name="OtherNames">Every other name, in the order given.</param>
/// <param name="Identifiers">Identifiers in other registers.</param>
/// <param name="Links">Addresses about the person.</param>
/// <param name="BirthDate">EDTF; null when not known.</param>
/// <param name="DeathDate">EDTF; null for the living and where it is not known.</param>
/// <param name="Summary">Who this is; null when nobody wrote it.</param>
/// <param name="Version">Goes up by one with every change.</param>
public sealed record PersonResponse(
    long Id, string Slug, string Name, string Type, IReadOnlyList<OtherName> OtherNames, IReadOnlyList<IdentifierOf> Identifiers,
    IReadOnlyList<LinkTo> Links, string? BirthDate, string? DeathDate, string? Summary, int Version);

/// <summary>A person to add, or what to replace one by.</summary>
/// <param name="Name">The name to show, 1 to 300 characters.</param>
/// <param name="Key">The slug in addresses. Left out: made of the name.</param>
/// <param name="OtherNames">Every other name, in any script and spelling. Any of them finds the person.</param>
/// <param name="Identifiers">Identifiers in other registers, such as Wikidata.</param>
/// <param name="Links">Addresses about the person.</param>
/// <param name="BirthDate">EDTF. Left out when not known.</param>
/// <param name="DeathDate">EDTF. Left out for the living and where it is not known.</param>
/// <param name="Summary">Who this is, in a sentence.</param>
public sealed record PersonRequest(
    string Name, string? Key = null, IReadOnlyList<OtherName>? OtherNames = null, IReadOnlyList<IdentifierOf>? Identifiers = null,
    IReadOnlyList<LinkTo>? Links = null, string? BirthDate = null, string? DeathDate = null, string? Summary = null);

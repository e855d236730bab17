using System.Linq.Expressions;
using QuoteTracker.Http;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>A speaker in short, as quotes show it.</summary>
/// <param name="Id" example="13">Stays the same for good.</param>
/// <param name="Slug" example="fazil-mustafa">The stable key in addresses.</param>
/// <param name="Name" example="Fazil Mustafa">The name shown.</param>
/// <param name="Type" example="person"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
public sealed record SpeakerSummary(long Id, string Slug, string Name, string Type);

/// <summary>A person.</summary>
/// <param name="Id" example="13">Stays the same for good.</param>
/// <param name="Slug" example="fazil-mustafa">The stable key in addresses.</param>
/// <param name="Name" example="Fazil Mustafa">The name shown.</param>
/// <param name="Type" example="person">Always <c>person</c>.</param>
/// <param name="OtherNames">Every other name, in the order given.</param>
/// <param name="Identifiers">Identifiers in other registers.</param>
/// <param name="Links">Addresses about the person.</param>
/// <param name="BirthDate">EDTF; null when not known.</param>
/// <param name="DeathDate">EDTF; null for the living and where it is not known.</param>
/// <param name="Summary">Who this is; null when nobody wrote it.</param>
/// <param name="Version" example="1">Goes up by one with every change.</param>
public sealed record PersonResponse(
    long Id, string Slug, string Name, string Type, IReadOnlyList<OtherName> OtherNames, IReadOnlyList<IdentifierOf> Identifiers,
    IReadOnlyList<LinkTo> Links, string? BirthDate, string? DeathDate, string? Summary, int Version) : IVersioned
{
    internal static readonly Expression<Func<Person, PersonResponse>> Row = p => new PersonResponse(
        p.Id, p.Slug, p.Name, "person",
        p.Names.Where(n => n.Place > 0).OrderBy(n => n.Place).Select(n => new OtherName(n.Name, n.Language, n.Note)).ToList(),
        p.Identifiers.OrderBy(i => i.Place).Select(i => new IdentifierOf(i.Scheme, i.Identifier)).ToList(),
        p.Links.OrderBy(l => l.Place).Select(l => new LinkTo(l.Url, l.Note)).ToList(),
        p.BirthDate, p.DeathDate, p.Summary, p.Version);
}

/// <summary>An organization.</summary>
/// <param name="Id" example="1">Stays the same for good.</param>
/// <param name="Slug" example="milli-majlis">The stable key in addresses.</param>
/// <param name="Name" example="Milli Majlis">The name shown.</param>
/// <param name="Type" example="organization">Always <c>organization</c>.</param>
/// <param name="OtherNames">Every other name, in the order given.</param>
/// <param name="Identifiers">Identifiers in other registers.</param>
/// <param name="Links">Addresses about the organization.</param>
/// <param name="Classification" example="parliament">What kind of organization; null when not known.</param>
/// <param name="Summary">What this is; null when nobody wrote it.</param>
/// <param name="Version" example="1">Goes up by one with every change.</param>
public sealed record OrganizationResponse(
    long Id, string Slug, string Name, string Type, IReadOnlyList<OtherName> OtherNames, IReadOnlyList<IdentifierOf> Identifiers,
    IReadOnlyList<LinkTo> Links, string? Classification, string? Summary, int Version) : IVersioned
{
    internal static readonly Expression<Func<Organization, OrganizationResponse>> Row = o => new OrganizationResponse(
        o.Id, o.Slug, o.Name, "organization",
        o.Names.Where(n => n.Place > 0).OrderBy(n => n.Place).Select(n => new OtherName(n.Name, n.Language, n.Note)).ToList(),
        o.Identifiers.OrderBy(i => i.Place).Select(i => new IdentifierOf(i.Scheme, i.Identifier)).ToList(),
        o.Links.OrderBy(l => l.Place).Select(l => new LinkTo(l.Url, l.Note)).ToList(),
        o.Classification, o.Summary, o.Version);
}

/// <summary>A group: several who speak as one.</summary>
/// <param name="Id" example="19">Stays the same for good.</param>
/// <param name="Slug" example="us-congressmen-2024-10-03">The stable key in addresses.</param>
/// <param name="Name" example="U.S. Congressmen">The name shown.</param>
/// <param name="Type" example="group">Always <c>group</c>.</param>
/// <param name="OtherNames">Every other name, in the order given.</param>
/// <param name="Description" example="nearly 60 U.S. Congressmen">As the source describes it.</param>
/// <param name="Count" example="60">How many; null when the source gives no number.</param>
/// <param name="CountQualifier" example="nearly">How the count is meant; null without one.</param>
/// <param name="Organization">The organization it is drawn from; null when there is none.</param>
/// <param name="Members">The members that are known by name.</param>
/// <param name="Summary">What this is; null when nobody wrote it.</param>
/// <param name="Version" example="1">Goes up by one with every change.</param>
public sealed record GroupResponse(
    long Id, string Slug, string Name, string Type, IReadOnlyList<OtherName> OtherNames, string Description, int? Count,
    CountQualifier? CountQualifier, SpeakerSummary? Organization, IReadOnlyList<SpeakerSummary> Members, string? Summary, int Version) : IVersioned
{
    internal static readonly Expression<Func<Group, GroupResponse>> Row = g => new GroupResponse(
        g.Id, g.Slug, g.Name, "group",
        g.Names.Where(n => n.Place > 0).OrderBy(n => n.Place).Select(n => new OtherName(n.Name, n.Language, n.Note)).ToList(),
        g.Description, g.Count, g.CountQualifier,
        g.Organization == null ? null : new SpeakerSummary(g.Organization.Id, g.Organization.Slug, g.Organization.Name, "organization"),
        g.Members.OrderBy(m => m.Slug).Select(m => new SpeakerSummary(m.Id, m.Slug, m.Name, "person")).ToList(),
        g.Summary, g.Version);
}

/// <summary>A role held in an organization.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Key">Stable key in the exchange format.</param>
/// <param name="Person">Who.</param>
/// <param name="Organization">Where.</param>
/// <param name="Role" example="Member of the Milli Majlis">As what.</param>
/// <param name="StartDate">EDTF; null when not known.</param>
/// <param name="EndDate">EDTF; null when not known, or still held.</param>
/// <param name="Source" example="mps-response">Key of the source that says so; null when none was given.</param>
/// <param name="AlsoCalled">Other words for the role, as sources use them.</param>
/// <param name="Version" example="1">Goes up by one with every change.</param>
public sealed record MembershipResponse(
    long Id, string Key, SpeakerSummary Person, SpeakerSummary Organization, string Role, string? StartDate, string? EndDate, string? Source,
    IReadOnlyList<string> AlsoCalled, int Version) : IVersioned
{
    internal static readonly Expression<Func<Membership, MembershipResponse>> Row = m => new MembershipResponse(
        m.Id, m.Key,
        new SpeakerSummary(m.Person!.Id, m.Person.Slug, m.Person.Name, "person"),
        new SpeakerSummary(m.Organization!.Id, m.Organization.Slug, m.Organization.Name, "organization"),
        m.Role, m.StartDate, m.EndDate, m.Source == null ? null : m.Source.Key, m.AlsoCalled, m.Version);
}

/// <summary>A role as of a day.</summary>
/// <param name="Membership">The membership.</param>
/// <param name="Certainty" example="undated"><c>held</c>: its dates cover the day. <c>possible</c>: they may, as far as they are known. <c>undated</c>: it has none.</param>
public sealed record RoleOnDay(MembershipResponse Membership, string Certainty);

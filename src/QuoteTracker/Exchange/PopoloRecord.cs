using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Speakers;

namespace QuoteTracker.Exchange;

/// <summary>Records in the fields of Popolo. Its dates are plain ones: what is known less exactly is left out.</summary>
internal static class PopoloRecord
{
    public static JsonObject Of(PersonResponse person)
    {
        var record = Common(person.Slug, person.Name, person.OtherNames, person.Identifiers, person.Links, person.Summary);
        record["birth_date"] = PlainDate.Of(person.BirthDate);
        record["death_date"] = PlainDate.Of(person.DeathDate);
        return record.WithoutNulls();
    }

    public static JsonObject Of(OrganizationResponse organization)
    {
        var record = Common(organization.Slug, organization.Name, organization.OtherNames, organization.Identifiers, organization.Links, organization.Summary);
        record["classification"] = organization.Classification;
        return record.WithoutNulls();
    }

    public static JsonObject Of(GroupResponse group)
    {
        var record = Common(group.Slug, group.Name, group.OtherNames, [], [], group.Summary ?? group.Description);
        record["classification"] = "group";
        record["parent_id"] = group.Organization?.Slug;
        return record.WithoutNulls();
    }

    public static JsonObject Of(MembershipResponse membership) => new JsonObject
    {
        ["id"] = membership.Key,
        ["person_id"] = membership.Person.Slug,
        ["organization_id"] = membership.Organization.Slug,
        ["role"] = membership.Role,
        ["start_date"] = PlainDate.Of(membership.StartDate),
        ["end_date"] = PlainDate.Of(membership.EndDate),
    }.WithoutNulls();

    private static JsonObject Common(string slug, string name, IReadOnlyList<OtherName> others, IReadOnlyList<IdentifierOf> identifiers, IReadOnlyList<LinkTo> links, string? summary) => new()
    {
        ["id"] = slug,
        ["name"] = name,
        ["other_names"] = SparseJson.Many(others.Select(other => new JsonObject { ["name"] = other.Name, ["lang"] = other.Language, ["note"] = other.Note }.WithoutNulls())),
        ["identifiers"] = SparseJson.Many(identifiers.Select(one => new JsonObject { ["scheme"] = one.Scheme, ["identifier"] = one.Identifier })),
        ["links"] = SparseJson.Many(links.Select(link => new JsonObject { ["url"] = link.Url, ["note"] = link.Note }.WithoutNulls())),
        ["summary"] = summary,
    };
}

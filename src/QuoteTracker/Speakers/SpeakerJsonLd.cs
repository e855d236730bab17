using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Speakers;

/// <summary>Speakers in the words of schema.org.</summary>
internal static class SpeakerJsonLd
{
    /// <summary>schema.org's type: a group is an organization there, of no form.</summary>
    public static string TypeOf(string type) => type == Words.Of(RecordKind.Person) ? "Person" : "Organization";

    /// <summary>The address of a speaker's page.</summary>
    public static string AddressOf(string type, string slug, string server) => $"{server}/{(type == Words.Of(RecordKind.Person) ? "people" : $"{type}s")}/{slug}";

    public static string Of(PersonResponse person, string server)
    {
        var node = Common(person.Type, person.Slug, person.Name, person.OtherNames, person.Identifiers, person.Links, person.Summary, server);
        node["birthDate"] = PlainDate.Of(person.BirthDate);
        node["deathDate"] = PlainDate.Of(person.DeathDate);
        return node.WithoutNulls().ToJsonString(JsonShape.Exchange);
    }

    public static string Of(OrganizationResponse organization, string server) => Common(
        organization.Type, organization.Slug, organization.Name, organization.OtherNames, organization.Identifiers, organization.Links, organization.Summary, server)
        .WithoutNulls().ToJsonString(JsonShape.Exchange);

    public static string Of(GroupResponse group, string server)
    {
        var node = Common(group.Type, group.Slug, group.Name, group.OtherNames, [], [], group.Summary ?? group.Description, server);
        node["parentOrganization"] = group.Organization is { } from ? Reference(from, server) : null;
        node["member"] = group.Members.Count == 0 ? null : new JsonArray([.. group.Members.Select(member => Reference(member, server))]);
        return node.WithoutNulls().ToJsonString(JsonShape.Exchange);
    }

    /// <summary>A speaker as other nodes refer to them.</summary>
    public static JsonObject Reference(SpeakerSummary speaker, string server) =>
        new() { ["@type"] = TypeOf(speaker.Type), ["@id"] = AddressOf(speaker.Type, speaker.Slug, server), ["name"] = speaker.Name };

    private static JsonObject Common(
        string type, string slug, string name, IReadOnlyList<OtherName> others, IReadOnlyList<IdentifierOf> identifiers, IReadOnlyList<LinkTo> links, string? summary, string server) => new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = TypeOf(type),
            ["@id"] = AddressOf(type, slug, server),
            ["name"] = name,
            ["alternateName"] = others.All(other => other.Name == name) ? null : new JsonArray([.. others.Select(other => other.Name).Where(other => other != name).Distinct().Select(other => JsonValue.Create(other))]),
            ["description"] = summary,
            ["identifier"] = identifiers.Count == 0 ? null : new JsonArray([.. identifiers.Select(one => new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = one.Scheme, ["value"] = one.Identifier })]),
            ["sameAs"] = Same(identifiers, links),
        };

    private static JsonArray? Same(IReadOnlyList<IdentifierOf> identifiers, IReadOnlyList<LinkTo> links)
    {
        var addresses = identifiers.Where(one => one.Scheme == "wikidata").Select(one => $"http://www.wikidata.org/entity/{one.Identifier}").Concat(links.Select(link => link.Url)).Distinct().ToList();
        return addresses.Count == 0 ? null : new JsonArray([.. addresses.Select(address => JsonValue.Create(address))]);
    }
}

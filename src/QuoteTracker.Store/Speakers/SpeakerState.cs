using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Speakers;

/// <summary>States of speakers and memberships, see <see cref="RecordStates"/>.</summary>
internal static class SpeakerState
{
    public static void WriteState(this Person person, StateWriter state)
    {
        state.Field("key", person.Slug).Field("name", person.Name);
        WriteCommon(person, state);
        state.Field("birthDate", person.BirthDate).Field("deathDate", person.DeathDate).Field("summary", person.Summary);
    }

    public static void WriteState(this Organization organization, StateWriter state)
    {
        state.Field("key", organization.Slug).Field("name", organization.Name);
        WriteCommon(organization, state);
        state.Field("classification", organization.Classification).Field("summary", organization.Summary);
    }

    public static void WriteState(this Group group, StateWriter state, References references)
    {
        state.Field("description", group.Description).Field("key", group.Slug).Field("name", group.Name);
        WriteCommon(group, state);
        state.Field("count", group.Count).Word("countQualifier", group.CountQualifier).Field("organization", references.Speaker(group.OrganizationId))
            .List("members", [.. group.Members.Select(member => member.Slug).Order(StringComparer.Ordinal)]).Field("summary", group.Summary);
    }

    public static void WriteState(this Membership membership, StateWriter state, References references) => state
        .Field("person", references.Speaker(membership.PersonId)).Field("organization", references.Speaker(membership.OrganizationId))
        .Field("role", membership.Role).Field("key", membership.Key).List("alsoCalled", membership.AlsoCalled)
        .Field("startDate", membership.StartDate).Field("endDate", membership.EndDate).Field("source", references.Source(membership.SourceId));

    private static void WriteCommon(Speaker speaker, StateWriter state) => state
        .List("otherNames", [.. speaker.Names.Where(name => name.Place > 0).OrderBy(name => name.Place)],
            (to, name) => to.Field("name", name.Name).Field("language", name.Language).Field("note", name.Note))
        .List("identifiers", [.. speaker.Identifiers.OrderBy(identifier => identifier.Place)],
            (to, identifier) => to.Field("scheme", identifier.Scheme).Field("identifier", identifier.Identifier))
        .List("links", [.. speaker.Links.OrderBy(link => link.Place)],
            (to, link) => to.Field("url", link.Url).Field("note", link.Note));
}

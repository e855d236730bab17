using QuoteTracker.Http;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>Puts what a request says into a speaker, a membership.</summary>
internal static class SpeakerWrites
{
    /// <summary>All that a person has.</summary>
    public static void Write(this Person person, PersonRequest request)
    {
        person.WriteCommon(request);
        (person.BirthDate, person.DeathDate) = (request.BirthDate, request.DeathDate);
    }

    /// <summary>All that an organization has.</summary>
    public static void Write(this Organization organization, OrganizationRequest request)
    {
        organization.WriteCommon(request);
        organization.Classification = request.Classification;
    }

    /// <summary>All that a group has; <paramref name="members"/> are the people of its ids.</summary>
    public static void Write(this Group group, GroupRequest request, long? organization, IEnumerable<Person> members)
    {
        group.WriteCommon(request);
        group.Description = request.Description;
        group.Count = request.Count;
        group.CountQualifier = request.Count is null ? null : request.CountQualifier ?? CountQualifier.Exactly;
        group.OrganizationId = organization;

        var wanted = members.ToHashSet();
        group.Members.RemoveAll(member => !wanted.Contains(member));
        group.Members.AddRange(wanted.Except(group.Members));
    }

    /// <summary>All that a membership has, where its references are known; else the errors.</summary>
    public static void Write(this Membership membership, MembershipRequest request, KnownSpeakers speakers, long? source, ICollection<FieldError> errors)
    {
        membership.PersonId = speakers.Find<Person>(request.Person, "/person", errors) ?? 0;
        membership.OrganizationId = speakers.Find<Organization>(request.Organization, "/organization", errors) ?? 0;
        membership.SourceId = source;
        membership.Role = request.Role;
        membership.AlsoCalled = [.. request.AlsoCalled ?? []];
        membership.Hold(
            request.StartDate is null ? null : Edtf.Parse(request.StartDate),
            request.EndDate is null ? null : Edtf.Parse(request.EndDate));
    }

    private static void WriteCommon(this Speaker speaker, ISpeakerRequest request)
    {
        speaker.Name = request.Name;
        speaker.Summary = request.Summary;
        speaker.Names.ReplaceBy(
            [SpeakerName.Of(0, request.Name), .. (request.OtherNames ?? []).Select((name, i) => SpeakerName.Of(i + 1, name.Name, name.Language, name.Note))],
            name => (name.Place, name.Name, name.Language, name.Note));
        speaker.Identifiers.ReplaceBy(
            [.. (request.Identifiers ?? []).Select((identifier, i) => new SpeakerIdentifier { Place = i, Scheme = identifier.Scheme, Identifier = identifier.Identifier })],
            identifier => (identifier.Place, identifier.Scheme, identifier.Identifier));
        speaker.Links.ReplaceBy(
            [.. (request.Links ?? []).Select((link, i) => new SpeakerLink { Place = i, Url = link.Url, Note = link.Note })],
            link => (link.Place, link.Url, link.Note));
    }
}

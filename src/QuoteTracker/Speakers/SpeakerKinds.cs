using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>People.</summary>
internal sealed class PersonRoutes() : SpeakerRoutes<Person, PersonRequest, PersonResponse>(RecordKind.Person, "/people", "Person", "People", PersonResponse.Row)
{
    protected override async Task<Person> Make(PersonRequest request, Desk desk) => new() { Slug = await SlugFor(request, desk), Name = request.Name };

    protected override Task<List<FieldError>> Write(Person record, PersonRequest request, Desk desk)
    {
        record.Write(request);
        return IdentifiersTaken(record, desk.Db, desk.Cancel);
    }
}

/// <summary>Organizations.</summary>
internal sealed class OrganizationRoutes()
    : SpeakerRoutes<Organization, OrganizationRequest, OrganizationResponse>(RecordKind.Organization, "/organizations", "Organization", "Organizations", OrganizationResponse.Row)
{
    protected override async Task<Organization> Make(OrganizationRequest request, Desk desk) => new() { Slug = await SlugFor(request, desk), Name = request.Name };

    protected override Task<List<FieldError>> Write(Organization record, OrganizationRequest request, Desk desk)
    {
        record.Write(request);
        return IdentifiersTaken(record, desk.Db, desk.Cancel);
    }
}

/// <summary>Groups.</summary>
internal sealed class GroupRoutes() : SpeakerRoutes<Group, GroupRequest, GroupResponse>(RecordKind.Group, "/groups", "Group", "Groups", GroupResponse.Row)
{
    protected override Task<Group?> Find(Desk desk, string reference) =>
        desk.Db.Groups.Known(reference).WithNames().Include(g => g.Members).SingleOrDefaultAsync(desk.Cancel);

    protected override async Task<Group> Make(GroupRequest request, Desk desk) =>
        new() { Slug = await SlugFor(request, desk), Name = ((ISpeakerRequest)request).Name, Description = request.Description };

    protected override async Task<List<FieldError>> Write(Group record, GroupRequest request, Desk desk)
    {
        var errors = new List<FieldError>();
        var members = request.Members ?? [];
        var known = await KnownSpeakers.Load(desk.Db, [request.Organization, .. members], desk.Cancel);
        var organization = known.Find<Organization>(request.Organization, "/organization", errors);
        var ids = members.Select((member, i) => known.Find<Person>(member, $"/members/{i}", errors)).OfType<long>().ToList();
        if (errors.Count == 0)
            record.Write(request, organization, await desk.Db.People.Where(p => ids.Contains(p.Id)).ToListAsync(desk.Cancel));
        return errors;
    }
}

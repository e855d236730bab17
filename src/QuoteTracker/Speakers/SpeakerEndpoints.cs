using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>People, organizations and groups: everyone who can be quoted.</summary>
internal static class SpeakerEndpoints
{
    private static readonly SpeakerRoutes<Person, PersonRequest, PersonResponse> People = new(
        "/people", "Person", "People", PersonResponse.Row,
        people => people.Include(p => p.Names).Include(p => p.Identifiers).Include(p => p.Links),
        (slug, request) => new Person { Slug = slug, Name = request.Name },
        (person, request, _, _) =>
        {
            person.Write(request);
            return Task.FromResult(new List<FieldError>());
        });

    private static readonly SpeakerRoutes<Organization, OrganizationRequest, OrganizationResponse> Organizations = new(
        "/organizations", "Organization", "Organizations", OrganizationResponse.Row,
        organizations => organizations.Include(o => o.Names).Include(o => o.Identifiers).Include(o => o.Links),
        (slug, request) => new Organization { Slug = slug, Name = request.Name },
        (organization, request, _, _) =>
        {
            organization.Write(request);
            return Task.FromResult(new List<FieldError>());
        });

    private static readonly SpeakerRoutes<Group, GroupRequest, GroupResponse> Groups = new(
        "/groups", "Group", "Groups", GroupResponse.Row,
        groups => groups.Include(g => g.Names).Include(g => g.Identifiers).Include(g => g.Links).Include(g => g.Members),
        (slug, request) => new Group { Slug = slug, Name = ((ISpeakerRequest)request).Name, Description = request.Description },
        WriteGroup);

    public static void MapSpeakers(this IEndpointRouteBuilder api)
    {
        var people = People.Map(api);
        people.MapGet("/{id}/roles", RolesOn)
            .Produces<Problem>(400, Problems.MediaType)
            .WithName("GetRolesOfPerson").WithSummary("The roles a person held, on a day or ever")
            .WithDescription("With `on` (EDTF), the memberships whose dates may include the day: `held` where they surely do, `possible` where the dates leave it open, `undated` where there are none. Undated ones come last.");

        Organizations.Map(api);
        Groups.Map(api);
    }

    private static async Task<Results<Ok<Page<RoleOnDay>>, JsonHttpResult<Problem>>> RolesOn(string id, string? on, QuoteDb db, CancellationToken cancel)
    {
        Edtf? day = null;
        if (on is not null && !Edtf.TryParse(on, out day, out var wrong))
            return Problems.Invalid(FieldError.In("on", wrong, on, "An EDTF date, such as 2024-10-05."));
        if (await db.People.AsNoTracking().Known(id).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel) is not { } person)
            return Problems.NotHere("person", id);

        var held = await db.Memberships.AsNoTracking().Where(m => m.PersonId == person).OrderBy(m => m.EarliestDay == null).ThenBy(m => m.EarliestDay).ThenBy(m => m.Id)
            .Select(MembershipResponse.Row).ToListAsync(cancel);
        var roles = held.Select(m => (Role: m, Certainty: CertaintyOn(m, day)))
            .Where(pair => pair.Certainty is not null)
            .Select(pair => new RoleOnDay(pair.Role, pair.Certainty!))
            .OrderBy(role => role.Certainty == "undated")
            .ToList();
        return TypedResults.Ok(new Page<RoleOnDay>(roles, Total.Of(roles.Count), null));
    }

    // A start of "2020" is surely over on 2021-01-01 and surely not yet come on 2019-12-31; in between it is possible.
    private static string? CertaintyOn(MembershipResponse membership, Edtf? day)
    {
        var start = membership.StartDate is null ? null : Edtf.Parse(membership.StartDate);
        var end = membership.EndDate is null ? null : Edtf.Parse(membership.EndDate);
        if (start is null && end is null)
            return "undated";
        if (day is null)
            return "held";
        if (start?.Earliest > day.Latest || end?.Latest < day.Earliest)
            return null;

        var sure = start is { Uncertain: false, Approximate: false } && start.Latest <= day.Earliest
            && end is null or { Uncertain: false, Approximate: false } && (end is null || end.Earliest >= day.Latest);
        return sure ? "held" : "possible";
    }

    private static async Task<List<FieldError>> WriteGroup(Group group, GroupRequest request, QuoteDb db, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var members = request.Members ?? [];
        var known = await KnownSpeakers.Load(db, [request.Organization, .. members], cancel);
        var organization = known.Find<Organization>(request.Organization, "/organization", errors);
        var ids = members.Select((member, i) => known.Find<Person>(member, $"/members/{i}", errors)).OfType<long>().ToList();
        if (errors.Count == 0)
            group.Write(request, organization, await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(cancel));
        return errors;
    }
}

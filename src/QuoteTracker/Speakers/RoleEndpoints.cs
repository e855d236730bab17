using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>Which roles a person held, on a day or ever.</summary>
internal static class RoleEndpoints
{
    public static void MapRoles(this RouteGroupBuilder people) => people.MapGet("/{id}/roles", RolesOn)
        .Produces<Problem>(400, Problems.MediaType)
        .WithName("GetRolesOfPerson").WithSummary("The roles a person held, on a day or ever")
        .WithDescription("With `on` (EDTF), the memberships whose dates may include the day: `held` where they surely do, `possible` where the dates or the day leave it open, `undated` where there are none. Undated ones come last.");

    private static async Task<Results<Ok<Page<RoleOnDay>>, JsonHttpResult<Problem>>> RolesOn(string id, string? on, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        Edtf? day = null;
        if (on is not null && !Edtf.TryParse(on, out day, out var wrong))
            return Problems.Invalid(FieldError.In("on", wrong, on, "An EDTF date, such as 2024-10-05."));
        if (await db.People.AsNoTracking().Known(id).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel) is not { } person)
            return await Absence.Of(http, db, RecordKind.Person, "/people", id, cancel);

        var roles = (await db.RolesOn([person], day, cancel))[person].ToList();
        return TypedResults.Ok(new Page<RoleOnDay>(roles, Total.Of(roles.Count), null));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>Memberships: who held which role in which organization.</summary>
internal static class MembershipEndpoints
{
    public static void MapMemberships(this IEndpointRouteBuilder api)
    {
        var memberships = api.MapGroup("/memberships").WithTags("Memberships");

        memberships.MapGet("", List).ChecksQuery<ListQuery>()
            .WithName("ListMemberships").WithSummary("The memberships")
            .WithDescription("In the order of their ids. With `name`, those of people or organizations with that name.");
        memberships.MapGet("/{id}", Get)
            .WithName("GetMembership").WithSummary("A membership by id or key")
            .WithDescription("Numbers are ids, anything else is a key.");
        memberships.MapPost("", Add).Checks<MembershipRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName("AddMembership").WithSummary("Add a membership")
            .WithDescription("Dates are EDTF, as exact as is known: `2020`, `2020-03`, `2020~`.");
        memberships.MapPut("/{id}", Replace).Checks<MembershipRequest>().NeedsKey()
            .WithName("ReplaceMembership").WithSummary("Replace a membership")
            .WithDescription("What the body leaves out is taken away. The key stays.");
        memberships.MapDelete("/{id}", Delete).NeedsKey()
            .WithName("DeleteMembership").WithSummary("Delete a membership")
            .WithDescription("The person and the organization stay.");
    }

    private static async Task<Ok<Page<MembershipResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var memberships = db.Memberships.AsNoTracking();
        foreach (var word in Text.Tokenizer.Tokenize(list.Name ?? ""))
            memberships = memberships.Where(m => m.Person!.Names.Any(n => n.Folded.Contains(" " + word.Folded)) || m.Organization!.Names.Any(n => n.Folded.Contains(" " + word.Folded)));

        var total = await memberships.LongCountAsync(cancel);
        var after = list.After;
        var items = await memberships.Where(m => m.Id > after).OrderBy(m => m.Id).Take(list.Size + 1).Select(MembershipResponse.Row).ToListAsync(cancel);
        var page = items.Take(list.Size).ToList();
        return TypedResults.Ok(new Page<MembershipResponse>(page, Total.Of(total), items.Count > page.Count ? Cursor.Of(page[^1].Id) : null));
    }

    private static async Task<Results<Ok<MembershipResponse>, JsonHttpResult<Problem>>> Get(string id, QuoteDb db, CancellationToken cancel) =>
        await Known(db, id).AsNoTracking().Select(MembershipResponse.Row).SingleOrDefaultAsync(cancel) is { } membership
            ? TypedResults.Ok(membership)
            : Problems.NotHere("membership", id);

    private static async Task<Results<Created<MembershipResponse>, JsonHttpResult<Problem>>> Add(
        Body<MembershipRequest> body, QuoteDb db, CancellationToken cancel)
    {
        var key = body.Value.Key ?? Keys.New();
        if (await db.Memberships.AnyAsync(m => m.Key == key, cancel))
            return Problems.AlreadyThere("membership", $"/api/v1/memberships/{key}");

        var membership = new Membership { Key = key, Role = body.Value.Role };
        if (await Write(membership, body.Value, db, cancel) is { Count: > 0 } errors)
            return Problems.Invalid(errors);

        db.Add(membership);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/memberships/{membership.Id}", await Read(membership.Id, db, cancel));
    }

    private static async Task<Results<Ok<MembershipResponse>, JsonHttpResult<Problem>>> Replace(
        string id, Body<MembershipRequest> body, QuoteDb db, CancellationToken cancel)
    {
        if (await Known(db, id).SingleOrDefaultAsync(cancel) is not { } membership)
            return Problems.NotHere("membership", id);
        if (body.Value.Key is { } key && key != membership.Key)
            return Problems.Invalid(FieldError.At("/key", "A key stays for good.", key, $"{membership.Key}, or leave it out."));
        if (await Write(membership, body.Value, db, cancel) is { Count: > 0 } errors)
            return Problems.Invalid(errors);

        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await Read(membership.Id, db, cancel));
    }

    private static async Task<Results<NoContent, JsonHttpResult<Problem>>> Delete(string id, QuoteDb db, CancellationToken cancel)
    {
        if (await Known(db, id).SingleOrDefaultAsync(cancel) is not { } membership)
            return Problems.NotHere("membership", id);

        db.Remove(membership);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<List<FieldError>> Write(Membership membership, MembershipRequest request, QuoteDb db, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var speakers = await KnownSpeakers.Load(db, [request.Person, request.Organization], cancel);
        long? source = null;
        if (request.Source is { } reference && (source = await db.Sources.Known(reference).Select(s => (long?)s.Id).SingleOrDefaultAsync(cancel)) is null)
            errors.Add(FieldError.At("/source", "There is no such source in this database.", reference, "The id or key of a source; add it first."));
        membership.Write(request, speakers, source, errors);
        return errors;
    }

    private static Task<MembershipResponse> Read(long id, QuoteDb db, CancellationToken cancel) =>
        db.Memberships.AsNoTracking().Where(m => m.Id == id).Select(MembershipResponse.Row).SingleAsync(cancel);

    private static IQueryable<Membership> Known(QuoteDb db, string reference) =>
        KnownSpeakers.IdOf(reference) is { } id ? db.Memberships.Where(m => m.Id == id) : db.Memberships.Where(m => m.Key == reference);
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Searches;

namespace QuoteTracker.Searches;

/// <summary>Saved searches: keeping them under a name.</summary>
internal static class SavedSearchRoutes
{
    private const string IfMatch = "`If-Match` says which version was seen: the ETag of a GET. Without it 428, with another version 412.";

    public static void MapSavedSearches(this IEndpointRouteBuilder api)
    {
        var searches = api.MapGroup("/searches").WithTags("Searches");

        searches.MapGet("", List).ChecksQuery<ListQuery>()
            .WithName("ListSearches").WithSummary("The saved searches")
            .WithDescription("In the order of their ids. With `name`, those whose name has the words given, as typed.");
        searches.MapPost("", Add).Checks<SavedSearchRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName("AddSearch").WithSummary("Keep a search under a name")
            .WithDescription("It must be a good one: what `GET /quotes` would refuse is refused here too, with pointers into the body. Without a key the slug is made of the name; one that is taken gets -2, -3 … . A name or key that is taken answers 409 with its address.");
        searches.MapGet("/{id}", Get)
            .WithName("GetSearch").WithSummary("A saved search by id or key")
            .WithDescription("What it asks; `/quotes` has what it finds. Numbers are ids, anything else is a key.");
        searches.MapPut("/{id}", Replace).Checks<SavedSearchRequest>().NeedsKey()
            .Produces<Problem>(409, Problems.MediaType).Produces<Problem>(412, Problems.MediaType).Produces<Problem>(428, Problems.MediaType)
            .WithName("ReplaceSearch").WithSummary("Replace the name and the query of a saved search")
            .WithDescription($"What the body leaves out is taken away. The key stays. A saved search has no versions: what it asked before is not kept. {IfMatch}");
        searches.MapDelete("/{id}", Delete).NeedsKey().Produces<Problem>(412, Problems.MediaType).Produces<Problem>(428, Problems.MediaType)
            .WithName("DeleteSearch").WithSummary("Delete a saved search")
            .WithDescription($"It is gone, and its name and key are free again. {IfMatch}");
        searches.MapSavedSearchHits();
    }

    private static async Task<Ok<Page<SavedSearchResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var searches = db.SavedSearches.AsNoTracking();
        foreach (var word in (list.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            searches = searches.Where(s => s.Name.Contains(word));

        var total = await searches.LongCountAsync(cancel);
        var after = list.After;
        var found = await searches.Where(s => s.Id > after).OrderBy(s => s.Id).Take(list.Size + 1).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(found.ConvertAll(SavedSearchResponse.Of), list.Size, total, item => item.Id));
    }

    private static async Task<Results<Ok<SavedSearchResponse>, JsonHttpResult<Problem>>> Get(string id, QuoteDb db, CancellationToken cancel) =>
        await db.SavedSearches.AsNoTracking().Known(id).SingleOrDefaultAsync(cancel) is { } search
            ? TypedResults.Ok(SavedSearchResponse.Of(search))
            : NotHere(id);

    private static Task<Results<Created<SavedSearchResponse>, JsonHttpResult<Problem>>> Add(Body<SavedSearchRequest> body, [AsParameters] Desk desk) => desk.Write<Results<Created<SavedSearchResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        var request = body.Value;
        if (await SavedSearchWrites.Taken(request, null, desk) is { } taken)
            return taken;
        if (await desk.Db.QuestionAsync(request, desk.Cancel) is { Errors: { Count: > 0 } errors })
            return Problems.Invalid(errors);

        var search = await SavedSearchWrites.Make(request, desk);
        desk.Db.Add(search);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.Created($"/api/v1/searches/{search.Id}", SavedSearchResponse.Of(search));
    });

    private static Task<Results<Ok<SavedSearchResponse>, JsonHttpResult<Problem>>> Replace(string id, Body<SavedSearchRequest> body, [AsParameters] Desk desk) => desk.Write<Results<Ok<SavedSearchResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        var request = body.Value;
        if (await desk.Db.SavedSearches.Known(id).SingleOrDefaultAsync(desk.Cancel) is not { } search)
            return NotHere(id);
        if (await Broken(search, desk) is { } broken)
            return broken;
        if (request.Key is { } key && key != search.Key)
            return Problems.Invalid(FieldError.At("/key", "A key stays for good.", key, $"{search.Key}, or leave it out."));
        if (await SavedSearchWrites.Taken(request, search, desk) is { } taken)
            return taken;
        if (await desk.Db.QuestionAsync(request, desk.Cancel) is { Errors: { Count: > 0 } errors })
            return Problems.Invalid(errors);

        await search.Write(request, desk);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.Ok(SavedSearchResponse.Of(search));
    });

    private static Task<Results<NoContent, JsonHttpResult<Problem>>> Delete(string id, [AsParameters] Desk desk) => desk.Write<Results<NoContent, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.SavedSearches.Known(id).SingleOrDefaultAsync(desk.Cancel) is not { } search)
            return NotHere(id);
        if (await Broken(search, desk) is { } broken)
            return broken;

        desk.Db.Remove(search);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.NoContent();
    });

    private static Task<JsonHttpResult<Problem>?> Broken(SavedSearch search, Desk desk) =>
        desk.Broken(search.Version, () => Task.FromResult<IVersioned>(SavedSearchResponse.Of(search)), isNeeded: true);

    internal static JsonHttpResult<Problem> NotHere(string id) => Problems.NotHere("search", id);
}

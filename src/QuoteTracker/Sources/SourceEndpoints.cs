using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Sources;

/// <summary>Sources: the documents that statements are written down in.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");

        sources.MapGet("", List).ChecksQuery<ListQuery>()
            .WithName("ListSources").WithSummary("The sources")
            .WithDescription("In the order of their ids. With `name`, those whose title has the words given, as typed.");
        sources.MapGet("/{id}", Get)
            .WithName("GetSource").WithSummary("A source by id or key")
            .WithDescription("Numbers are ids, anything else is a key.");
        sources.MapGet("/{id}/snapshots", Snapshots)
            .WithName("ListSnapshots").WithSummary("The texts kept of a source")
            .WithDescription("Oldest first, without the texts themselves. A snapshot never changes.");
        sources.MapGet("/{id}/text", ReadText).Produces<string>(200, "text/plain")
            .WithName("GetTextOfSource").WithSummary("The text of a source, as captured")
            .WithDescription("The newest snapshot's text as it is, in UTF-8. Offsets of quotes count its UTF-16 units.");
        sources.MapPost("", Add).Checks<SourceRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName("AddSource").WithSummary("Add a source, with its text where you have it")
            .WithDescription("The text becomes the first snapshot, and quotes can point into it at once. A URL or key that is already here answers 409 with its address.");
        sources.MapPut("/{id}", Replace).Checks<SourceRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName("ReplaceSource").WithSummary("Replace the description of a source")
            .WithDescription("Its text stays: a captured text never changes. A source that has no text yet takes one.");
        sources.MapDelete("/{id}", Delete).NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName("DeleteSource").WithSummary("Delete a source that nothing refers to")
            .WithDescription("Quotes and memberships that refer to it keep it: 409 says how many.");
    }

    private static async Task<Ok<Page<SourceResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var sources = db.Sources.AsNoTracking();
        foreach (var word in (list.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            sources = sources.Where(s => s.Title.Contains(word));

        var total = await sources.LongCountAsync(cancel);
        var after = list.After;
        var items = await sources.Where(s => s.Id > after).OrderBy(s => s.Id).Take(list.Size + 1).Select(SourceResponse.Row).ToListAsync(cancel);
        var page = items.Take(list.Size).ToList();
        return TypedResults.Ok(new Page<SourceResponse>(page, Total.Of(total), items.Count > page.Count ? Cursor.Of(page[^1].Id) : null));
    }

    private static async Task<Results<Ok<SourceResponse>, JsonHttpResult<Problem>>> Get(string id, QuoteDb db, CancellationToken cancel) =>
        await db.Sources.AsNoTracking().Known(id).Select(SourceResponse.Row).SingleOrDefaultAsync(cancel) is { } source
            ? TypedResults.Ok(source)
            : Problems.NotHere("source", id);

    private static async Task<Results<Ok<Page<SnapshotResponse>>, JsonHttpResult<Problem>>> Snapshots(string id, QuoteDb db, CancellationToken cancel) =>
        await db.Sources.AsNoTracking().Known(id).Select(SourceResponse.Row).SingleOrDefaultAsync(cancel) is { } source
            ? TypedResults.Ok(new Page<SnapshotResponse>(source.Snapshots, Total.Of(source.Snapshots.Count), null))
            : Problems.NotHere("source", id);

    private static async Task<Results<ContentHttpResult, JsonHttpResult<Problem>>> ReadText(string id, QuoteDb db, CancellationToken cancel) =>
        await db.Sources.AsNoTracking().Known(id).SelectMany(s => s.Snapshots).OrderByDescending(n => n.Id).Select(n => n.Text).FirstOrDefaultAsync(cancel) is { } text
            ? TypedResults.Text(text, "text/plain; charset=utf-8")
            : Problems.NotHere("source with a text", id);

    private static async Task<Results<Created<SourceResponse>, JsonHttpResult<Problem>>> Add(
        Body<SourceRequest> body, QuoteDb db, TimeProvider clock, CancellationToken cancel)
    {
        var request = body.Value;
        var key = request.Key ?? Keys.New();
        if (request.Text is null && request.Url is null)
            return Problems.Invalid(FieldError.At("/text", "A source with neither text nor URL can't be checked by anyone.", null, "The text, or a url."));
        if (await db.Sources.Where(s => s.Key == key || (request.Url != null && s.Url == request.Url)).Select(s => (long?)s.Id).FirstOrDefaultAsync(cancel) is { } known)
            return Problems.AlreadyThere("source", $"/api/v1/sources/{known}");

        var source = new Source { Key = key, Title = request.Title, Language = request.Language, AddedAt = clock.GetUtcNow() };
        if (await Write(source, request, db, clock, cancel) is { Count: > 0 } errors)
            return Problems.Invalid(errors);

        db.Add(source);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/sources/{source.Id}", await Read(source.Id, db, cancel));
    }

    private static async Task<Results<Ok<SourceResponse>, JsonHttpResult<Problem>>> Replace(
        string id, Body<SourceRequest> body, QuoteDb db, TimeProvider clock, CancellationToken cancel)
    {
        var request = body.Value;
        if (await db.Sources.Known(id).Include(s => s.Snapshots).SingleOrDefaultAsync(cancel) is not { } source)
            return Problems.NotHere("source", id);
        if (request.Key is { } key && key != source.Key)
            return Problems.Invalid(FieldError.At("/key", "A key stays for good.", key, $"{source.Key}, or leave it out."));
        if (request.Url is { } url && await db.Sources.Where(s => s.Url == url && s.Id != source.Id).Select(s => (long?)s.Id).FirstOrDefaultAsync(cancel) is { } other)
            return Problems.AlreadyThere("URL", $"/api/v1/sources/{other}");
        if (source.Snapshots.Count > 0 && request.Text is not null && source.Snapshots.All(s => s.Text != request.Text))
            return Problems.SnapshotIsFinal();
        if (await Write(source, request, db, clock, cancel) is { Count: > 0 } errors)
            return Problems.Invalid(errors);

        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await Read(source.Id, db, cancel));
    }

    private static async Task<Results<NoContent, JsonHttpResult<Problem>>> Delete(string id, QuoteDb db, CancellationToken cancel)
    {
        if (await db.Sources.Known(id).Include(s => s.Snapshots).SingleOrDefaultAsync(cancel) is not { } source)
            return Problems.NotHere("source", id);
        if (await db.UsesOfSource(source.Id, cancel) is { } uses)
            return Problems.InUse($"It is used by {uses}.");

        db.Remove(source);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<List<FieldError>> Write(Source source, SourceRequest request, QuoteDb db, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var publishers = await KnownSpeakers.Load(db, [request.Publisher], cancel);
        source.Write(request, publishers.Find<Organization>(request.Publisher, "/publisher", errors), clock.GetUtcNow());
        return errors;
    }

    private static Task<SourceResponse> Read(long id, QuoteDb db, CancellationToken cancel) =>
        db.Sources.AsNoTracking().Where(s => s.Id == id).Select(SourceResponse.Row).SingleAsync(cancel);
}

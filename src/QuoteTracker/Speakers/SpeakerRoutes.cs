using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>The five routes that people, organizations and groups have alike.</summary>
/// <param name="Path">Such as <c>/people</c>.</param>
/// <param name="One">Such as <c>Person</c>, for operation names.</param>
/// <param name="Many">Such as <c>People</c>.</param>
/// <param name="Row">What a read selects.</param>
/// <param name="Load">A speaker for writing, with all its parts.</param>
/// <param name="Make">A speaker with this slug, or a wrong request's errors, from a request.</param>
/// <param name="Write">Puts a request into a speaker; gives the errors of its references.</param>
internal sealed record SpeakerRoutes<TSpeaker, TRequest, TResponse>(
    string Path, string One, string Many,
    Expression<Func<TSpeaker, TResponse>> Row,
    Func<IQueryable<TSpeaker>, IQueryable<TSpeaker>> Load,
    Func<string, TRequest, TSpeaker> Make,
    Func<TSpeaker, TRequest, QuoteDb, CancellationToken, Task<List<FieldError>>> Write)
    where TSpeaker : Speaker where TRequest : class, ISpeakerRequest
{
    private string Noun => One.ToLowerInvariant();

    private string A => One.StartsWith('O') ? "An" : "A";

    public RouteGroupBuilder Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup(Path).WithTags(Many);

        routes.MapGet("", List).ChecksQuery<ListQuery>()
            .WithName($"List{Many}").WithSummary($"The {Many.ToLowerInvariant()}, or those with a name")
            .WithDescription("In the order of their ids. With `name`, those of whom any name has words that start with the words given: `name=Əliyev`, `name=aliy`, `name=Алиев` find the same person where these names are on record. Accents and case don't matter.");
        routes.MapGet("/{id}", Get)
            .WithName($"Get{One}").WithSummary($"{A} {Noun} by id or slug")
            .WithDescription("Numbers are ids, anything else is a slug.");
        routes.MapPost("", Add).Checks<TRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName($"Add{One}").WithSummary($"Add {A.ToLowerInvariant()} {Noun}")
            .WithDescription("Without a key the slug is made of the name; one that is taken gets -2, -3 … . A key that is taken answers 409 with its address.");
        routes.MapPut("/{id}", Replace).Checks<TRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName($"Replace{One}").WithSummary($"Replace all that is on record of {A.ToLowerInvariant()} {Noun}")
            .WithDescription("What the body leaves out is taken away. The slug stays: a key in the body must be the one it has.");
        routes.MapDelete("/{id}", Delete).NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName($"Delete{One}").WithSummary($"Delete {A.ToLowerInvariant()} {Noun} that nothing refers to")
            .WithDescription("Quotes, memberships, groups or sources that refer to it keep it: 409 says what they are.");
        return routes;
    }

    private async Task<Ok<Page<TResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var speakers = db.Set<TSpeaker>().AsNoTracking();
        foreach (var word in Tokenizer.Tokenize(list.Name ?? ""))
            speakers = speakers.Where(s => s.Names.Any(n => n.Folded.Contains(" " + word.Folded)));

        var total = await speakers.LongCountAsync(cancel);
        var after = list.After;
        var ids = await speakers.Where(s => s.Id > after).OrderBy(s => s.Id).Select(s => s.Id).Take(list.Size + 1).ToListAsync(cancel);
        var page = ids.Take(list.Size).ToList();
        var items = await db.Set<TSpeaker>().AsNoTracking().Where(s => page.Contains(s.Id)).OrderBy(s => s.Id).Select(Row).ToListAsync(cancel);
        return TypedResults.Ok(new Page<TResponse>(items, Total.Of(total), ids.Count > page.Count ? Cursor.Of(page[^1]) : null));
    }

    private async Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> Get(string id, QuoteDb db, CancellationToken cancel) =>
        await db.Set<TSpeaker>().AsNoTracking().Known(id).Select(Row).SingleOrDefaultAsync(cancel) is { } speaker
            ? TypedResults.Ok(speaker)
            : Problems.NotHere(Noun, id);

    private async Task<Results<Created<TResponse>, JsonHttpResult<Problem>>> Add(Body<TRequest> body, QuoteDb db, CancellationToken cancel)
    {
        var request = body.Value;
        if (request.Key is { } key && await db.Speakers.AnyAsync(s => s.Slug == key, cancel))
            return Problems.AlreadyThere(Noun, $"/api/v1{Path}/{key}");

        var speaker = Make(request.Key ?? await Slug.FreeFor(request.Name, db, cancel), request);
        var errors = await Write(speaker, request, db, cancel);
        errors.AddRange(await IdentifiersTaken(speaker, db, cancel));
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        db.Add(speaker);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1{Path}/{speaker.Slug}", await Read(speaker.Id, db, cancel));
    }

    private async Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> Replace(string id, Body<TRequest> body, QuoteDb db, CancellationToken cancel)
    {
        if (await Load(db.Set<TSpeaker>().Known(id)).SingleOrDefaultAsync(cancel) is not { } speaker)
            return Problems.NotHere(Noun, id);
        if (body.Value.Key is { } key && key != speaker.Slug)
            return Problems.Invalid(FieldError.At("/key", "A slug stays for good.", key, $"{speaker.Slug}, or leave it out."));

        var errors = await Write(speaker, body.Value, db, cancel);
        errors.AddRange(await IdentifiersTaken(speaker, db, cancel));
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await Read(speaker.Id, db, cancel));
    }

    private async Task<Results<NoContent, JsonHttpResult<Problem>>> Delete(string id, QuoteDb db, CancellationToken cancel)
    {
        if (await Load(db.Set<TSpeaker>().Known(id)).SingleOrDefaultAsync(cancel) is not { } speaker)
            return Problems.NotHere(Noun, id);
        if (await db.UsesOf(speaker.Id, cancel) is { } uses)
            return Problems.InUse($"It is used by {uses}.");

        db.Remove(speaker);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private Task<TResponse> Read(long id, QuoteDb db, CancellationToken cancel) =>
        db.Set<TSpeaker>().AsNoTracking().Where(s => s.Id == id).Select(Row).SingleAsync(cancel);

    private static async Task<List<FieldError>> IdentifiersTaken(TSpeaker speaker, QuoteDb db, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        foreach (var identifier in speaker.Identifiers)
        {
            var owner = await db.Speakers.AsNoTracking()
                .Where(s => s.Id != speaker.Id && s.Identifiers.Any(i => i.Scheme == identifier.Scheme && i.Identifier == identifier.Identifier))
                .Select(s => s.Slug).FirstOrDefaultAsync(cancel);
            var twice = speaker.Identifiers.Any(other => other.Place < identifier.Place && other.Scheme == identifier.Scheme && other.Identifier == identifier.Identifier);
            if (owner is not null || twice)
                errors.Add(FieldError.At($"/identifiers/{identifier.Place}", twice ? "This identifier is given twice." : $"This is the identifier of {owner}.",
                    $"{identifier.Scheme}: {identifier.Identifier}", "An identifier that no other speaker has."));
        }

        return errors;
    }
}

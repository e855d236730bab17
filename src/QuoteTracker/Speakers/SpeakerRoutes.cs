using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>What people, organizations and groups have alike.</summary>
internal abstract partial class SpeakerRoutes<TSpeaker, TRequest, TResponse>(
    RecordKind kind, string path, string one, string many, Expression<Func<TSpeaker, TResponse>> row)
    : RecordRoutes<TSpeaker, TRequest, TResponse>(kind, path, one, many)
    where TSpeaker : Speaker where TRequest : class, ISpeakerRequest where TResponse : class, IVersioned
{
    protected override string AboutAdding => "Without a key the slug is made of the name; one that is taken gets -2, -3 … . A key that is taken answers 409 with its address.";

    protected override string AboutReading => "Numbers are ids, anything else is a slug. A deleted one answers 410 with who and when, a merged one 308 with where it went.";

    protected override string AboutDeleting => "Quotes, memberships, groups, sources or reviews that refer to it keep it: 409 says what they are.";

    public RouteGroupBuilder MapAll(IEndpointRouteBuilder api)
    {
        var routes = Map(api);
        routes.MapGet("", List).ChecksQuery<ListQuery>()
            .WithName($"List{Many}").WithSummary($"The {Many.ToLowerInvariant()}, or those with a name")
            .WithDescription("In the order of their ids. With `name`, those of whom any name has words that start with the words given: `name=Əliyev`, `name=aliy`, `name=Алиев` find the same person where these names are on record. Accents and case don't matter.");
        MapMerging(routes);
        return routes;
    }

    protected override RouteHandlerBuilder MapReading(RouteGroupBuilder routes) => base.MapReading(routes).Gives(new Offer<TResponse>(Offers.JsonLd, (speaker, server) => speaker switch
    {
        PersonResponse person => SpeakerJsonLd.Of(person, server),
        OrganizationResponse organization => SpeakerJsonLd.Of(organization, server),
        GroupResponse group => SpeakerJsonLd.Of(group, server),
        _ => throw new ArgumentOutOfRangeException(nameof(speaker)),
    }));

    protected override Task<TSpeaker?> Find(Desk desk, string reference) =>
        desk.Db.Set<TSpeaker>().Known(reference).WithNames().SingleOrDefaultAsync(desk.Cancel);

    protected override string? KeyOf(TRequest request) => request.Key;

    // A slug names one speaker, of whatever kind.
    protected override async Task<JsonHttpResult<Problem>?> Taken(string key, Desk desk) =>
        await Taken(RecordKind.Person, "/people", key, desk) ?? await Taken(RecordKind.Organization, "/organizations", key, desk) ?? await Taken(RecordKind.Group, "/groups", key, desk);

    protected override Task<TResponse?> Read(string reference, Desk desk) =>
        desk.Db.Set<TSpeaker>().AsNoTracking().Known(reference).Select(row).SingleOrDefaultAsync(desk.Cancel);

    protected override Task<string?> UsesOf(TSpeaker record, Desk desk) => desk.Db.UsesOf(record.Id, desk.Cancel);

    protected static async Task<string> SlugFor(TRequest request, Desk desk) => request.Key ?? await Slug.FreeFor(request.Name, desk.Db, desk.Cancel);

    protected static async Task<List<FieldError>> IdentifiersTaken(TSpeaker speaker, QuoteDb db, CancellationToken cancel)
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

    private async Task<Ok<Page<TResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var speakers = db.Set<TSpeaker>().AsNoTracking();
        foreach (var word in Tokenizer.Tokenize(list.Name ?? ""))
            speakers = speakers.Where(s => s.Names.Any(n => n.Folded.Contains(" " + word.Folded)));

        var total = await speakers.LongCountAsync(cancel);
        var after = list.After;
        var ids = await speakers.Where(s => s.Id > after).OrderBy(s => s.Id).Select(s => s.Id).Take(list.Size + 1).ToListAsync(cancel);
        var page = ids.Take(list.Size).ToList();
        var items = await db.Set<TSpeaker>().AsNoTracking().Where(s => page.Contains(s.Id)).OrderBy(s => s.Id).Select(row).ToListAsync(cancel);
        return TypedResults.Ok(new Page<TResponse>(items, Total.Of(total), ids.Count > page.Count ? Cursor.Of(page[^1]) : null));
    }
}

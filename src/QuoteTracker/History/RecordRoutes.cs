using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>
/// The routes that all kinds of records have alike: read one, add, replace, patch, delete, revert, and their history. A
/// kind says what is its own. What a handler does is in <see cref="RecordEdits{TRecord,TRequest,TResponse}"/>.
/// </summary>
internal abstract class RecordRoutes<TRecord, TRequest, TResponse>(RecordKind kind, string path, string one, string many)
    : RecordEdits<TRecord, TRequest, TResponse>(kind, path)
    where TRecord : class, IRecord where TRequest : class where TResponse : class, IVersioned
{
    private const string IfMatch = "`If-Match` says which version was seen: the ETag of a GET. Without it 428, with another version 412.";

    /// <summary>What is worth knowing before adding one.</summary>
    protected abstract string AboutAdding { get; }

    /// <summary>What is worth knowing before reading one.</summary>
    protected virtual string AboutReading => "Numbers are ids, anything else is a key. A deleted one answers 410 with who and when, a merged one 308.";

    /// <summary>What is worth knowing before replacing one.</summary>
    protected virtual string AboutReplacing => "What the body leaves out is taken away. The key stays.";

    /// <summary>What is worth knowing before deleting one.</summary>
    protected abstract string AboutDeleting { get; }

    /// <summary>Such as <c>Person</c>, for names of operations.</summary>
    protected string One => one;

    /// <summary>Such as <c>People</c>.</summary>
    protected string Many => many;

    /// <summary>The scope of a key that may change records of this kind.</summary>
    protected virtual Scope Needed => Scope.Write;

    private string A => VersionRoutes.A(Kind);

    /// <summary>Maps them; gives the group for what else the kind has.</summary>
    public RouteGroupBuilder Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup(Path).WithTags(Many);

        MapReading(routes)
            .WithName($"Get{One}").WithSummary($"{char.ToUpperInvariant(A[0])}{A[1..]} by id or key").WithDescription(AboutReading);
        MapAdding(routes)
            .WithName($"Add{One}").WithSummary($"Add {A}").WithDescription(AboutAdding);
        Guarded(routes.MapPut("/{id}", ReplaceAsync).Checks<TRequest>())
            .WithName($"Replace{One}").WithSummary($"Replace all that is on record of {A}").WithDescription($"{AboutReplacing} {IfMatch}");
        Guarded(routes.MapPatch("/{id}", PatchAsync).ChecksPatch())
            .WithName($"Patch{One}").WithSummary($"Change some fields of {A}")
            .WithDescription($"A JSON Merge Patch (RFC 7396) of the state that `/versions` shows: fields that are left out stay, null takes one away, a list is replaced whole. {IfMatch}");
        Guarded(routes.MapDelete("/{id}", DeleteAsync))
            .WithName($"Delete{One}").WithSummary($"Delete {A}").WithDescription($"{AboutDeleting} Its versions stay readable, and reverting to one brings it back. {IfMatch}");
        routes.MapPost("/{id}/revert", RevertAsync).Checks<RevertRequest>().NeedsKey(Needed).Produces<Problem>(409, Problems.MediaType)
            .WithName($"Revert{One}").WithSummary($"Bring back an earlier version of {A}")
            .WithDescription("Makes a new version that says what the old one said; nothing of the history is lost. Brings a deleted record back too.");
        new VersionRoutes(Kind, Path, One).Map(routes);
        return routes;
    }

    /// <summary>The route that reads one. A kind that is read most of all may have a shorter way.</summary>
    protected virtual RouteHandlerBuilder MapReading(RouteGroupBuilder routes) => routes.MapGet("/{id}", GetAsync);

    /// <summary>The route that adds. A kind that takes more than its request maps its own.</summary>
    protected virtual RouteHandlerBuilder MapAdding(RouteGroupBuilder routes) =>
        routes.MapPost("", AddAsync).Checks<TRequest>().NeedsKey(Needed).Produces<Problem>(409, Problems.MediaType);

    private RouteHandlerBuilder Guarded(RouteHandlerBuilder route) => route.NeedsKey(Needed)
        .Produces<Problem>(409, Problems.MediaType).Produces<Problem>(412, Problems.MediaType).Produces<Problem>(428, Problems.MediaType);
}

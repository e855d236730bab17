using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>Removal by law: a record's words, out of everything that is kept.</summary>
internal static partial class PurgeRoutes
{
    public static IEndpointRouteBuilder MapPurges(this IEndpointRouteBuilder api)
    {
        var purges = api.MapGroup("/purges").WithTags("Purges");
        purges.MapPost("", Make).Checks<PurgeRequest>().NeedsKey(Scope.Admin).WithMetadata(NotKept.Mark).Produces<Problem>(409, Problems.MediaType)
            .WithName("Purge").WithSummary("Take a record's words out, by law")
            .WithDescription("Out of the record, every version of it, its texts and pages, the search index, decisions on drafts and kept answers, for good: nothing brings them back. Their hashes stay, so that the history can still be proved, and who did it, when and why. Asking again for a purged record takes the bytes out of the files once more and gives the purge as it is (200). A person goes with all roles held, and after what the person said. What other records need is refused (409): purge those first. A key is a name of the record and stays. For admins.");
        purges.MapGet("", List).ChecksQuery<PageQuery>().NeedsKey(Scope.Admin)
            .WithName("ListPurges").WithSummary("What was taken out, by law")
            .WithDescription("Newest first: which record, when, by whom and why, and the hashes that are left. For admins.");
        return api;
    }

    private static async Task<Results<Created<PurgeResponse>, Ok<PurgeResponse>, JsonHttpResult<Problem>>> Make(Body<PurgeRequest> body, [AsParameters] Desk desk, ILoggerFactory logs)
    {
        var request = body.Value;
        var kind = Words.Parse<RecordKind>(request.Type);
        desk.Db.Author.Reason = request.Because;
        if (await desk.Db.PurgeAsync(kind, request.Record, desk.Cancel) is not { } purge)
            return Problems.NotHere(request.Type, request.Record);
        if (purge.Revision is not { } revision)
            return Problems.InUse(purge.Refusal!);

        // What is committed is done, whether or not the caller waits for the rest, and whether or not there is room for it.
        var isErased = await desk.Db.TryEraseAsync(fault => NotErased(logs.CreateLogger(typeof(PurgeRoutes)), fault), CancellationToken.None);
        var answer = PurgeResponse.Of(revision, purge.AlsoIn, isErased);
        return purge.IsNew ? TypedResults.Created($"/api/v1/{RecordPaths.Of(kind)}/{revision.RecordId}", answer) : TypedResults.Ok(answer);
    }

    [LoggerMessage(LogLevel.Warning, "A purge was made, but the database's files could not be written anew: send the same purge again when this is mended.")]
    private static partial void NotErased(ILogger log, Exception fault);

    private static async Task<Ok<Page<PurgeResponse>>> List([AsParameters] PageQuery query, QuoteDb db, CancellationToken cancel)
    {
        var purges = db.Revisions.AsNoTracking().Where(r => r.Action == RevisionAction.Purged);
        var (total, before) = (await purges.LongCountAsync(cancel), query.Before);
        var found = await purges.Where(r => r.Number < before).OrderByDescending(r => r.Number).Take(query.Size + 1).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(found.ConvertAll(purge => PurgeResponse.Of(purge, [], null)), query.Size, total, item => item.Revision));
    }
}

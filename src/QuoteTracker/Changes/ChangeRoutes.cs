using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Changes;

/// <summary>Every change of every record, in order: page by page, or as they come.</summary>
internal static class ChangeRoutes
{
    private const string LastEventId = "Last-Event-ID";

    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<ChangeWatch>();
        return services.AddHostedService(provider => provider.GetRequiredService<ChangeWatch>());
    }

    public static IEndpointRouteBuilder MapChanges(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("/changes").WithTags("Changes").WithMetadata(ReadsPrimary.Mark);
        changes.MapGet("", List).ChecksQuery<ChangesQuery>()
            .WithName("ListChanges").WithSummary("Every change of every record, in order")
            .WithDescription("""
                Oldest first, after the change with the number `after`: what was done to which record, when, by whom and why, and which fields differ. The states are at `address`.
                `next` is always given: pass it as `after` the next time, with the same filters or others, and no change is missed and none comes twice. A call looks at 10,000 changes at most; while `hasMore` is true, call again at once. A page may be empty and have more after it.
                Changes of drafts are among them, as their versions are open too; those of keys are in the audit alone.
                """);
        changes.MapGet("/stream", Stream).ChecksQuery<ChangeStreamQuery>().DisableRateLimiting()
            .Produces<string>(200, ChangeStream.MediaType).Produces<Problem>(503, Problems.MediaType)
            .WithName("StreamChanges").WithSummary("Changes as they come, as server-sent events")
            .WithDescription("""
                Each is an event `change` whose data is an item of `GET /changes` and whose id is its number. Begins after `after`, or, where that is left out, with the next change. A browser that lost the connection goes on by itself, by the header `Last-Event-ID`: no change is missed and none comes twice.
                A change is sent when it is committed; one that another server or verb made on the same database a second later at most. Every 15 seconds there is a comment, and the id of what was looked at. A server has so many streams open at once (200), and one address without a key so many of them (20); over it: problem `too-many-streams`, 503 or 429.
                """);
        return api;
    }

    private static async Task<Results<Ok<ChangesResponse>, JsonHttpResult<Problem>>> List([AsParameters] ChangesQuery query, QuoteDb db, CancellationToken cancel)
    {
        var after = query.After ?? 0;
        var read = await db.ChangesAsync(query.Filter, after, query.Size, cancel);
        return after > read.Head
            ? Problems.Invalid(NotYet("after", after, read.Head))
            : TypedResults.Ok(new ChangesResponse([.. read.Found.Select(Change.Of)], read.UpTo, read.UpTo < read.Head, read.Head));
    }

    private static async Task<Results<ChangeStream, JsonHttpResult<Problem>>> Stream([AsParameters] ChangeStreamQuery query, HttpContext http, QuoteDb db, OpenStreams streams, CancellationToken cancel)
    {
        var (head, _) = await db.HeadAsync(cancel);
        var (after, name) = (query.After ?? head, "after");
        if (http.Request.Headers[LastEventId].ToString() is { Length: > 0 } last)
        {
            name = LastEventId;
            if (!long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out after))
                return Problems.Invalid(FieldError.In(LastEventId, "This is not the number of a change.", last, "The id of the last event that was read."));
        }

        if (after > head)
            return Problems.Invalid(NotYet(name, after, head));
        ulong? address = Caller.Of(http).Name is null ? RequestLimits.NetworkOf(http.Connection.RemoteIpAddress) : null;
        return streams.Enter(address, out var hasTooMany) is { } place ? new ChangeStream(query.Filter, after, place)
            : hasTooMany ? Problems.TooManyStreamsOfAddress(http, streams.MostOfAddress) : Problems.TooManyStreams(http, streams.Most);
    }

    // Whoever is ahead followed another database, or this one before it was restored from a backup.
    private static FieldError NotYet(string name, long after, long head) =>
        FieldError.In(name, "There is no such change yet.", $"{after}", $"0 to {head}: the next of an answer before.");
}

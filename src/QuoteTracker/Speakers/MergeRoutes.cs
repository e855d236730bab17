using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Speakers;

// The part of the speakers' routes that merges and unmerges.
internal abstract partial class SpeakerRoutes<TSpeaker, TRequest, TResponse>
{
    private void MapMerging(RouteGroupBuilder routes)
    {
        routes.MapPost("/{id}/merge", Merge).Checks<MergeRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName($"Merge{One}").WithSummary($"Merge {Words.Of(Kind)} records of one and the same")
            .WithDescription("Everything that refers to this one, and its names, identifiers and links, go to the one named in `into`; this address then answers 308. `/unmerge` undoes it.");
        routes.MapPost("/{id}/unmerge", Unmerge).NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithName($"Unmerge{One}").WithSummary("Undo a merge")
            .WithDescription("This one comes back under its id and slug, and what the merge moved and still is where it was put comes back to it.");
    }

    private Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> Merge(string id, Body<MergeRequest> body, [AsParameters] Desk desk) => desk.Write<Results<Ok<TResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        if (await Find(desk, id) is not { } from)
            return await Absence.Of(desk.Http, desk.Db, Kind, Path, id, desk.Cancel);
        if (await Find(desk, body.Value.Into) is not { } into)
            return Problems.Invalid(FieldError.At("/into", $"There is no such {Words.Of(Kind)} in this database.", body.Value.Into, $"The id or slug of another {Words.Of(Kind)}."));
        if (from.Id == into.Id)
            return Problems.Invalid(FieldError.At("/into", "That is the same one.", body.Value.Into, $"The id or slug of another {Words.Of(Kind)}."));

        await desk.MergeInto(from, into);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.Ok((await Read($"{into.Id}", desk))!);
    });

    private Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> Unmerge(string id, [AsParameters] Desk desk) => desk.Write<Results<Ok<TResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.EndOfAsync(Kind, id, desk.Cancel) is not { Into: { } target } merge)
            return await Find(desk, id) is null
                ? await Absence.Of(desk.Http, desk.Db, Kind, Path, id, desk.Cancel)
                : Problems.Invalid(FieldError.At("", "This one was not merged into another.", null, "The id or slug of one that was."));
        if (await Find(desk, $"{target}") is not { } into)
            return Problems.InUse("The one that it was merged into is gone: bring that one back first.");

        var then = await Merging.Before(desk, merge);
        if (await desk.Db.RevisionsOf(Kind, target).FirstOrDefaultAsync(r => r.Operation == merge.Operation, desk.Cancel) is { } taken)
            into.GiveBack(then[(Kind, target)], JsonNode.Parse((await desk.Db.StateAsync(Kind, target, taken.Version, desk.Cancel))!)!.AsObject());
        await desk.Db.SaveChangesAsync(desk.Cancel);

        var restored = await Restore(merge, then[(Kind, merge.RecordId)].ToJsonString(), desk, RevisionAction.Unmerged);
        await new SpeakerMoves(desk.Db, target, merge.RecordId, then, merge.Key).Move(desk.Cancel);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return restored;
    });
}

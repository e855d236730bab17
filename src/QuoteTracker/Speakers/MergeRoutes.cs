using Microsoft.AspNetCore.Http.HttpResults;
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
        var errors = new List<FieldError>();
        var known = await KnownSpeakers.Load(desk.Db, [body.Value.Into], desk.Cancel);
        if (known.Find<TSpeaker>(body.Value.Into, "/into", errors) is not { } target || await Find(desk, $"{target}") is not { } into)
            return Problems.Invalid(errors);
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

        // A refusal further down must leave nothing behind.
        var transaction = desk.Db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(nameof(Unmerge), desk.Cancel);
        var undone = await UndoneMerge.Of(desk, merge, into.Slug);
        if (undone.Of(Kind, target) is { } taken)
            into.GiveBack(taken.Before, taken.After);
        await desk.Db.SaveChangesAsync(desk.Cancel);

        var restored = await Restore(merge, undone.Of(Kind, merge.RecordId)!.Before.ToJsonString(JsonShape.Exchange), desk, RevisionAction.Unmerged);
        if (restored.Result is not Ok<TResponse>)
        {
            await transaction.RollbackToSavepointAsync(nameof(Unmerge), desk.Cancel);
            return restored;
        }

        await new SpeakerMoves(desk.Db, target, merge.RecordId, undone).Move(desk.Cancel);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return restored;
    });
}

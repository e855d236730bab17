using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>How records of a kind are read, added, replaced, patched, deleted and reverted: one way for all kinds.</summary>
internal abstract class RecordEdits<TRecord, TRequest, TResponse>(RecordKind kind, string path)
    where TRecord : class, IRecord where TRequest : class where TResponse : class, IVersioned
{
    protected RecordKind Kind => kind;

    protected string Path => path;

    /// <summary>The record with this id or key, loaded with its parts, to be changed.</summary>
    protected abstract Task<TRecord?> Find(Desk desk, string reference);

    /// <summary>A new record that a request asks for, not yet written into. Its key is the request's, or a new one.</summary>
    protected abstract Task<TRecord> Make(TRequest request, Desk desk);

    /// <summary>The key that a request names; null to have one made.</summary>
    protected abstract string? KeyOf(TRequest request);

    /// <summary>Puts all that a request says into a record; gives the errors of its references.</summary>
    protected abstract Task<List<FieldError>> Write(TRecord record, TRequest request, Desk desk);

    /// <summary>The answer for a record; null where there is none.</summary>
    protected abstract Task<TResponse?> Read(string reference, Desk desk);

    /// <summary>Where a new record would double one that is there, other than by its key.</summary>
    protected virtual Task<JsonHttpResult<Problem>?> Doubled(TRequest request, long? except, Desk desk) => Task.FromResult<JsonHttpResult<Problem>?>(null);

    /// <summary>Where a key is taken, by a record that is there or by one that is gone: keys are never given twice.</summary>
    protected virtual Task<JsonHttpResult<Problem>?> Taken(string key, Desk desk) => Taken(kind, path, key, desk);

    /// <inheritdoc cref="Taken(string, Desk)"/>
    protected static async Task<JsonHttpResult<Problem>?> Taken(RecordKind kind, string path, string key, Desk desk)
    {
        if (await desk.Db.IdOfLivingAsync(kind, key, desk.Cancel) is { } there)
            return Problems.AlreadyThere(Words.Of(kind), $"/api/v1{path}/{AddressOf(kind, there, key)}");
        return await desk.Db.EndOfAsync(kind, key, desk.Cancel) switch
        {
            null => null,
            { Into: null } end => Absence.OfKey(end, key, $"/api/v1{path}/{end.RecordId}/versions"),
            var merge => Problems.AlreadyThere(Words.Of(kind), $"/api/v1{path}/{await desk.Db.TakerOfAsync(merge, desk.Cancel)}"),
        };
    }

    /// <summary>What refers to the record and keeps it, in words; null when nothing does.</summary>
    protected virtual Task<string?> UsesOf(TRecord record, Desk desk) => Task.FromResult<string?>(null);

    /// <summary>Marks as deleted what goes with the record.</summary>
    protected virtual Task Remove(TRecord record, Desk desk)
    {
        desk.Db.Remove(record);
        return Task.CompletedTask;
    }

    /// <summary>Adds what a state doesn't tell to a record that is brought back under its old id.</summary>
    protected virtual Task BringBack(TRecord record, long id, Desk desk) => Task.CompletedTask;

    /// <summary>Brings back other records that went with one, once it is there again.</summary>
    protected virtual Task BringBackWith(TRecord record, Revision end, Desk desk) => Task.CompletedTask;

    protected async Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> GetAsync(string id, [AsParameters] Desk desk) =>
        await Read(id, desk) is { } record ? TypedResults.Ok(record) : await Absent(id, desk);

    protected Task<Results<Created<TResponse>, JsonHttpResult<Problem>>> AddAsync(Body<TRequest> body, [AsParameters] Desk desk) => AddRecord(body.Value, desk);

    protected Task<Results<Created<TResponse>, JsonHttpResult<Problem>>> AddRecord(TRequest request, Desk desk) => desk.Write<Results<Created<TResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        if (KeyOf(request) is { } key && await Taken(key, desk) is { } taken)
            return taken;
        if (await Doubled(request, null, desk) is { } doubled)
            return doubled;

        var record = await Make(request, desk);
        if (await Write(record, request, desk) is { Count: > 0 } errors)
            return Problems.Invalid(errors);

        desk.Db.Add(record);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.Created($"/api/v1{path}/{AddressOf(kind, record.Id, record.RecordKey)}", await Reread(record, desk));
    });

    protected Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> ReplaceAsync(string id, Body<TRequest> body, [AsParameters] Desk desk) =>
        Change(id, desk, RevisionAction.Changed, _ => Task.FromResult((body.Value, Wrong: new List<FieldError>())), isGuarded: true);

    protected Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> PatchAsync(string id, Body<JsonObject> body, [AsParameters] Desk desk) =>
        Change(id, desk, RevisionAction.Changed, async record =>
        {
            var state = (await RecordStates.Of(desk.Db, [record], desk.Cancel)).Of(record);
            return Request(MergePatch.Apply(Editable(state), body.Value), desk);
        }, isGuarded: true);

    protected Task<Results<NoContent, JsonHttpResult<Problem>>> DeleteAsync(string id, [AsParameters] Desk desk) => desk.Write<Results<NoContent, JsonHttpResult<Problem>>>(async () =>
    {
        if (await Find(desk, id) is not { } record)
            return await Absent(id, desk);
        if (await Broken(record, desk, isNeeded: true) is { } broken)
            return broken;
        if (await UsesOf(record, desk) is { } uses)
            return Problems.InUse($"It is used by {uses}.");

        await Remove(record, desk);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.NoContent();
    });

    protected Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> RevertAsync(string id, Body<RevertRequest> body, [AsParameters] Desk desk) => desk.Write<Results<Ok<TResponse>, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.IdOfAsync(kind, id, desk.Cancel) is not { } known)
            return await Absent(id, desk);
        var end = await desk.Db.EndOfAsync(kind, $"{known}", desk.Cancel);
        if (end is { Action: RevisionAction.Purged })
            return await Absent(id, desk);
        if (await desk.Db.PurgeOfAsync(kind, known, body.Value.To, desk.Cancel) is { } purge)
            return Absence.ByLaw(purge);
        if (await desk.Db.StateAsync(kind, known, body.Value.To, desk.Cancel) is not { } state)
            return Problems.Invalid(FieldError.At("/to", "There is no state at this version.", $"{body.Value.To}", $"A version that {path}/{id}/versions lists, and at which the record was there."));

        return end is null
            ? await Change($"{known}", desk, RevisionAction.Reverted, _ => Task.FromResult(Request(Editable(state), desk)), isGuarded: false)
            : end.Into is null ? await Restore(end, state, desk) : await Absent(id, desk);
    });

    /// <summary>Brings back a record that is gone, under its old id, as a state tells of it.</summary>
    protected Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> Restore(Revision end, string state, Desk desk, RevisionAction action = RevisionAction.Reverted) =>
        desk.Write<Results<Ok<TResponse>, JsonHttpResult<Problem>>>(async () =>
        {
            var (request, wrong) = Request(Editable(state), desk);
            if (wrong.Count > 0)
                return Problems.Invalid(wrong);
            if (await Doubled(request, null, desk) is { } doubled)
                return doubled;
            var record = await Make(request, desk);
            if (await Write(record, request, desk) is { Count: > 0 } errors)
                return Problems.Invalid(errors);

            await BringBack(record, end.RecordId, desk);
            await desk.Db.AddAgainAsync(record, end.RecordId, end.Version + 1, desk.Cancel);
            desk.Db.Marks[record] = (action, null);
            await desk.Db.SaveChangesAsync(desk.Cancel);
            await BringBackWith(record, end, desk);
            return TypedResults.Ok(await Reread(record, desk));
        });

    /// <summary>What a state says, as the body of a PUT: without what no PUT can change.</summary>
    private static JsonObject Editable(string state)
    {
        var body = JsonNode.Parse(state)!.AsObject();
        body.Remove("snapshots");
        return body;
    }

    private static (TRequest Request, List<FieldError> Wrong) Request(JsonObject body, Desk desk)
    {
        var rules = desk.Http.RequestServices.GetRequiredService<IValidator<TRequest>>();
        return Body<TRequest>.Read(JsonSerializer.SerializeToUtf8Bytes(body, JsonShape.Exchange), JsonShape.Exchange, out var errors) is { } request
            ? (request, [.. rules.Broken(request)])
            : (null!, [.. errors]);
    }

    private Task<Results<Ok<TResponse>, JsonHttpResult<Problem>>> Change(
        string id, Desk desk, RevisionAction action, Func<TRecord, Task<(TRequest Request, List<FieldError> Wrong)>> requested, bool isGuarded) =>
        desk.Write<Results<Ok<TResponse>, JsonHttpResult<Problem>>>(async () =>
        {
            if (await Find(desk, id) is not { } record)
                return await Absent(id, desk);
            if (await Broken(record, desk, isGuarded) is { } broken)
                return broken;
            var (request, wrong) = await requested(record);
            if (wrong.Count > 0)
                return Problems.Invalid(wrong);
            if (KeyOf(request) is { } key && key != record.RecordKey)
                return Problems.Invalid(FieldError.At("/key", "A key stays for good.", key, $"{record.RecordKey}, or leave it out."));
            if (await Doubled(request, record.Id, desk) is { } doubled)
                return doubled;
            if (await Write(record, request, desk) is { Count: > 0 } errors)
                return Problems.Invalid(errors);

            desk.Db.Marks[record] = (action, null);
            await desk.Db.SaveChangesAsync(desk.Cancel);
            return TypedResults.Ok(await Reread(record, desk));
        });

    private Task<JsonHttpResult<Problem>?> Broken(TRecord record, Desk desk, bool isNeeded) =>
        desk.Broken(record.Version, async () => await Reread(record, desk), isNeeded);

    private Task<JsonHttpResult<Problem>> Absent(string id, Desk desk) => Absence.Of(desk.Http, desk.Db, kind, path, id, desk.Cancel);

    private async Task<TResponse> Reread(TRecord record, Desk desk) => (await Read($"{record.Id}", desk))!;

    private static string AddressOf(RecordKind kind, long id, string key) => kind is RecordKind.Person or RecordKind.Organization or RecordKind.Group ? key : $"{id}";
}

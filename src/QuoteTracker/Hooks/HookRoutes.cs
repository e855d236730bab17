using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Hooks;

namespace QuoteTracker.Hooks;

/// <summary>Webhooks: addresses that are told of changes. For admins.</summary>
internal static class HookRoutes
{
    private const string IfMatch = "`If-Match` says which version was seen: the ETag of a GET. Without it 428, with another version 412. For admins.";

    public static IServiceCollection AddHooks(this IServiceCollection services) =>
        services.AddSingleton<HookSecrets>().AddHostedService<HookCourier>();

    public static IEndpointRouteBuilder MapHooks(this IEndpointRouteBuilder api)
    {
        var hooks = api.MapGroup("/hooks").WithTags("Hooks");
        hooks.MapGet("", List).NeedsKey(Scope.Admin)
            .WithName("ListHooks").WithSummary("The webhooks")
            .WithDescription("In the order of their ids, with how many messages wait and how many were given up. For admins.");
        hooks.MapPost("", Add).Checks<HookRequest>().NeedsKey(Scope.Admin).WithMetadata(SecretAnswer.Mark)
            .WithName("AddHook").WithSummary("Have an address told of changes")
            .WithDescription("From the next change on, each is sent by POST, signed as Standard Webhooks says, until the receiver takes it. The secret is told in this answer, once. Private addresses are refused, at once or when they are sent to. For admins.");
        hooks.MapGet("/{id}", Get).NeedsKey(Scope.Admin)
            .WithName("GetHook").WithSummary("A webhook by id").WithDescription("Without its secret. For admins.");
        hooks.MapPut("/{id}", Replace).Checks<HookRequest>().NeedsKey(Scope.Admin).Produces<Problem>(412, Problems.MediaType).Produces<Problem>(428, Problems.MediaType)
            .WithName("ReplaceHook").WithSummary("Replace all that is on record of a webhook")
            .WithDescription($"What the body leaves out is taken away, but for the secret. Made active again, it is told of all that happened meanwhile. {IfMatch}");
        hooks.MapDelete("/{id}", Delete).NeedsKey(Scope.Admin).Produces<Problem>(412, Problems.MediaType).Produces<Problem>(428, Problems.MediaType)
            .WithName("DeleteHook").WithSummary("Delete a webhook").WithDescription($"With all its messages, those that wait too. {IfMatch}");
        hooks.MapPost("/{id}/secret", Rotate).NeedsKey(Scope.Admin).WithMetadata(SecretAnswer.Mark)
            .WithName("RotateHookSecret").WithSummary("Give a webhook a new secret")
            .WithDescription("It is told in this answer, once. For 24 hours messages are signed with the old one as well, so that the receiver can change over. For admins.");
        hooks.MapDeliveries();
        return api;
    }

    /// <summary>The hook with this id; null for none.</summary>
    public static async Task<Hook?> FindAsync(this QuoteDb db, string id, CancellationToken cancel) =>
        KnownRecords.IdOf(id) is { } number ? await db.Hooks.SingleOrDefaultAsync(hook => hook.Id == number, cancel) : null;

    public static JsonHttpResult<Problem> NotHere(string id) => Problems.NotHere("hook", id);

    private static async Task<Ok<Page<HookResponse>>> List(QuoteDb db, HookSecrets secrets, CancellationToken cancel)
    {
        var hooks = await db.Hooks.AsNoTracking().OrderBy(hook => hook.Id).ToListAsync(cancel);
        var counts = await Counts(db, null, cancel);
        return TypedResults.Ok(new Page<HookResponse>([.. hooks.Select(hook => HookResponse.Of(hook, counts, secrets))], Total.Of(hooks.Count), null));
    }

    private static async Task<Results<Ok<HookResponse>, JsonHttpResult<Problem>>> Get(string id, QuoteDb db, HookSecrets secrets, CancellationToken cancel) =>
        await db.FindAsync(id, cancel) is { } hook ? TypedResults.Ok(await Response(hook, db, secrets, cancel)) : NotHere(id);

    private static Task<Results<Created<HookWithSecret>, JsonHttpResult<Problem>>> Add(Body<HookRequest> body, [AsParameters] Desk desk, HookSecrets secrets, Outbound.MessageSender sender) =>
        desk.Write<Results<Created<HookWithSecret>, JsonHttpResult<Problem>>>(async () =>
        {
            if (await Closed(body.Value, sender, desk.Cancel) is { } closed)
                return closed;
            var (secret, now) = (body.Value.Secret ?? HookSecrets.New(), desk.Clock.GetUtcNow());
            var hook = new Hook { Url = body.Value.Url, Secret = secrets.Seal(secret), By = "", Position = (await desk.Db.HeadAsync(desk.Cancel)).Number, AddedAt = now };
            hook.Write(body.Value, desk);
            desk.Db.Add(hook);
            await desk.Db.SaveChangesAsync(desk.Cancel);
            return TypedResults.Created($"/api/v1/hooks/{hook.Id}", new HookWithSecret(secret, await Response(hook, desk.Db, secrets, desk.Cancel)));
        });

    private static Task<Results<Ok<HookResponse>, JsonHttpResult<Problem>>> Replace(string id, Body<HookRequest> body, [AsParameters] Desk desk, HookSecrets secrets, Outbound.MessageSender sender) =>
        desk.Write<Results<Ok<HookResponse>, JsonHttpResult<Problem>>>(async () =>
        {
            if (await desk.Db.FindAsync(id, desk.Cancel) is not { } hook)
                return NotHere(id);
            if (await Broken(hook, desk, secrets) is { } broken)
                return broken;
            if (await Closed(body.Value, sender, desk.Cancel) is { } closed)
                return closed;
            if (body.Value.Secret is { } secret)
                (hook.Secret, hook.OldSecret, hook.OldSecretUntil) = (secrets.Seal(secret), null, null);
            hook.Version++;
            var wanted = (hook.Kinds, hook.Actions);
            hook.Write(body.Value, desk);

            // What it did not want until now is not sent afterwards: replay does that.
            if (wanted != (hook.Kinds, hook.Actions))
                hook.Position = (await desk.Db.HeadAsync(desk.Cancel)).Number;
            await desk.Db.SaveChangesAsync(desk.Cancel);
            return TypedResults.Ok(await Response(hook, desk.Db, secrets, desk.Cancel));
        });

    private static Task<Results<NoContent, JsonHttpResult<Problem>>> Delete(string id, [AsParameters] Desk desk, HookSecrets secrets) => desk.Write<Results<NoContent, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.FindAsync(id, desk.Cancel) is not { } hook)
            return NotHere(id);
        if (await Broken(hook, desk, secrets) is { } broken)
            return broken;
        desk.Db.Remove(hook);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.NoContent();
    });

    private static Task<Results<Ok<HookWithSecret>, JsonHttpResult<Problem>>> Rotate(string id, [AsParameters] Desk desk, HookSecrets secrets) => desk.Write<Results<Ok<HookWithSecret>, JsonHttpResult<Problem>>>(async () =>
    {
        if (await desk.Db.FindAsync(id, desk.Cancel) is not { } hook)
            return NotHere(id);
        var (secret, now) = (HookSecrets.New(), desk.Clock.GetUtcNow());
        (hook.Secret, hook.OldSecret, hook.OldSecretUntil) = (secrets.Seal(secret), hook.Secret, now.AddHours(24));
        (hook.Version, hook.By, hook.ChangedAt) = (hook.Version + 1, desk.Db.Author.Name!, now);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.Ok(new HookWithSecret(secret, await Response(hook, desk.Db, secrets, desk.Cancel)));
    });

    private static void Write(this Hook hook, HookRequest request, Desk desk)
    {
        (hook.Url, hook.Description, hook.State) = (request.Url, request.Description, request.State);
        hook.Kinds = request.Kinds is { Count: > 0 } kinds ? string.Join(',', kinds.Distinct().Select(Words.Of)) : null;
        hook.Actions = request.Actions is { Count: > 0 } actions ? string.Join(',', actions.Distinct().Select(Words.Of)) : null;
        (hook.By, hook.ChangedAt) = (desk.Db.Author.Name!, desk.Clock.GetUtcNow());
    }

    private static async Task<JsonHttpResult<Problem>?> Closed(HookRequest request, Outbound.MessageSender sender, CancellationToken cancel) =>
        await sender.Refusal(new Uri(request.Url), cancel) is { } why ? Problems.Invalid(FieldError.At("/url", why, request.Url, "A public http or https address.")) : null;

    private static Task<JsonHttpResult<Problem>?> Broken(Hook hook, Desk desk, HookSecrets secrets) =>
        desk.Broken(hook.Version, async () => await Response(hook, desk.Db, secrets, desk.Cancel), isNeeded: true);

    private static async Task<HookResponse> Response(Hook hook, QuoteDb db, HookSecrets secrets, CancellationToken cancel) =>
        HookResponse.Of(hook, await Counts(db, hook.Id, cancel), secrets);

    private static Task<Dictionary<(long, HookDeliveryState), int>> Counts(QuoteDb db, long? hook, CancellationToken cancel) =>
        db.HookDeliveries.Where(d => (hook == null || d.HookId == hook) && (d.State == HookDeliveryState.Pending || d.State == HookDeliveryState.Dead))
            .GroupBy(d => new { d.HookId, d.State }).Select(g => new { g.Key.HookId, g.Key.State, Count = g.Count() })
            .ToDictionaryAsync(g => (g.HookId, g.State), g => g.Count, cancel);
}

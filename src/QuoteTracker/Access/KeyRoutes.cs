using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>Keys over HTTP, for admins: as the verb <c>key</c> makes, lists and revokes them.</summary>
internal static class KeyRoutes
{
    public static IEndpointRouteBuilder MapKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/keys").WithTags("Keys");
        keys.MapGet("", List).NeedsKey(Scope.Admin)
            .WithName("ListKeys").WithSummary("The keys, and whether they work")
            .WithDescription("By name: what each may do, when it was made and last used, when it ends. The keys themselves are not kept. For admins.");
        keys.MapPost("", Make).Checks<KeyRequest>().NeedsKey(Scope.Admin).WithMetadata(SecretAnswer.Mark)
            .WithName("MakeKey").WithSummary("Make a key")
            .WithDescription("Its secret is told in this answer, once. A name is given once, that of a revoked key too: the history has it. For admins.");
        keys.MapPost("/{id}/revoke", Revoke).NeedsKey(Scope.Admin)
            .WithName("RevokeKey").WithSummary("End a key at once")
            .WithDescription("`id` is its name. It stays in the list as revoked, and its name in the history. For admins.");
        return api;
    }

    private static async Task<Ok<Page<KeyResponse>>> List(QuoteDb db, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var keys = await db.AccessKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancel);
        return TypedResults.Ok(new Page<KeyResponse>([.. keys.Select(key => KeyResponse.Of(key, now))], Total.Of(keys.Count), null));
    }

    private static async Task<Results<Created<NewKeyResponse>, JsonHttpResult<Problem>>> Make(Body<KeyRequest> body, QuoteDb db, TimeProvider clock, CancellationToken cancel)
    {
        var (request, now) = (body.Value, clock.GetUtcNow());
        var expires = request.Expires is { } words ? Expiry.Read(words) : null;
        if (expires?.At(now) <= now)
            return Problems.Invalid(FieldError.At("/expires", "Such a key would never have worked.", request.Expires, "A day or moment that is still to come."));
        try
        {
            var (key, secret) = await db.MakeKeyAsync(request.Name.Trim(), request.What, expires, now, cancel);
            return TypedResults.Created("/api/v1/keys", new NewKeyResponse(secret, KeyResponse.Of(key, now)));
        }
        catch (ArgumentException wrong)
        {
            return Problems.Invalid(FieldError.At("/name", wrong.Message));
        }
    }

    private static async Task<Results<Ok<KeyResponse>, JsonHttpResult<Problem>>> Revoke(string id, QuoteDb db, TimeProvider clock, CancellationToken cancel) =>
        await db.RevokeKeyAsync(id, clock.GetUtcNow(), cancel) is { } ended ? TypedResults.Ok(KeyResponse.Of(ended, clock.GetUtcNow())) : Problems.NotHere("key", id);
}

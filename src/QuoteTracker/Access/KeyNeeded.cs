using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>Marks a route that writes.</summary>
internal sealed class KeyNeeded : INeedsKey
{
    public static readonly KeyNeeded Mark = new();
}

/// <summary>Writing needs a key; reading is open.</summary>
internal static class KeyRules
{
    private const string Scheme = "Bearer ";

    /// <summary>Only a caller with a key gets to this route.</summary>
    public static RouteHandlerBuilder NeedsKey(this RouteHandlerBuilder route) => route
        .WithMetadata(KeyNeeded.Mark)
        .Produces<Problem>(401, Problems.MediaType);

    /// <summary>Refuses callers without a key before anything of their request is read.</summary>
    public static void UseKeys(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<KeyNeeded>() is null || await HasKey(context))
        {
            await next(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        await Problems.KeyNeeded().ExecuteAsync(context);
    });

    private static async Task<bool> HasKey(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;

        // Looked up by hash, so how long it takes tells nothing about the key.
        var hash = AccessKey.HashOf(header[Scheme.Length..].Trim());
        var db = context.RequestServices.GetRequiredService<QuoteDb>();
        return await db.AccessKeys.AnyAsync(key => key.Hash == hash && key.RevokedAt == null, context.RequestAborted);
    }
}

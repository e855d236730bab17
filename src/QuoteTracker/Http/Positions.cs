using Microsoft.Net.Http.Headers;
using QuoteTracker.Store;

namespace QuoteTracker.Http;

/// <summary>Marks a route whose callers go on from a number that an answer before gave them: it is read where the numbers are made.</summary>
internal sealed class ReadsPrimary
{
    public static readonly ReadsPrimary Mark = new();
}

/// <summary>
/// Lets requests read from standbys, where there are some: a write's answer says its position, and a read that sends it
/// back is answered by who has what was written. What has a key reads what this server wrote, without sending anything.
/// </summary>
internal static class Positions
{
    public const string Header = "QuoteTracker-Position";

    /// <summary>Before the key is looked up, which reads already; after the routing.</summary>
    public static WebApplication UsePositions(this WebApplication app)
    {
        app.Use(Look);
        return app;
    }

    private static async Task Look(HttpContext context, RequestDelegate next)
    {
        var place = context.RequestServices.GetRequiredService<ReadPlace>();
        if (!place.HasStandbys || !ApiPaths.Have(context.Request))
        {
            await next(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            var db = context.RequestServices.GetRequiredService<QuoteDb>();
            context.Response.OnStarting(() =>
            {
                if (db.Position is { } position)
                    context.Response.Headers[Header] = position;
                return Task.CompletedTask;
            });
        }
        else if (context.GetEndpoint()?.Metadata.GetMetadata<ReadsPrimary>() is null)
        {
            var seen = context.Request.Headers[Header].ToString();
            if (seen.Length > 0 && !ReadPlace.IsPosition(seen))
            {
                await Problems.Invalid(FieldError.In(Header, "This is not a position.", seen, "What this header said in the answer to a write.")).ExecuteAsync(context);
                return;
            }

            await place.ChooseAsync(seen.Length > 0 ? seen : null, context.Request.Headers.ContainsKey(HeaderNames.Authorization), context.RequestAborted);
        }

        await next(context);
    }
}

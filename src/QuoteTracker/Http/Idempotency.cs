using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Idempotency;

namespace QuoteTracker.Http;

/// <summary>Marks a route whose answer has a secret: it is told once and kept nowhere.</summary>
internal sealed class SecretAnswer
{
    public static readonly SecretAnswer Mark = new();
}

/// <summary>Marks a route that does its work once only, however often it is asked, and goes on after it has committed: its answer can't be kept with it.</summary>
internal sealed class NotKept
{
    public static readonly NotKept Mark = new();
}

/// <summary>
/// <c>Idempotency-Key</c> on POST: the same key with the same address and body gives the first answer again, so that a
/// caller who lost the answer can simply ask again. The answer is committed together with what the request did, so a
/// server that is killed in between did neither. Kept 24 hours, per caller.
/// </summary>
internal static class Idempotency
{
    public const string Header = "Idempotency-Key";

    /// <summary>Told of an answer that was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    private const int LongestKey = 200;

    public static WebApplication UseIdempotency(this WebApplication app)
    {
        app.Use(Once);
        return app;
    }

    private static async Task Once(HttpContext context, RequestDelegate next)
    {
        // Only who may write is known by now; anybody else changes nothing, and so nothing is kept for them.
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<INeedsKey>() is null
            || !context.Request.Headers.TryGetValue(Header, out var given))
        {
            await next(context);
            return;
        }

        var key = given.ToString();
        if (key.Length is 0 or > LongestKey || key.Any(char.IsControl))
        {
            await Problems.Invalid(FieldError.In(Header, "This is not a key.", key, $"1 to {LongestKey} characters.")).ExecuteAsync(context);
            return;
        }

        if (context.GetEndpoint()!.Metadata.GetMetadata<SecretAnswer>() is not null)
        {
            await Problems.Invalid(FieldError.In(Header, "The answer has a secret, and is not kept to be given again.", key, "Leave it out here.")).ExecuteAsync(context);
            return;
        }

        if (context.GetEndpoint()!.Metadata.GetMetadata<NotKept>() is not null)
        {
            await Problems.Invalid(FieldError.In(Header, "This does nothing twice by itself, and its answer is not kept.", key, "Leave it out here.")).ExecuteAsync(context);
            return;
        }

        await Answer(context, next, key);
    }

    private static async Task Answer(HttpContext context, RequestDelegate next, string key)
    {
        var db = context.RequestServices.GetRequiredService<QuoteDb>();
        var caller = db.Author.Name!;
        var request = await Fingerprint(context.Request);
        if (await Known(db, caller, key, context.RequestAborted) is { } known)
        {
            await Give(known, request, context);
            return;
        }

        db.HoldsCommit = true;
        var body = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await next(context);
            context.Response.Body = body;
            if (await Keep(db, caller, key, request, context.Response, kept.ToArray(), context.RequestAborted))
            {
                await body.WriteAsync(kept.ToArray(), context.RequestAborted);
                return;
            }
        }
        finally
        {
            context.Response.Body = body;
            db.HoldsCommit = false;
            if (db.Database.CurrentTransaction is { } open)
                await open.DisposeAsync();
        }

        // Somebody with the same key was quicker: what this request did is undone, and the other's answer counts.
        context.Response.Clear();
        db.ChangeTracker.Clear();
        var first = await Known(db, caller, key, context.RequestAborted) ?? throw new InvalidOperationException("The answer could not be kept, so what it tells of was undone.");
        await Give(first, request, context);
    }

    // Faults and refusals of the caller's key, or of too many calls, are no answers to the request: it may be sent again.
    private static async Task<bool> Keep(QuoteDb db, string caller, string key, byte[] request, HttpResponse response, byte[] body, CancellationToken cancel)
    {
        if (response.StatusCode is >= 500 or 401 or 403 or 413 or 429)
        {
            // What was written then was meant: that a page could not be fetched, for one.
            if (db.Database.CurrentTransaction is { } open)
                await open.CommitAsync(cancel);
            return true;
        }

        db.ChangeTracker.Clear();
        var now = db.Author.Now;
        var old = now - GivenAnswer.KeptFor;
        if (db.Database.CurrentTransaction is null)
            await db.Database.BeginTransactionAsync(cancel);
        await db.GivenAnswers.Where(answer => answer.At < old).ExecuteDeleteAsync(cancel);
        db.GivenAnswers.Add(new GivenAnswer
        {
            Caller = caller,
            Key = key,
            Request = request,
            Status = response.StatusCode,
            ContentType = response.ContentType,
            Location = response.Headers.Location,
            ETag = response.Headers.ETag,
            Body = body,
            At = now,
        });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (db.BreaksARule(taken))
        {
            return false;
        }
        catch (DbUpdateException fault)
        {
            // The disk, the server: nothing that the caller's records are to blame for.
            throw new InvalidOperationException("The answer could not be kept, so what it tells of was undone.", fault);
        }

        await db.Database.CurrentTransaction!.CommitAsync(cancel);
        return true;
    }

    private static Task<GivenAnswer?> Known(QuoteDb db, string caller, string key, CancellationToken cancel)
    {
        var old = db.Author.Now - GivenAnswer.KeptFor;
        return db.GivenAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.Caller == caller && answer.Key == key && answer.At >= old, cancel);
    }

    private static async Task Give(GivenAnswer known, byte[] request, HttpContext context)
    {
        if (!known.Request.AsSpan().SequenceEqual(request))
        {
            await Problems.IdempotencyKeyUsedOtherwise().ExecuteAsync(context);
            return;
        }

        if (known.Status == GivenAnswer.Removed)
        {
            await Problems.AnswerRemoved().ExecuteAsync(context);
            return;
        }

        var response = context.Response;
        response.StatusCode = known.Status;
        response.ContentType = known.ContentType;
        response.Headers[Replayed] = "true";
        if (known.Location is { } location)
            response.Headers.Location = location;
        if (known.ETag is { } etag)
            response.Headers.ETag = etag;
        await response.Body.WriteAsync(known.Body, context.RequestAborted);
    }

    // Address and body; a large body goes through a file on its way.
    private static async Task<byte[]> Fingerprint(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;

namespace QuoteTracker.Access;

/// <summary>Lets a request in or refuses it, before anything of its body is read.</summary>
internal sealed class Admission(RequestDelegate next, Settings settings, RequestLimits limits, LastUse lastUse, TimeProvider clock, ILogger<Admission> log)
{
    private const string Scheme = "Bearer";
    private const string MetricsPath = "/metrics";

    public async Task InvokeAsync(HttpContext context)
    {
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<KeyNeeded>()?.Needed ?? Scope.None;

        // What can be closed to readers, and is limited.
        var inApi = ApiPaths.Have(context.Request) || context.Request.Path.StartsWithSegments(MetricsPath, StringComparison.OrdinalIgnoreCase);
        if (!inApi && needed == Scope.None)
        {
            await next(context);
            return;
        }

        if (inApi && needed == Scope.None && settings.Private)
            needed = Scope.Read;

        // A key is looked up wherever it is sent: whoever only reads must learn too that it has ended.
        var sent = KeyIn(context.Request);
        var key = sent is null ? null : await Find(sent, context);
        var now = clock.GetUtcNow();
        var works = key?.StateAt(now) == KeyState.Works;
        if (works)
            lastUse.Note(key!, now);

        // A key that doesn't work counts against the address, or keys could be guessed without a limit.
        if (inApi && limits.Take(context, works ? key : null) is { } wait)
            await Refuse(context, Problems.TooManyRequests(wait));
        else if (sent is not null && !works)
        {
            // Never the key itself: a slip of a letter leaves most of it right.
            log.LogWarning("A key was refused, from {Address}: {Why}", From(context), WhyNot(key));
            await Refuse(context, Problems.KeyRefused(WhyNot(key)));
        }
        else if (needed != Scope.None && key is null)
            await Refuse(context, Problems.KeyNeeded());
        else if (needed != Scope.None && !key!.Scopes.Allow(needed))
        {
            log.LogWarning("The key of {Name} was refused, from {Address}: it has not the scope {Scope}.", key.Name, From(context), needed.Words());
            await Refuse(context, Problems.ScopeNeeded(needed.Words(), key.Scopes.Words()));
        }
        else
        {
            if (key is not null)
                Admit(key, context);
            await next(context);
        }
    }

    // Whatever this request changes is this key's doing: the history keeps its name, and why.
    private static void Admit(AccessKey key, HttpContext context)
    {
        context.Features.Set(new Caller(key.Name, key.Scopes));
        var author = context.RequestServices.GetRequiredService<Author>();
        author.Name = key.Name;
        author.Reason = context.Request.Query[KnownParameters.Reason] is [{ Length: > 0 } reason] ? reason : null;
    }

    // Other schemes are not ours: a proxy in front may ask for a password of its own.
    private static string? KeyIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var key = header[Scheme.Length..];
        return key.Length == 0 || key[0] == ' ' ? key.Trim() : null;
    }

    // Found by its hash, so how long it takes tells nothing about the key.
    private static Task<AccessKey?> Find(string secret, HttpContext context)
    {
        var hash = AccessKey.HashOf(secret);
        var db = context.RequestServices.GetRequiredService<QuoteDb>();
        return db.AccessKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Hash == hash, context.RequestAborted);
    }

    // Addresses are logged only where the operator asks for them.
    private string From(HttpContext context) => settings.LogAddresses && context.Connection.RemoteIpAddress is { } address ? address.ToString() : "an address not logged";

    private static string WhyNot(AccessKey? key) => key switch
    {
        null => "It is not a key of this database.",
        { RevokedAt: { } at } => $"It was revoked at {at:u}.",
        _ => $"It expired at {key.ExpiresAt:u}.",
    };

    private static Task Refuse(HttpContext context, JsonHttpResult<Problem> problem)
    {
        if (problem.StatusCode == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = Scheme;
        return problem.ExecuteAsync(context);
    }
}

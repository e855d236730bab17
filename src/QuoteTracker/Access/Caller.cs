using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>Who sent a request, as its key says.</summary>
/// <param name="Name">The key's name; null for a caller without a key.</param>
/// <param name="Scopes">What the key may do; none without a key.</param>
internal sealed record Caller(string? Name, Scope Scopes)
{
    private static readonly Caller Anonymous = new(null, Scope.None);

    /// <summary>The caller of a request. Its key was looked up before the handler, and works.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? Anonymous;

    /// <summary>Called by the framework where a handler has a parameter of this type.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context));
}

using QuoteTracker.Http;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>Marks a route that not everyone may call.</summary>
/// <param name="Needed">The scope that the caller's key must have.</param>
internal sealed record KeyNeeded(Scope Needed) : INeedsKey
{
    public string Scope => Needed.Words();
}

/// <summary>How a route says what it needs.</summary>
internal static class KeyRules
{
    /// <summary>Only a caller whose key has the scope gets to this route; and the manual says so.</summary>
    public static RouteHandlerBuilder NeedsKey(this RouteHandlerBuilder route, Scope scope = Scope.Write) => route
        .WithMetadata(new KeyNeeded(scope))
        .Produces<Problem>(401, Problems.MediaType)
        .Produces<Problem>(403, Problems.MediaType);
}

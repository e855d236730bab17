namespace QuoteTracker.Http;

/// <summary>Marks a route that needs a key, for the manual.</summary>
internal interface INeedsKey
{
    /// <summary>The word of the scope that the key must have.</summary>
    string Scope { get; }
}

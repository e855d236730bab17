using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>What the server answered.</summary>
public sealed record Answer(int Status, JsonNode? Body, string? Location, string? ETag, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Pointers and parameters of the wrong fields.</summary>
    public IEnumerable<string> Wrong => (Body?["errors"]?.AsArray() ?? []).Select(error => (string)(error!["pointer"] ?? error["parameter"])!);
}

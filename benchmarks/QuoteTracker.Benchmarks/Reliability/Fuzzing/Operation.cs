using System.Text.Json.Nodes;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>An operation of the OpenAPI document.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With its places in braces.</param>
/// <param name="Node">All that the document says of it.</param>
internal sealed record Operation(string Method, string Path, JsonNode Node)
{
    /// <summary>Its name.</summary>
    public string Id => (string)Node["operationId"]!;

    /// <summary>What its records are kept under: <c>people</c>, <c>quotes</c>.</summary>
    public string Kind => Path.Split('/') is [_, "api", _, var kind, ..] ? kind : Path.Contains("searches", StringComparison.Ordinal) ? "searches" : "people";

    /// <summary>Its parameters in a place: query, path or header.</summary>
    public IEnumerable<JsonNode> Parameters(string place) => (Node["parameters"]?.AsArray() ?? []).Where(one => (string?)one!["in"] == place).Select(one => one!);

    /// <summary>The bodies that it takes, by their type.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Bodies => [.. Node["requestBody"]?["content"]?.AsObject() ?? []];

    /// <summary>What the document says of a status; null where it doesn't name it.</summary>
    public JsonNode? Answer(int status) => Node["responses"]![$"{status}"];

    /// <summary>The types of its good answers.</summary>
    public IReadOnlyList<string> Types => [.. Node["responses"]!.AsObject().Where(one => one.Key[0] == '2').SelectMany(one => one.Value!["content"]?.AsObject() ?? []).Select(content => content.Key)];

    /// <summary>All operations of a document.</summary>
    public static IReadOnlyList<Operation> Of(JsonNode document) =>
        [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => new Operation(one.Key.ToUpperInvariant(), path.Key, one.Value!)))];
}

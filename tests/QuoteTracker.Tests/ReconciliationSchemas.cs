using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace QuoteTracker.Tests;

/// <summary>The protocol's own JSON Schemas.</summary>
internal static class ReconciliationSchemas
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, JsonSchema> Known = [];

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    public static string Faults(string schema, JsonNode? json)
    {
        using var document = JsonDocument.Parse(json?.ToJsonString() ?? "null");
        var result = Of(schema).Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? "" : string.Join("; ", (result.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).DefaultIfEmpty("not valid"));
    }

    private static JsonSchema Of(string name)
    {
        lock (Gate)
        {
            if (Known.TryGetValue(name, out var known))
                return known;

            // One schema leans on another by its name; it must be there before.
            if (name != "type")
                Of("type");
            var schema = JsonNode.Parse(Repository.Read("tests", "QuoteTracker.Tests", "reconciliation-0.2", $"{name}.json"))!;

            // Its "latest" names no draft, and one reference leads to another site. We give no authentication.
            schema["$schema"] = "http://json-schema.org/draft-07/schema#";
            if (name == "manifest")
                schema["properties"]!["authentication"] = false;
            return Known[name] = JsonSchema.FromText(schema.ToJsonString());
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Whether JSON fits a schema, as far as the schemas of the tools go.</summary>
internal static class JsonFit
{
    private static readonly string[] Known = ["type", "enum", "properties", "required", "items", "additionalProperties", "format", "default", "$ref"];

    /// <summary>Places that don't fit.</summary>
    public static IEnumerable<string> Faults(JsonNode? value, JsonNode schema) => Faults(value, schema, "$");

    private static IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string place)
    {
        if ((string?)schema["$ref"] is { } way)
            schema = way.Split('/').Skip(1).Aggregate(schema.Root, (here, step) => here[step]!);

        // A word that nobody looks at here would prove nothing.
        foreach (var (word, _) in schema.AsObject().Where(pair => !Known.Contains(pair.Key)))
            yield return $"{place}: the schema has {word}";
        if (schema["type"] is { } type && !(type is JsonArray several ? several.Select(one => (string)one!) : [(string)type!]).Any(name => Is(value, name)))
            yield return $"{place}: {value?.ToJsonString() ?? "null"} is no {type.ToJsonString()}";
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
            yield return $"{place}: {value?.ToJsonString() ?? "null"} is none of {words.ToJsonString()}";
        var inner = value switch
        {
            JsonObject whole => (schema["required"]?.AsArray() ?? []).Where(name => !whole.ContainsKey((string)name!)).Select(name => $"{place}: {name} is missing")
                .Concat(whole.SelectMany(pair => (schema["properties"]?[pair.Key] ?? schema["additionalProperties"]) is { } part ? Faults(pair.Value, part, $"{place}.{pair.Key}") : [$"{place}: {pair.Key} is not in the schema"])),
            JsonArray list => list.SelectMany((item, i) => schema["items"] is { } part ? Faults(item, part, $"{place}[{i}]") : []),
            _ => [],
        };
        foreach (var fault in inner)
            yield return fault;
    }

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type == "number" || (type == "integer" && value!.AsValue().TryGetValue(out long _)),
        _ => type == "null",
    };
}

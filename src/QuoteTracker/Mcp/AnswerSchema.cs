using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace QuoteTracker.Mcp;

/// <summary>The schema of an answer, made of the record that it is.</summary>
internal static class AnswerSchema
{
    private static readonly JsonSchemaExporterOptions Shape = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transformed };

    /// <summary>As JSON Schema. An answer may have more one day, so nothing says that it has no more than this.</summary>
    public static JsonElement Of(Type answer, JsonSerializerOptions json)
    {
        // A schema is nested deeper than what it describes.
        var deep = new JsonSerializerOptions(json) { MaxDepth = 64 };
        return JsonSerializer.SerializeToElement(deep.GetJsonSchemaAsNode(answer, Shape), deep);
    }

    private static JsonNode Transformed(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type.IsEnum)
        {
            var isNullable = type != context.TypeInfo.Type;
            var words = new JsonArray([.. Enum.GetNames(type).Select(name => JsonNamingPolicy.CamelCase.ConvertName(name))]);
            if (isNullable)
                words.Add(null);
            return new JsonObject { ["type"] = isNullable ? new JsonArray("string", "null") : "string", ["enum"] = words };
        }

        if (schema is JsonObject whole && whole["additionalProperties"] is JsonValue)
            whole.Remove("additionalProperties");
        return schema;
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>Shows enums as the words that they are in JSON, optional fields as optional, and what may be null as that.</summary>
internal sealed class WordsInManual : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (schema is not OpenApiSchema words)
            return;

        // What a record's constructor has a default for may be left out of a body.
        foreach (var parameter in type.GetConstructors().SelectMany(made => made.GetParameters()).Where(parameter => parameter.HasDefaultValue))
            words.Required?.Remove(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!));
        if (words.AllOf is [OpenApiSchemaReference reference])
        {
            AsReference(words, reference, type != context.Type);
            return;
        }

        if (!type.IsEnum)
            return;

        words.Type = JsonSchemaType.String;
        words.Format = null;
        words.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name))];
    }

    // A field that is another schema, or that or null. What that schema says is not said again.
    private static void AsReference(OpenApiSchema field, OpenApiSchemaReference reference, bool isNullable)
    {
        isNullable |= field.Type?.HasFlag(JsonSchemaType.Null) == true;
        (field.Type, field.Format, field.Enum) = (null, null, null);
        if (isNullable)
            (field.AllOf, field.OneOf) = (null, [reference, new OpenApiSchema { Type = JsonSchemaType.Null }]);
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>Shows enums as the words that they are in JSON, and optional fields as optional.</summary>
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
        if (!type.IsEnum)
            return;

        words.Type = JsonSchemaType.String;
        words.Format = null;
        words.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name))];
    }
}

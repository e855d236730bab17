using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>Says of every operation whether it needs a key, and what it takes beside its own fields.</summary>
internal sealed class RequestsInManual : IOperationFilter
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["id"] = "Id (digits), or slug or key (anything else).",
        ["n"] = "Number of the version, from 1; of a snapshot or a delivery, its id.",
        ["on"] = "The day, EDTF; left out for all roles ever held.",
        ["from"] = "The earlier version; left out: the one before `to`.",
        ["to"] = "The later version; left out: the newest.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var needsKey = metadata.OfType<INeedsKey>().Any();
        var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] };
        operation.Security = needsKey ? [key] : [new OpenApiSecurityRequirement(), key];
        if (metadata.OfType<LinesBody>().FirstOrDefault() is { } file)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = file.Types.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
            };
        }

        // Which page comes after what is asked for.
        operation.Parameters = [.. (operation.Parameters ?? []).OrderBy(parameter => parameter.Name is "limit" or "cursor")];
        AddHeaders(operation, context.ApiDescription.HttpMethod, needsKey, metadata.OfType<SecretAnswer>().Any());
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            if (parameter is { In: ParameterLocation.Path } || parameter.Name is "on" or "from" or "to")
                parameter.Description ??= Parameters.GetValueOrDefault(parameter.Name ?? "", Parameters["id"]);
        }
    }

    // What every route takes beside its own parameters.
    private static void AddHeaders(OpenApiOperation operation, string? method, bool writes, bool isSecret)
    {
        operation.Parameters ??= [];
        if (method == "GET")
        {
            Add("If-None-Match", ParameterLocation.Header, "An ETag that an earlier answer had: 304 where nothing changed since.");
            Add(Positions.Header, ParameterLocation.Header, "What this header said in the answer to a write: the answer is of a database that has that write. For servers that read from standbys; others take no notice.");
        }

        if (method is "PUT" or "PATCH" or "DELETE")
            Add("If-Match", ParameterLocation.Header, "The record's ETag as it was seen, or `*` for whichever version.");
        if (method == "POST" && !isSecret)
            Add("Idempotency-Key", ParameterLocation.Header, "A word of the caller's for this request, at most 200 characters: sent again within 24 hours, with the same address and body, it gives the first answer again and does nothing twice.");
        if (writes)
            Add("reason", ParameterLocation.Query, "Why, in a sentence of at most 500 characters: the history keeps it.");

        void Add(string name, ParameterLocation place, string description) => operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = place,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}

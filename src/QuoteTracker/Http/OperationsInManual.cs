using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>Marks a route that needs a key, for the manual.</summary>
internal interface INeedsKey;

/// <summary>Says of every operation what its answers mean, which problems it can give and whether it needs a key.</summary>
internal sealed class OperationsInManual : IOperationFilter
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["200"] = "The answer.",
        ["201"] = "Added; Location says where.",
        ["204"] = "Deleted.",
        ["400"] = "Problem `invalid-request`: fields or parameters are wrong; each is named, with what was given and what is allowed.",
        ["401"] = "Problem `key-needed`: the key is missing, unknown or revoked.",
        ["404"] = "Problem `not-here`: there is no such record in this database.",
        ["409"] = "Problem `already-there`, `in-use` or `snapshot-is-final`: what is in the database stands against it.",
        ["413"] = "Problem `body-too-large`: the body has more than 8 MiB.",
        ["415"] = "Problem `not-json`: the body is not sent as application/json.",
        ["500"] = "Problem `unexpected`: a fault of the server, which was logged.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<INeedsKey>().Any())
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] }];

        operation.Responses ??= [];
        AddProblem(operation, context, "400", _ => true);
        AddProblem(operation, context, "404", _ => context.ApiDescription.RelativePath?.Contains("{id}", StringComparison.Ordinal) == true);
        foreach (var (status, response) in operation.Responses)
            response.Description = Meanings.GetValueOrDefault(status, response.Description ?? "");
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter is { In: ParameterLocation.Path })
                parameter.Description ??= "Id (digits), or slug or key (anything else).";
            if (parameter.Name == "on")
                parameter.Description ??= "The day, EDTF; left out for all roles ever held.";
        }

        Show(operation.RequestBody?.Content?.Values, $"{operation.OperationId}.request.json");
        Show(operation.Responses.Where(pair => pair.Key is "200" or "201").SelectMany(pair => pair.Value.Content?.Values ?? []), $"{operation.OperationId}.response.json");
    }

    private static void AddProblem(OpenApiOperation operation, OperationFilterContext context, string status, Func<OpenApiOperation, bool> where)
    {
        if (!where(operation) || operation.Responses!.ContainsKey(status))
            return;
        operation.Responses[status] = new OpenApiResponse
        {
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problems.MediaType] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository) },
            },
        };
    }

    // Examples lie in openapi/examples under their operation's name; a test sends each and compares the answers.
    private static void Show(IEnumerable<OpenApiMediaType>? contents, string name)
    {
        using var example = typeof(OperationsInManual).Assembly.GetManifestResourceStream($"Examples.{name}");
        if (example is null)
            return;
        var json = JsonNode.Parse(example);
        foreach (var content in contents ?? [])
            content.Example = json?.DeepClone();
    }
}

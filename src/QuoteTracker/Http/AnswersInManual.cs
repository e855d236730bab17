using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>Says of every operation what its answers mean, and which problems it can give.</summary>
internal sealed class AnswersInManual : IOperationFilter
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["200"] = "The answer.",
        ["201"] = "Added; Location says where, ETag which version; of many at once the results say it.",
        ["202"] = "Taken; Location says where to see how far it is.",
        ["204"] = "Deleted.",
        ["400"] = "Problem `invalid-request`: fields or parameters are wrong; each is named, with what was given and what is allowed.",
        ["304"] = "Not changed since the ETag in `If-None-Match`.",
        ["308"] = "Problem `moved`: the record was merged into another one; Location says which.",
        ["401"] = "Problem `key-needed`: a key is needed and none was sent (for reading, on private servers alone); or `key-refused`: the key sent is unknown, revoked or expired.",
        ["404"] = "Problem `not-here`: there is no such record in this database.",
        ["408"] = "Problem `too-slow`: the body came with less than 240 bytes a second.",
        ["409"] = "Problem `already-there`, `in-use`, `snapshot-is-final` or `search-out-of-date`: what is in the database stands against it.",
        ["410"] = "Problem `gone`: the record was deleted; who and when is told, its versions stay readable.",
        ["412"] = "Problem `stale`: the record has changed since the version in `If-Match`; its current ETag is in `etag`.",
        ["413"] = "Problem `body-too-large`: the body has more than 8 MiB.",
        ["415"] = "Problem `not-json` or `not-json-lines`: the body is not sent as a type that is taken here.",
        ["422"] = "Problem `idempotency-key-used-otherwise`: the key was used with another request; or `answer-removed`: the answer that it got was removed by law.",
        ["428"] = "Problem `precondition-needed`: say in `If-Match` which version you saw.",
        ["502"] = "Problem `page-not-fetched`: the page could not be fetched; why is told.",
        ["503"] = "Problem `too-many-requests-at-once`; `busy`: too many heavy queries at once; `too-many-streams`; or `database-out-of-order`: the database can't be reached or written just now. Retry-After says how many seconds to wait. Or `takes-too-long`, without one: the text is too much to be read.",
        ["507"] = "Problem `no-room`: the database's disk is full; nothing was changed.",
        ["429"] = "Problem `too-many-requests`: Retry-After says how many seconds to wait.",
        ["500"] = "Problem `unexpected`: a fault of the server, which was logged.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var needs = metadata.OfType<INeedsKey>().FirstOrDefault();
        var writes = needs is not null && context.ApiDescription.HttpMethod != "GET";
        operation.Responses ??= [];
        if (writes)
            AddPosition(operation.Responses.Where(pair => pair.Key[0] == '2').Select(pair => pair.Value).OfType<OpenApiResponse>());
        AddProblem(operation, context, "400");
        foreach (var status in new[] { "308", "404", "410" })
            AddProblem(operation, context, status, context.ApiDescription.RelativePath?.Contains("{id}", StringComparison.Ordinal) == true);
        AddProblem(operation, context, "408", operation.RequestBody is not null);
        AddProblem(operation, context, "422", context.ApiDescription.HttpMethod == "POST");
        AddProblem(operation, context, "401");
        AddProblem(operation, context, "429");
        AddProblem(operation, context, "503");
        AddProblem(operation, context, "507", writes);

        foreach (var (status, response) in operation.Responses)
            response.Description = Meanings.GetValueOrDefault(status, response.Description ?? "");
        if (needs is not null && operation.Responses.TryGetValue("403", out var refused))
            refused.Description = $"Problem `scope-needed`: the key works, and doesn't have the scope `{needs.Scope}`.";
        foreach (var form in metadata.OfType<OtherForms>().SelectMany(other => other.MediaTypes))
            operation.Responses["200"].Content![form] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static void AddPosition(IEnumerable<OpenApiResponse> answers)
    {
        foreach (var answer in answers)
        {
            (answer.Headers ??= new Dictionary<string, IOpenApiHeader>())[Positions.Header] = new OpenApiHeader
            {
                Description = "On servers that read from standbys: a read that sends it back sees this write.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }

    private static void AddProblem(OpenApiOperation operation, OperationFilterContext context, string status, bool canBe = true)
    {
        if (!canBe || operation.Responses!.ContainsKey(status))
            return;
        operation.Responses[status] = new OpenApiResponse
        {
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problems.MediaType] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository) },
            },
        };
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>Marks a route that needs a key, for the manual.</summary>
internal interface INeedsKey
{
    /// <summary>The word of the scope that the key must have.</summary>
    string Scope { get; }
}

/// <summary>Says of every operation what its answers mean, which problems it can give and whether it needs a key.</summary>
internal sealed class OperationsInManual : IOperationFilter
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
        ["422"] = "Problem `idempotency-key-used-otherwise`: the key was used with another request.",
        ["428"] = "Problem `precondition-needed`: say in `If-Match` which version you saw.",
        ["502"] = "Problem `page-not-fetched`: the page could not be fetched; why is told.",
        ["503"] = "Problem `too-many-requests-at-once`; `busy`: too many heavy queries at once; `too-many-streams`; or `database-out-of-order`: the database can't be reached or written just now. Retry-After says how many seconds to wait. Or `takes-too-long`, without one: the text is too much to be read.",
        ["507"] = "Problem `no-room`: the database's disk is full; nothing was changed.",
        ["429"] = "Problem `too-many-requests`: Retry-After says how many seconds to wait.",
        ["500"] = "Problem `unexpected`: a fault of the server, which was logged.",
    };

    // Files in the formats of others, each as a text.
    private static readonly Dictionary<string, string> FileExamples = new()
    {
        ["text/csv"] = ".csv",
        ["application/json"] = ".popolo",
        ["application/ld+json"] = ".claimreview",
        ["application/xml"] = ".debate",
        ["text/xml"] = ".debate",
        ["application/akn+xml"] = ".debate",
    };

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
        var key = new OpenApiSecuritySchemeReference("key", context.Document);
        var needs = metadata.OfType<INeedsKey>().FirstOrDefault();
        operation.Security = needs is not null
            ? [new OpenApiSecurityRequirement { [key] = [] }]
            : [new OpenApiSecurityRequirement(), new OpenApiSecurityRequirement { [key] = [] }];

        if (metadata.OfType<LinesBody>().FirstOrDefault() is { } file)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = file.Types.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
            };
        }

        operation.Responses ??= [];
        AddProblem(operation, context, "400", _ => true);
        foreach (var status in new[] { "308", "404", "410" })
            AddProblem(operation, context, status, _ => context.ApiDescription.RelativePath?.Contains("{id}", StringComparison.Ordinal) == true);
        AddProblem(operation, context, "408", one => one.RequestBody is not null);
        AddProblem(operation, context, "422", _ => context.ApiDescription.HttpMethod == "POST");

        // Which page comes after what is asked for.
        operation.Parameters = [.. (operation.Parameters ?? []).OrderBy(parameter => parameter.Name is "limit" or "cursor")];
        AddHeaders(operation, context.ApiDescription.HttpMethod, metadata.OfType<INeedsKey>().Any(), metadata.OfType<SecretAnswer>().Any());
        if (needs is not null && context.ApiDescription.HttpMethod != "GET")
            AddPosition(operation.Responses.Where(pair => pair.Key[0] == '2').Select(pair => pair.Value).OfType<OpenApiResponse>());
        AddProblem(operation, context, "401", _ => true);
        AddProblem(operation, context, "429", _ => true);
        AddProblem(operation, context, "503", _ => true);
        AddProblem(operation, context, "507", _ => needs is not null && context.ApiDescription.HttpMethod != "GET");
        foreach (var (status, response) in operation.Responses)
            response.Description = Meanings.GetValueOrDefault(status, response.Description ?? "");
        if (needs is not null && operation.Responses.TryGetValue("403", out var refused))
            refused.Description = $"Problem `scope-needed`: the key works, and doesn't have the scope `{needs.Scope}`.";
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter is { In: ParameterLocation.Path } || parameter.Name is "on" or "from" or "to")
                parameter.Description ??= Parameters.GetValueOrDefault(parameter.Name ?? "", Parameters["id"]);
        }

        var forms = metadata.OfType<OtherForms>().SelectMany(other => other.MediaTypes).ToList();
        foreach (var form in forms)
            operation.Responses["200"].Content![form] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        if (metadata.OfType<LinesBody>().FirstOrDefault() is { } sent)
        {
            foreach (var (type, content) in operation.RequestBody!.Content!)
                Show([content], $"{sent.Examples}.request{FileExamples.GetValueOrDefault(type, "")}.json");
        }
        else
        {
            Show(operation.RequestBody?.Content?.Values, $"{operation.OperationId}.request.json");
        }

        Show(operation.Responses.Where(pair => pair.Key is "200" or "201").SelectMany(pair => pair.Value.Content ?? new Dictionary<string, OpenApiMediaType>()).Where(content => !forms.Contains(content.Key)).Select(content => content.Value), $"{operation.OperationId}.response.json");
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

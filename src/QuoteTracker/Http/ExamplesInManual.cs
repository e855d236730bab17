using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>Shows of every operation what may be sent and what is answered.</summary>
internal sealed class ExamplesInManual : IOperationFilter
{
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

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<LinesBody>().FirstOrDefault() is { } sent)
        {
            foreach (var (type, content) in operation.RequestBody!.Content!)
                Show([content], $"{sent.Examples}.request{FileExamples.GetValueOrDefault(type, "")}.json");
        }
        else
        {
            Show(operation.RequestBody?.Content?.Values ?? [], $"{operation.OperationId}.request.json");
        }

        var others = metadata.OfType<OtherForms>().SelectMany(other => other.MediaTypes).ToList();
        var answers = operation.Responses!.Where(pair => pair.Key is "200" or "201").SelectMany(pair => pair.Value.Content ?? new Dictionary<string, OpenApiMediaType>());
        Show(answers.Where(content => !others.Contains(content.Key)).Select(content => content.Value), $"{operation.OperationId}.response.json");
    }

    // Examples lie in openapi/examples under their operation's name; a test sends each and compares the answers.
    private static void Show(IEnumerable<OpenApiMediaType> contents, string name)
    {
        using var example = typeof(ExamplesInManual).Assembly.GetManifestResourceStream($"Examples.{name}");
        if (example is null)
            return;
        var json = JsonNode.Parse(example);
        foreach (var content in contents)
            content.Example = json?.DeepClone();
    }
}

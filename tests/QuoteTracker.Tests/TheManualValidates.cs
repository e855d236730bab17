using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace QuoteTracker.Tests;

/// <summary>The manual's schemas, read by somebody else's validator: OpenAPI 3.1 writes JSON Schema 2020-12.</summary>
public sealed class TheManualValidates
{
    private static readonly JsonNode Document = JsonNode.Parse(Repository.Read("openapi", "v1.json"))!;

    /// <summary>Each example with its operation; they are what the seeded server takes and gives (see TheManual and TheExamples).</summary>
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var (pointer, _) in Contents().DistinctBy(content => content.Pointer))
            data.Add(pointer.Split('/')[2].Replace("~1", "/", StringComparison.Ordinal), pointer);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_what_its_schema_says(string path, string pointer)
    {
        var content = Contents().First(one => one.Pointer == pointer).Content;
        var result = Schema(content["schema"]!).Evaluate(JsonSerializer.SerializeToElement(content["example"]), new EvaluationOptions { OutputFormat = OutputFormat.List });
        result.IsValid.ShouldBeTrue($"{path}: {string.Join("; ", (result.Details ?? []).Where(one => one.Errors is not null).Take(5).Select(one => $"{one.InstanceLocation}: {string.Join(", ", one.Errors!.Values)}"))}");
    }

    [Fact]
    public void A_wrong_example_is_found()
    {
        var wrong = Document["components"]!["schemas"]!["QuoteResponse"]!;
        Schema(wrong).Evaluate(JsonSerializer.SerializeToElement(new { id = "12" })).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void Every_operation_and_chapter_has_its_place()
    {
        var chapters = Document["tags"]!.AsArray().Select(tag => (string)tag!["name"]!).ToList();
        foreach (var operation in Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!))
            chapters.ShouldContain((string)operation["tags"]![0]!);
        Document["openapi"]!.ToString().ShouldStartWith("3.1");
    }

    private static IEnumerable<(string Pointer, JsonNode Content)> Contents()
    {
        foreach (var (path, operations) in Document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var bodies = (operation!["requestBody"]?["content"]?.AsObject() ?? []).Select(content => ("requestBody", content))
                    .Concat(operation["responses"]!.AsObject().SelectMany(answer => (answer.Value!["content"]?.AsObject() ?? []).Select(content => (answer.Key, content))));
                foreach (var (where, (type, content)) in bodies.Where(body => body.content.Value!["example"] is not null))
                    yield return ($"/paths/{path.Replace("/", "~1", StringComparison.Ordinal)}/{method}/{where}/{type}", content!);
            }
        }
    }

    // The schema with what it refers to, as JSON Schema has it: what is OpenAPI's own is left out.
    private static JsonSchema Schema(JsonNode schema)
    {
        var whole = schema.DeepClone().AsObject();
        whole["$defs"] = Document["components"]!["schemas"]!.DeepClone();
        WithoutExamples(whole);
        return JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    private static void WithoutExamples(JsonNode? schema)
    {
        if (schema is JsonObject members)
        {
            members.Remove("example");
            foreach (var (name, value) in members)
            {
                foreach (var inner in name is "properties" or "$defs" ? value!.AsObject().Select(field => field.Value) : [value])
                    WithoutExamples(inner);
            }
        }
        else if (schema is JsonArray many)
        {
            foreach (var one in many)
                WithoutExamples(one);
        }
    }
}

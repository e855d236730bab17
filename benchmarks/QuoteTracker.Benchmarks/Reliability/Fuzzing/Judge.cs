using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using Json.Schema;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>An answer, read.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">Its media type without parameters; empty for none.</param>
/// <param name="Headers">The names of its headers.</param>
/// <param name="Body">Its body; null where it was not read, of a stream that doesn't end.</param>
internal sealed record Answered(int Status, string Type, IReadOnlySet<string> Headers, byte[]? Body);

/// <summary>Says what is wrong with an answer, by the OpenAPI document and the page of problems.</summary>
internal sealed partial class Judge(JsonNode document, string problems)
{
    private const string ProblemType = "application/problem+json";

    // What the manual says of every address: how it is asked, not what.
    private static readonly int[] General = [400, 401, 404, 405, 406, 413, 414, 415, 429];
    private readonly HashSet<string> types = [.. Heading().Matches(problems).Select(match => match.Groups[1].Value)];
    private readonly JsonNode definitions = WithoutExamples(document["components"]!["schemas"]!.DeepClone());
    private readonly Dictionary<string, JsonSchema> schemas = [];

    /// <summary>What is wrong; nothing where all is well.</summary>
    public IEnumerable<string> Faults(Asked asked, Answered answer)
    {
        // Kestrel's own: an address that is none, or one of more than 8 KB.
        if (answer.Status == 414 || (answer is { Status: 400, Type: "" } && (asked.IsNoAddress || asked.Target.Split('?')[0].Contains("%00", StringComparison.Ordinal))))
            return [];
        var isOther = asked.Method != asked.Operation.Method || asked.IsNoAddress;
        var isNamed = asked.Operation.Answer(answer.Status) is not null || (answer.Status == 304 && asked.Headers.Any(one => one.Name == "If-None-Match"));
        if (answer.Status >= 500 && !(answer.Status is 502 or 503 && isNamed))
            return [$"{answer.Status}: {Begin(answer)}"];
        if (isOther && answer.Status < 400)
            return [];
        if (!isNamed && !isOther && !General.Contains(answer.Status))
            return [$"{answer.Status} is not in the document for {asked.Operation.Id}"];
        if (asked.Method == "HEAD")
            return answer.Body is { Length: > 0 } ? ["HEAD has a body"] : [];
        return answer.Status is 204 or 304 ? answer.Body is { Length: > 0 } ? [$"{answer.Status} has a body"] : [] : answer.Status >= 300 ? OfProblem(answer) : OfGood(asked.Operation, answer);
    }

    private List<string> OfProblem(Answered answer)
    {
        if (answer.Type != ProblemType)
            return [$"{answer.Status} is {(answer.Type.Length == 0 ? "without a type" : answer.Type)}: {Begin(answer)}"];
        var faults = Fits(answer, new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, out var body).ToList();
        var type = ((string?)body?["type"] ?? "").Split("/docs/errors#");
        if (type is not ["", var name] || !types.Contains(name))
            faults.Add($"the type {body?["type"]} is not in docs/errors.md");
        if (type[^1] == "database-out-of-order")
            faults.Add($"the database is well, and this says: {Begin(answer)}");
        if ((int?)body?["status"] != answer.Status)
            faults.Add($"its status is {body?["status"]}, the answer's {answer.Status}");
        var needed = answer.Status switch { 308 => "Location", 401 => "WWW-Authenticate", 405 => "Allow", 429 => "Retry-After", 503 when type[^1] is not "takes-too-long" => "Retry-After", _ => null };
        if (needed is not null && !answer.Headers.Contains(needed))
            faults.Add($"{answer.Status} without {needed}");
        return faults;
    }

    private IEnumerable<string> OfGood(Operation operation, Answered answer)
    {
        if (answer.Status == 201 && operation.Answer(200) is null && !operation.Path.EndsWith("/decisions", StringComparison.Ordinal) && !answer.Headers.Contains("Location"))
            return ["201 without Location"];
        var contents = operation.Answer(answer.Status)!["content"]?.AsObject() ?? [];
        var fitting = contents.Where(content => content.Key.Split(';')[0] == answer.Type).Select(content => content.Value!).FirstOrDefault();
        if (fitting is null)
            return [$"{answer.Type} is not in the document for {answer.Status} of {operation.Id}"];
        if (answer.Body is null)
            return [];
        if (answer.Type == "application/x-ndjson")
            return Encoding.UTF8.GetString(answer.Body).Split('\n').Where(line => line.Length > 0 && !IsJson(Encoding.UTF8.GetBytes(line))).Take(1).Select(line => $"a line is no JSON: {line}");
        if (answer.Type.EndsWith("xml", StringComparison.Ordinal))
            return IsXml(answer.Body) ? [] : [$"no XML: {Begin(answer)}"];
        if (!answer.Type.EndsWith("json", StringComparison.Ordinal))
            return [];
        if (answer.Type != "application/json" && (string?)fitting["schema"]?["type"] == "string")
            return IsJson(answer.Body) ? [] : [$"no JSON: {Begin(answer)}"];
        return fitting["schema"] is { } schema ? Fits(answer, schema, out _) : [];
    }

    private List<string> Fits(Answered answer, JsonNode schema, out JsonNode? body)
    {
        body = null;
        try
        {
            body = JsonNode.Parse(answer.Body!);
        }
        catch (JsonException)
        {
            return [$"no JSON: {Begin(answer)}"];
        }

        var result = SchemaOf(schema).Evaluate(JsonSerializer.SerializeToElement(body), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [$"{string.Join("; ", (result.Details ?? []).Where(one => one.Errors is not null).Take(4).Select(one => $"{one.InstanceLocation}: {string.Join(", ", one.Errors!.Values)}"))} in {Begin(answer)}"];
    }

    private JsonSchema SchemaOf(JsonNode schema)
    {
        var text = schema.ToJsonString();
        lock (schemas)
        {
            if (schemas.TryGetValue(text, out var known))
                return known;
            var whole = WithoutExamples(schema.DeepClone()).AsObject();
            whole["$defs"] = definitions.DeepClone();
            return schemas[text] = JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
        }
    }

    // OpenAPI's own word, which JSON Schema doesn't have; a field may be called so.
    private static JsonNode WithoutExamples(JsonNode schema)
    {
        if (schema is JsonObject members)
        {
            if (members["example"] is JsonValue or JsonArray || members["example"] is JsonObject example && example["type"] is null)
                members.Remove("example");
            foreach (var (_, value) in members)
                _ = value is null ? null : WithoutExamples(value);
        }
        else if (schema is JsonArray many)
        {
            foreach (var one in many)
                _ = one is null ? null : WithoutExamples(one);
        }

        return schema;
    }

    private static bool IsJson(byte[] body)
    {
        try
        {
            using var _ = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsXml(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string Begin(Answered answer) => Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(600, answer.Body?.Length ?? 0)));

    [GeneratedRegex("(?m)^## ([a-z-]+)\\r?$")]
    private static partial Regex Heading();
}

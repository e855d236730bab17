using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Client;

namespace QuoteTracker.Tests;

/// <summary>The .NET client's records are those of openapi/v1.json, field by field, so that they stay the same.</summary>
public sealed class ClientMatchesTheManual
{
    private static readonly JsonNode Document = JsonNode.Parse(Repository.Read("openapi", "v1.json"))!;

    private static readonly JsonObject Schemas = Document["components"]!["schemas"]!.AsObject();

    // What is asked with, and what carries an answer: these are no bodies.
    private static readonly Type[] Own = [typeof(SearchTerms), typeof(ImportTerms), typeof(Versioned<>), typeof(SearchOrder), typeof(SpeakerType), typeof(CitationStyle), typeof(ExportFormat), typeof(ImportFormat)];

    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<Type> Records() => [.. typeof(QuoteTrackerClient).Assembly.GetTypes()
        .Where(type => (type.IsEnum || type.GetMethod("<Clone>$") is not null) && (type.IsPublic || type.Name == "Problem") && !Own.Contains(type))
        .Select(type => type == typeof(Page<>) ? typeof(Page<RoleOnDay>) : type)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_has_the_fields_of_its_schema_and_no_other(Type record)
    {
        var schema = Schemas[NameOf(record)].ShouldNotBeNull(record.Name);
        if (record.IsEnum)
        {
            Enum.GetNames(record).Where(name => name != "Unlisted").Select(JsonNamingPolicy.CamelCase.ConvertName).ShouldBe(schema["enum"]!.AsArray().Select(word => (string)word!));
            return;
        }

        var fields = record.GetProperties().ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), Told);
        fields.ShouldBe(schema["properties"]!.AsObject().ToDictionary(property => property.Key, property => Told(property.Value!)), ignoreOrder: true);
    }

    [Fact]
    public void Every_parameter_of_a_search_can_be_asked() =>
        Parameters("/api/v1/quotes", "get").Where(name => name != "id")
            .ShouldBe(typeof(SearchTerms).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)), ignoreOrder: true);

    [Fact]
    public void Every_parameter_of_an_import_can_be_asked() =>
        Parameters("/api/v1/imports", "post").Where(name => name is not ("wait" or "format" or "reason"))
            .ShouldBe(typeof(ImportTerms).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)), ignoreOrder: true);

    [Fact]
    public void What_a_call_names_can_be_said_in_its_words()
    {
        Said<ExportFormat>("/api/v1/exports", "get", "format");
        Said<ImportFormat>("/api/v1/imports", "post", "format");
        Said<CitationStyle>("/api/v1/quotes/{id}/cite", "get", "style");
        Said<SpeakerType>("/api/v1/speakers", "get", "type");
        Said<SearchOrder>("/api/v1/quotes", "get", "sort");
    }

    // The words are in the description alone, with commas and "or" between, before or after which they are explained.
    private static void Said<T>(string path, string method, string parameter) where T : struct, Enum
    {
        var description = (string)Document["paths"]![path]![method]!["parameters"]!.AsArray().Single(one => (string)one!["name"]! == parameter)!["description"]!;
        var words = description.Split([' ', ',', ';', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in Enum.GetNames<T>())
            words.ShouldContain(name.ToLowerInvariant(), $"{typeof(T).Name} for {path}");
    }

    private static IEnumerable<string> Parameters(string path, string method) => Document["paths"]![path]![method]!["parameters"]!.AsArray()
        .Where(parameter => (string)parameter!["in"]! == "query").Select(parameter => (string)parameter!["name"]!);

    private static string NameOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[0].Name + "Page" : type.Name;

    private static string Told(PropertyInfo property) => Told(Nullability.Create(property));

    private static string Told(NullabilityInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var told = type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(int) => "integer int32",
            _ when type == typeof(long) => "integer int64",
            _ when type == typeof(double) => "number double",
            _ when type == typeof(DateTimeOffset) => "string date-time",
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
                $"[{Told(info.GenericTypeArguments[0])}]",
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) =>
                $"{{{Told(info.GenericTypeArguments[1])}}}",
            _ => NameOf(type),
        };
        return info.ReadState == NullabilityState.Nullable ? $"{told}?" : told;
    }

    private static string Told(JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray choices)
            return $"{Told(choices.Single(choice => (string?)choice!["type"] != "null")!)}?";
        if (schema["allOf"] is JsonArray parts)
            return Told(parts.Single()!);
        if ((string?)schema["$ref"] is { } reference)
            return reference.Split('/')[^1];
        string[] types = schema["type"] is JsonArray several ? [.. several.Select(one => (string)one!)] : [(string)schema["type"]!];
        var told = types.Single(type => type != "null") switch
        {
            "array" => $"[{Told(schema["items"]!)}]",
            "object" => $"{{{Told(schema["additionalProperties"]!)}}}",
            var plain => $"{plain} {schema["format"]}".TrimEnd(),
        };
        return types.Contains("null") ? $"{told}?" : told;
    }
}

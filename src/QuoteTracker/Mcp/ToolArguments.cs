using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Http;

namespace QuoteTracker.Mcp;

/// <summary>The arguments that a tool takes: what a model is told of them, and which there are.</summary>
internal sealed class ToolArguments
{
    private readonly List<(string Name, bool IsRequired, JsonObject Schema)> all = [];

    /// <summary>One that must be given.</summary>
    public ToolArguments Required(string name, string description, JsonObject? more = null) => Add(name, true, "string", description, more);

    /// <summary>Text that may be left out.</summary>
    public ToolArguments Optional(string name, string description, JsonObject? more = null) => Add(name, false, "string", description, more);

    /// <summary>One of these words, which may be left out.</summary>
    public ToolArguments Optional(string name, string description, IEnumerable<string> words) => Optional(name, description, new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) });

    /// <summary>A whole number that may be left out.</summary>
    public ToolArguments Number(string name, string description, int least, int most, int otherwise) =>
        Add(name, false, "integer", description, new JsonObject { ["minimum"] = least, ["maximum"] = most, ["default"] = otherwise });

    /// <summary>Yes or no, no when left out.</summary>
    public ToolArguments Switch(string name, string description) => Add(name, false, "boolean", description, new JsonObject { ["default"] = false });

    /// <summary>The schema that a client is given.</summary>
    public JsonElement Schema() => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(all.Select(argument => KeyValuePair.Create(argument.Name, (JsonNode?)argument.Schema.DeepClone()))),
        ["required"] = new JsonArray([.. all.Where(argument => argument.IsRequired).Select(argument => (JsonNode)argument.Name)]),
        ["additionalProperties"] = false,
    });

    /// <summary>Those that are not known, and those that are missing.</summary>
    public IReadOnlyList<FieldError> Wrong(IDictionary<string, JsonElement> given) =>
    [
        .. given.Where(one => !all.Exists(argument => argument.Name == one.Key))
            .Select(one => FieldError.In(one.Key, "There is no such argument here.", one.Value.GetRawText(), $"{string.Join(", ", all.Select(argument => argument.Name))}.")),
        .. all.Where(argument => argument.IsRequired && (!given.TryGetValue(argument.Name, out var value) || value.ValueKind == JsonValueKind.Null))
            .Select(argument => FieldError.In(argument.Name, "This argument is required.", null, (string?)argument.Schema["description"])),
    ];

    /// <summary>The arguments as the JSON that they came in, odd characters too.</summary>
    public static ReadOnlyMemory<byte> AsObject(IDictionary<string, JsonElement> given) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(',', given.Select(one => $"{JsonSerializer.Serialize(one.Key)}:{one.Value.GetRawText()}"))}}}");

    private ToolArguments Add(string name, bool isRequired, string type, string description, JsonObject? more)
    {
        var schema = new JsonObject { ["type"] = type, ["description"] = description };
        foreach (var (word, value) in more ?? [])
            schema[word] = value?.DeepClone();
        all.Add((name, isRequired, schema));
        return this;
    }
}

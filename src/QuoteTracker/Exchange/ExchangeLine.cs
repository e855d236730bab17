using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange;

/// <summary>One line of an exchange file: where it stands, what it is, and its body as bytes without its type.</summary>
/// <param name="Number">Line in the file, from 1.</param>
/// <param name="Type">Such as <c>quote</c>.</param>
/// <param name="Key">The record's stable key.</param>
/// <param name="Body">JSON as the POST call for this type takes it.</param>
internal sealed record ExchangeLine(int Number, string Type, string Key, byte[] Body)
{
    /// <summary>The types, in the order in which they can refer to each other.</summary>
    public static readonly string[] Types = ["organization", "person", "group", "source", "membership", "quote", "relation", "review"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The type that a line names, read no further than needed; null where it names none that is known.</summary>
    public static string? TypeOf(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isType = reader.ValueTextEquals("type"u8);
                reader.Read();
                if (isType)
                    return reader.TokenType == JsonTokenType.String && reader.GetString() is { } name && Types.Contains(name) ? name : null;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // Not JSON: Read says so, with the place.
        }

        return null;
    }

    /// <summary>Reads a line; null with the error where it is not one. A source's <c>textFile</c> is read from <paramref name="folder"/>.</summary>
    public static ExchangeLine? Read(int number, string line, string folder, out FieldError? error)
    {
        error = null;
        JsonObject? record = null;
        try
        {
            record = JsonNode.Parse(line, null, Strict) as JsonObject;
        }
        catch (JsonException wrong)
        {
            error = FieldError.At("", $"This is not JSON: character {wrong.BytePositionInLine + 1}.", line, "One JSON object a line.");
            return null;
        }

        var type = record?["type"] is JsonValue t && t.TryGetValue<string>(out var word) ? word : null;
        var key = record?["key"] is JsonValue k && k.TryGetValue<string>(out var name) ? name : null;
        if (record is null || type is null || !Types.Contains(type))
            error = FieldError.At("/type", "This is not a type of record.", type ?? "", $"One of: {string.Join(", ", Types)}.");
        else if (string.IsNullOrEmpty(key))
            error = FieldError.At("/key", "This record has no key.", null, "A stable key; a speaker's is its slug.");
        else if (record["textFile"] is { } textFile)
            error = WithText(record, textFile, folder);
        if (error is not null)
            return null;

        record!.Remove("type");
        return new ExchangeLine(number, type!, key!, JsonSerializer.SerializeToUtf8Bytes(record, JsonShape.Exchange));
    }

    // A text may lie beside the records, as an article does beside its quotes: a plain file name, nothing outside the folder.
    private static FieldError? WithText(JsonObject record, JsonNode textFile, string folder)
    {
        var name = textFile.ToString();
        if (Path.GetFileName(name) != name || !File.Exists(Path.Combine(folder, name)))
            return FieldError.At("/textFile", "There is no such file beside this one.", name, "The name of a file in the same folder.");

        record.Remove("textFile");
        record["text"] = File.ReadAllText(Path.Combine(folder, name));
        return null;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace QuoteTracker.Exchange.Formats;

/// <summary>One item of an array in a JSON document, with its place.</summary>
internal sealed record JsonItem(FilePlace At, JsonNode Node);

/// <summary>The items of a JSON document's arrays: of itself, or of the members of an object.</summary>
internal static class JsonItems
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The items of some of the arrays; where there are none, the document itself.</summary>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static List<JsonItem> Of(ReadOnlySpan<byte> json, params string[] arrays)
    {
        var items = Of(json).Where(list => list.Key.Length == 0 || arrays.Contains(list.Key)).SelectMany(list => list.Value).ToList();
        return items.Count == 0 && Node(Start(json), "The file") is { } whole ? [new JsonItem(new FilePlace(1), whole)] : items;
    }

    /// <summary>Them by the name of the member, in the file's order; those of a document that is an array under the empty name.</summary>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static Dictionary<string, List<JsonItem>> Of(ReadOnlySpan<byte> json)
    {
        json = Start(json);
        if (!Utf8.IsValid(json))
            throw new FormatException("This is not UTF-8.");
        var (found, lines) = (new Dictionary<string, List<JsonItem>>(StringComparer.Ordinal), new Lines());
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
                found[""] = Items(json, ref reader, "", lines);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                var name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartArray)
                    found[name] = Items(json, ref reader, $"/{name}", lines);
                else
                    reader.Skip();
            }

            return found;
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"This is not JSON: line {wrong.LineNumber + 1}, character {wrong.BytePositionInLine + 1}.", wrong);
        }
        catch (InvalidOperationException broken)
        {
            // A \u escape that is half a character: JSON by its form, but no text.
            throw new FormatException("This has broken characters. Strings are in whole Unicode characters.", broken);
        }
    }

    // After the mark that some files begin with.
    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static JsonNode? Node(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"{what} is not JSON as it should be, or has a member twice.", wrong);
        }
    }

    private static List<JsonItem> Items(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, string pointer, Lines lines)
    {
        var items = new List<JsonItem>();
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var at = new FilePlace(lines.At(json, start), $"{pointer}/{i}");
            if (Node(json[start..(int)reader.BytesConsumed], $"The item at line {at.Line}") is { } node)
                items.Add(new JsonItem(at, node));
        }

        return items;
    }

    // Counts line ends from where it counted before.
    private sealed class Lines
    {
        private (int Byte, int Line) last = (0, 1);

        public int At(ReadOnlySpan<byte> json, int place)
        {
            last = (place, last.Line + json[last.Byte..place].Count((byte)'\n'));
            return last.Line;
        }
    }
}

/// <summary>Reads members of JSON that may be of any type, or not there.</summary>
internal static class LooseJson
{
    /// <summary>A member's text; null where there is none, or it is empty or no text. A number is its text.</summary>
    public static string? Text(this JsonNode? node, string name) => node is JsonObject members ? members[name].Text() : null;

    /// <summary>As above, of a value.</summary>
    public static string? Text(this JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number && node.ToString().Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, by a \u escape.
            return null;
        }
    }

    /// <summary>The objects of a member that is one or has several; empty where there is none.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) => node is not JsonObject members ? [] : members[name] switch
    {
        JsonObject one => [one],
        JsonArray many => many.OfType<JsonObject>(),
        _ => [],
    };

    /// <summary>The texts of a member that is one or has several.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node, string name) => node is not JsonObject members ? [] : members[name] is JsonArray many ? many.Select(one => one.Text()).OfType<string>() : members[name].Text() is { } text ? [text] : [];
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange;

/// <summary>One line of an exchange file: where it stands, what it is, and its body as bytes without its type.</summary>
/// <param name="Number">Line in the file, from 1.</param>
/// <param name="Type">Such as <c>quote</c>.</param>
/// <param name="Key">The record's stable key.</param>
/// <param name="Body">JSON as the POST call for this type takes it.</param>
/// <param name="Place">Where it stands for whoever sent the file: another place than the line where the file was in another format.</param>
/// <param name="Seen">The version of the record that the line was made with, 0 where there was none; null of a line as it was sent.</param>
internal sealed record ExchangeLine(int Number, string Type, string Key, byte[] Body, FilePlace Place, int? Seen)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The type that a line names, read no further than needed; null where it names none that is known.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isType = reader.ValueTextEquals("type"u8);
                reader.Read();
                if (isType)
                    return Known(ref reader);
                reader.Skip();
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // Not JSON: Read says so, with the place.
        }

        return null;
    }

    /// <summary>
    /// Reads a line; null with the error where it is not one. A source's <c>textFile</c> is read from
    /// <paramref name="folder"/>; null refuses it: who sends a file from elsewhere has no files here.
    /// </summary>
    public static ExchangeLine? Read(FileLine line, string? folder, bool isConverted, out FilePlace place, out FieldError? error)
    {
        place = new FilePlace(line.Number);
        try
        {
            return ReadRecord(line, folder, isConverted, ref place, out error);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            // A \u escape that is half a character: JSON by its form, but no text.
            error = FieldError.At("", "This has broken characters.", Start(line), "Strings in whole Unicode characters.");
            return null;
        }
    }

    private static ExchangeLine? ReadRecord(FileLine line, string? folder, bool isConverted, ref FilePlace place, out FieldError? error)
    {
        var record = Parse(line, out error);
        if (error is not null)
            return null;
        var seen = default(int?);
        if (isConverted && record is not null)
        {
            seen = Converted.TakeSeen(record);
            place = Converted.TakePlace(record, line.Number);
            if ((error = Converted.WrongOf(record)) is not null)
                return null;
        }

        var type = record?["type"] is JsonValue t && t.TryGetValue<string>(out var word) ? word : null;
        var key = record?["key"] is JsonValue k && k.TryGetValue<string>(out var name) ? name : null;
        if (record is null || type is null || !RecordTypes.All.Contains(type))
            error = FieldError.At("/type", "This is not a type of record.", type ?? "", $"One of: {string.Join(", ", RecordTypes.All)}.");
        else if (string.IsNullOrEmpty(key))
            error = FieldError.At("/key", "This record has no key.", null, "A stable key; a speaker's is its slug.");
        else if (record.ContainsKey("textFile"))
            error = WithText(record, record["textFile"]?.ToString() ?? "", folder);
        if (error is not null)
            return null;

        record!.Remove("type");
        return new ExchangeLine(line.Number, type!, key!, JsonSerializer.SerializeToUtf8Bytes(record, JsonShape.Exchange), place, seen);
    }

    private static string? Known(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return null;
        foreach (var type in RecordTypes.All)
        {
            if (reader.ValueTextEquals(type))
                return type;
        }

        return null;
    }

    private static JsonObject? Parse(FileLine line, out FieldError? error)
    {
        error = null;
        if (line.IsTooLong)
            error = FieldError.At("", "This line is too long.", null, $"At most {FileLines.MaxBytes:N0} bytes.");
        else if (!Utf8.IsValid(line.Bytes.Span))
            error = FieldError.At("", "This is not UTF-8.", Start(line), "One JSON object a line, in UTF-8.");
        else
        {
            try
            {
                return JsonNode.Parse(line.Bytes.Span, null, Strict) as JsonObject;
            }
            catch (JsonException wrong)
            {
                error = FieldError.At("", $"This is not JSON: character {wrong.BytePositionInLine + 1}.", Start(line), "One JSON object a line.");
            }
        }

        return null;
    }

    private static string Start(FileLine line) => Encoding.UTF8.GetString(line.Bytes.Span[..Math.Min(1_000, line.Bytes.Length)]);

    // A text may lie beside the records, as an article does beside its quotes: a plain file name, nothing outside the folder.
    private static FieldError? WithText(JsonObject record, string name, string? folder)
    {
        if (folder is null)
            return FieldError.At("/textFile", "A text beside the records is for the command line alone.", name, "The text itself, in text.");
        if (Path.GetFileName(name) != name || !File.Exists(Path.Combine(folder, name)))
            return FieldError.At("/textFile", "There is no such file beside this one.", name, "The name of a file in the same folder.");

        record.Remove("textFile");
        record["text"] = File.ReadAllText(Path.Combine(folder, name));
        return null;
    }
}

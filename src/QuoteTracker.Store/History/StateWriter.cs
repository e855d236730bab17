using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QuoteTracker.Store.History;

/// <summary>
/// Writes a record's state: JSON, fields in a fixed order, what is null, empty or false left out. So the same state is
/// the same bytes, also after a later version of the program has learnt a new field.
/// </summary>
internal sealed class StateWriter : IDisposable
{
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new(512);
    private readonly Utf8JsonWriter json;

    public StateWriter()
    {
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
    }

    public StateWriter Field(string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
        return this;
    }

    public StateWriter Field(string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        return this;
    }

    public StateWriter Field(string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        return this;
    }

    public StateWriter Field(string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, value);
        return this;
    }

    public StateWriter Word<T>(string name, T? value) where T : struct, Enum => Field(name, value is { } word ? Words.Of(word) : null);

    public StateWriter Moment(string name, DateTimeOffset value) => Field(name, value.UtcDateTime.ToString("O"));

    public StateWriter List(string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
            return this;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
        return this;
    }

    public StateWriter List<T>(string name, IReadOnlyCollection<T> items, Action<StateWriter, T> write)
    {
        if (items.Count == 0)
            return this;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(this, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return this;
    }

    /// <summary>Ends the state and gives it.</summary>
    public string End()
    {
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose() => json.Dispose();
}

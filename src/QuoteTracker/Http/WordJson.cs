using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteTracker.Store;

namespace QuoteTracker.Http;

/// <summary>Enum values as their words; a wrong word is refused with the list of the right ones.</summary>
internal sealed class WordJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return word is not null && Words.All<T>().Contains(word)
                ? Words.Parse<T>(word)
                : throw new WordException($"One of: {string.Join(", ", Words.All<T>())}.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Words.Of(value));
    }
}

/// <summary>A word that is not one of those allowed.</summary>
internal sealed class WordException(string allowed) : JsonException("This word is not one of those allowed.")
{
    public string Allowed { get; } = allowed;
}

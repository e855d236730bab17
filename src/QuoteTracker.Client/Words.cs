using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteTracker.Client;

/// <summary>Values of enums as the API writes them.</summary>
internal static class Words
{
    /// <summary>In camelCase.</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        Enum.IsDefined(value) && value.ToString() is var name and not "Unlisted"
            ? JsonNamingPolicy.CamelCase.ConvertName(name)
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"This is no word for a {typeof(T).Name} that can be sent.");

    /// <summary>In small letters, as formats are named.</summary>
    public static string Joined<T>(T value) where T : struct, Enum => Of(value).ToLowerInvariant();
}

/// <summary>Reads a word that this client doesn't know as Unlisted, so that a newer server doesn't break it.</summary>
internal sealed class WordJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Known = Enum.GetValues<T>()
            .Where(value => value.ToString() != "Unlisted").ToDictionary(Words.Of);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.String ? throw new JsonException($"A {typeof(T).Name} is a word.")
                : Known.TryGetValue(reader.GetString()!, out var value) ? value : Enum.Parse<T>("Unlisted");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words.Of(value));
    }
}

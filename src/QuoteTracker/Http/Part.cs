using System.Text.Json;
using System.Text.Json.Serialization;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>A part of a body that is read by itself: what is wrong with one says nothing of the others.</summary>
/// <param name="Value">Null where it can't be read.</param>
/// <param name="Errors">Why it can't be read; pointers start at the part.</param>
[JsonConverter(typeof(PartJson))]
public sealed record Part<T>(T? Value, IReadOnlyList<FieldError> Errors) where T : class;

internal sealed class PartJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Part<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Part<T>> where T : class
    {
        public override bool HandleNull => true;

        public override Part<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var raw = JsonElement.ParseValue(ref reader).GetRawText();
            return new Part<T>(Body<T>.Read(System.Text.Encoding.UTF8.GetBytes(raw), options, out var errors), errors);
        }

        public override void Write(Utf8JsonWriter writer, Part<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
    }
}

/// <summary>Shows a part in the manual as what it is a part of.</summary>
internal sealed class PartsInManual(ISerializerDataContractResolver others) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type) =>
        others.GetDataContractForType(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Part<>) ? type.GetGenericArguments()[0] : type);
}

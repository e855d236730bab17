using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using QuoteTracker.Http;

namespace QuoteTracker.Mcp;

/// <summary>Which quote is wanted.</summary>
/// <param name="Id">Id or key.</param>
internal sealed record WantedQuote([property: JsonConverter(typeof(NumberToo))] string Id);

internal sealed class WantedQuoteRules : AbstractValidator<WantedQuote>
{
    public WantedQuoteRules() => RuleFor(wanted => wanted.Id).IsLine(200);
}

// Answers have ids as numbers, and a model gives them back as such.
internal sealed class NumberToo : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out var number) => $"{number}",
        JsonTokenType.String => reader.GetString(),
        _ => throw new JsonException("The JSON value could not be converted to System.String."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

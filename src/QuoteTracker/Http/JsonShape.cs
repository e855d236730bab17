using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteTracker.Http;

/// <summary>How this program reads and writes JSON, over HTTP and in files.</summary>
internal static class JsonShape
{
    /// <summary>How deep objects and lists may lie in each other.</summary>
    public const int MaxDepth = 16;

    /// <summary>For files of exchange: as over HTTP, with absent members left out.</summary>
    public static readonly JsonSerializerOptions Exchange = Of(new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });

    /// <summary>camelCase; a field that isn't known, is missing, null or double is refused, never passed over.</summary>
    public static JsonSerializerOptions Of(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = MaxDepth;

        // Readable in a terminal: "Əliyev", not "\u018Fliyev". Answers are JSON by content type, never pasted into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new WordJson());
        return options;
    }
}

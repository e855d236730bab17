using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace QuoteTracker.Http;

/// <summary>What a request body may be.</summary>
internal static class Body
{
    /// <summary>The largest body taken, in bytes: a book's text fits.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;
}

/// <summary>A request whose body may be left out: it then says nothing, as <c>{}</c>.</summary>
internal interface IMayBeLeftOut;

/// <summary>A request whose parts are read one by one, so that one that is wrong says nothing of the others.</summary>
internal interface IReadInParts;

/// <summary>
/// A request's JSON body: read, or refused with the field that was wrong. The framework's own binding
/// can't say which field it was and what was given, so the body is read here.
/// </summary>
internal sealed class Body<T> where T : class
{
    private readonly T? value;

    private Body(T value) => this.value = value;

    private Body(JsonHttpResult<Problem> refusal) => Refusal = refusal;

    /// <summary>Why it could not be read; null when it was.</summary>
    public JsonHttpResult<Problem>? Refusal { get; }

    /// <summary>The request. Only where <see cref="Refusal"/> is null, which <c>Checks</c> has made sure of.</summary>
    public T Value => value ?? throw new InvalidOperationException("This route doesn't check its body.");

    /// <summary>Called by the framework.</summary>
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context)
    {
        var request = context.Request;
        if (typeof(T).IsAssignableTo(typeof(IMayBeLeftOut)) && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return new Body<T>(JsonSerializer.Deserialize<T>("{}")!);
        if (!request.HasJsonContentType())
            return new Body<T>(Problems.NotJson(request.ContentType));

        if (Packing.Of(request) is { } packed)
            return new Body<T>(Problems.Packed(packed));

        using var buffer = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(buffer, context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new Body<T>(Problems.BodyTooLarge(Body.MaxBytes));
        }

        var json = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return Read(json, options, out var errors) is { } read ? new Body<T>(read) : new Body<T>(Problems.Invalid(errors));
    }

    /// <summary>Reads a body; null with the errors where it can't be read.</summary>
    internal static T? Read(ReadOnlyMemory<byte> json, JsonSerializerOptions options, out IReadOnlyList<FieldError> errors)
    {
        if (!Utf8.IsValid(json.Span))
        {
            errors = [FieldError.At("", "This is not UTF-8.", null, "JSON in UTF-8.")];
            return null;
        }

        try
        {
            errors = [];
            if (JsonSerializer.Deserialize<T>(json.Span, options) is { } read)
            {
                errors = read is IReadInParts ? [] : NullsInLists.In(json.Span);
                return errors.Count == 0 ? read : null;
            }

            errors = [FieldError.At("", "This is null.", "null", "A JSON object.")];
        }
        catch (JsonException wrong)
        {
            errors = JsonErrors.Of(wrong, json);
        }
        catch (ArgumentException) when (MergePatch.GivenTwice(json) is { } twice)
        {
            // A tree of nodes says of a field that is given twice only that it can't have it.
            errors = [FieldError.At(twice, "This field is given twice.", null, "Once.")];
        }

        return null;
    }
}

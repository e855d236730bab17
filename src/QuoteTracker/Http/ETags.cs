using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace QuoteTracker.Http;

/// <summary>A record's answer, with the version that <c>If-Match</c> is held against.</summary>
internal interface IVersioned
{
    /// <summary>Goes up by one with every change of the record.</summary>
    int Version { get; }
}

/// <summary>
/// Gives every answer an ETag and honours <c>If-None-Match</c>. A record's tag is its version and a hash of the answer,
/// <c>"3-5f2a…"</c>: the hash changes with everything shown (a speaker's name, a relation), the version only with the record itself.
/// </summary>
internal sealed class ETags(IOptions<JsonOptions> json) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (answer is ContentHttpResult { ResponseContent: { } text } && response.Headers.ETag.Count == 0)
            return OfText(text, request, response) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : result;
        if (answer is not IStatusCodeHttpResult { StatusCode: null or 200 or 201 } || answer is not IValueHttpResult { Value: { } value })
            return result;

        var body = Body(value);
        var etag = Of(value, body);
        response.Headers.ETag = etag;
        if (!HttpMethods.IsGet(request.Method))
            return result;
        return Matches(request.Headers.IfNoneMatch.ToString(), etag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, (answer as IContentTypeHttpResult)?.ContentType ?? "application/json; charset=utf-8");
    }

    /// <summary>The tag of a record's answer.</summary>
    public string Of(IVersioned answer) => Of(answer, Body(answer));

    /// <summary>Whether <c>If-None-Match</c> names this tag (weakly, as RFC 9110 says for it) or is <c>*</c>.</summary>
    public static bool Matches(string header, string etag) => header.Length > 0 && EntityTagHeaderValue.TryParseList([header], out var given)
        && given.Any(tag => tag.Tag == "*" || tag.Tag == etag);

    // Tags a text; true where the caller has it already.
    private static bool OfText(string text, HttpRequest request, HttpResponse response)
    {
        var etag = $"\"{Hash(Encoding.UTF8.GetBytes(text))}\"";
        response.Headers.ETag = etag;
        return Matches(request.Headers.IfNoneMatch.ToString(), etag);
    }

    private static string Of(object value, byte[] body) => value is IVersioned record ? $"\"{record.Version}-{Hash(body)}\"" : $"\"{Hash(body)}\"";

    private static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8));

    private byte[] Body(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions);
}

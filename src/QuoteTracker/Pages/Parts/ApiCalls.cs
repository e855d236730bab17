using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using QuoteTracker.Http;

namespace QuoteTracker.Pages.Parts;

/// <summary>
/// The pages' way to what is stored: the API's own calls, answered in this process by the same pipeline that answers everybody.
/// So a page shows nothing that the API doesn't give, changes nothing that it would refuse, and needs no rules of its own
/// (docs/decisions/0014-pages-are-a-client-of-the-api.md).
/// </summary>
internal sealed class ApiCalls(HttpContext page, ApiPipeline pipeline, string? key)
{
    private const string Root = "/api/v1";

    /// <summary>Called by the framework where a handler has a parameter of this type: calls in the name of whoever is signed in.</summary>
    public static ValueTask<ApiCalls?> BindAsync(HttpContext http) =>
        ValueTask.FromResult<ApiCalls?>(new ApiCalls(http, http.RequestServices.GetRequiredService<ApiPipeline>(), Session.Of(http)?.Key));

    /// <summary>With another key than that of the session.</summary>
    public ApiCalls With(string? otherKey) => new(page, pipeline, otherKey);

    /// <summary>Reads a record or a list.</summary>
    /// <param name="address">After <c>/api/v1</c>, escaped, with the query.</param>
    public Task<Answer<T>> Get<T>(string address) where T : class => Send<T>(HttpMethods.Get, address, null, null);

    /// <summary>Reads a text that is no JSON; null where there is none.</summary>
    public async Task<string?> Text(string address)
    {
        var (status, body, _) = await Ask(HttpMethods.Get, address, null, null, MediaTypeNames.Text.Plain);
        return status == StatusCodes.Status200OK ? System.Text.Encoding.UTF8.GetString(body) : null;
    }

    /// <summary>Sends a body.</summary>
    public Task<Answer<T>> Post<T>(string address, object body) where T : class => Send<T>(HttpMethods.Post, address, body, null);

    /// <summary>Changes what was seen at a version, as its ETag says.</summary>
    public Task<Answer<T>> Patch<T>(string address, object body, string etag) where T : class => Send<T>(HttpMethods.Patch, address, body, etag);

    /// <summary>Replaces what was seen at a version, as its ETag says.</summary>
    public Task<Answer<T>> Put<T>(string address, object body, string etag) where T : class => Send<T>(HttpMethods.Put, address, body, etag);

    /// <summary>Deletes what was seen at a version, as its ETag says.</summary>
    public Task<Answer<object>> Delete(string address, string etag) => Send<object>(HttpMethods.Delete, address, null, etag);

    private async Task<Answer<T>> Send<T>(string method, string address, object? body, string? etag) where T : class
    {
        var sent = body switch { null => null, string lines => System.Text.Encoding.UTF8.GetBytes(lines), _ => JsonSerializer.SerializeToUtf8Bytes(body, pipeline.Json) };
        var (status, answer, headers) = await Ask(method, address, sent, etag, MediaTypeNames.Application.Json, body is string ? LinesBody.MediaType : MediaTypeNames.Application.Json);
        var isDone = status is >= 200 and < 300;
        return new Answer<T>(
            status, isDone && answer.Length > 0 ? JsonSerializer.Deserialize<T>(answer, pipeline.Json) : null,
            !isDone && answer.Length > 0 ? JsonSerializer.Deserialize<Problem>(answer, pipeline.Json) : null,
            headers.ETag.ToString(), headers.Location.ToString());
    }

    private async Task<(int Status, byte[] Body, IHeaderDictionary Headers)> Ask(string method, string address, byte[]? body, string? etag, string accept, string type = MediaTypeNames.Application.Json)
    {
        await using var scope = pipeline.Services.CreateAsyncScope();
        using var written = new MemoryStream();
        var query = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? at : address.Length;
        var call = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = page.RequestAborted };
        (call.Request.Method, call.Request.Scheme, call.Request.Host) = (method, page.Request.Scheme, page.Request.Host);
        (call.Request.Path, call.Request.QueryString) = (PathString.FromUriComponent(Root + address[..query]), new QueryString(address[query..]));
        (call.Connection.RemoteIpAddress, call.Connection.LocalIpAddress) = (page.Connection.RemoteIpAddress, page.Connection.LocalIpAddress);
        call.Request.Headers.Accept = accept;
        if (key is not null)
            call.Request.Headers.Authorization = $"Bearer {key}";
        if (etag is not null)
            call.Request.Headers.IfMatch = etag;
        if (body is not null)
        {
            call.Request.Body = new MemoryStream(body);
            (call.Request.ContentLength, call.Request.ContentType) = (body.Length, type);
        }

        call.Response.Body = written;

        // What a page's own request was allowed to send was bounded when it came.
        call.Features.Set<IHttpMaxRequestBodySizeFeature>(new BodyAsItCame());
        await pipeline.Answer(call);

        // Who is told to come again is told when.
        if (call.Response.Headers.RetryAfter.Count > 0)
            page.Response.Headers.RetryAfter = call.Response.Headers.RetryAfter;
        await call.Response.CompleteAsync();
        return (call.Response.StatusCode, written.ToArray(), call.Response.Headers);
    }
}

/// <summary>No limit besides that of the page's own request.</summary>
file sealed class BodyAsItCame : IHttpMaxRequestBodySizeFeature
{
    public bool IsReadOnly => false;

    public long? MaxRequestBodySize { get; set; }
}

/// <summary>What the API answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Value">The answer; null where it was refused, or where there is none to give.</param>
/// <param name="Problem">Why it was refused; else null.</param>
/// <param name="ETag">The answer's version, to be sent with a change; empty without one.</param>
/// <param name="Location">Where a new record is, or where one went; empty for neither.</param>
internal sealed record Answer<T>(int Status, T? Value, Problem? Problem, string ETag, string Location) where T : class
{
    /// <summary>Whether it was refused for want of a key that may do this.</summary>
    public bool NeedsKey => Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden;
}

/// <summary>The program's pipeline, as its requests go through it.</summary>
internal sealed class ApiPipeline(IServiceProvider services, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
{
    private RequestDelegate? next;

    public IServiceProvider Services => services;

    /// <summary>As the API writes; what it left out is null.</summary>
    public JsonSerializerOptions Json { get; } = new(json.Value.SerializerOptions)
    {
        RespectRequiredConstructorParameters = false,
        RespectNullableAnnotations = false,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Answers a request as if it had come over the network.</summary>
    public Task Answer(HttpContext call) => next!(call);

    /// <summary>Takes what comes after it in the pipeline.</summary>
    public RequestDelegate Before(RequestDelegate rest) => next = rest;
}

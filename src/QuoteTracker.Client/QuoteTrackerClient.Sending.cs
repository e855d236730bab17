using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace QuoteTracker.Client;

/// <content>How requests are sent and answers are read.</content>
public sealed partial class QuoteTrackerClient
{
    private static string Named(string record)
    {
        ArgumentException.ThrowIfNullOrEmpty(record);
        return Uri.EscapeDataString(record);
    }

    private static JsonContent Body<T>(T body, string mediaType = "application/json") =>
        JsonContent.Create(body, new MediaTypeHeaderValue(mediaType) { CharSet = "utf-8" }, Json);

    private async Task<T> Get<T>(string path, CancellationToken cancel)
    {
        using var answer = await Send(HttpMethod.Get, path, cancel: cancel);
        return await Read<T>(answer, cancel);
    }

    private async Task<Versioned<T>> GetVersioned<T>(string path, CancellationToken cancel)
    {
        using var answer = await Send(HttpMethod.Get, path, cancel: cancel);
        return await ReadVersioned<T>(answer, cancel);
    }

    private async Task<Versioned<T>?> GetIfChanged<T>(string path, string etag, CancellationToken cancel)
    {
        using var answer = await Send(HttpMethod.Get, path, header: ("If-None-Match", etag), cancel: cancel);
        return answer.StatusCode == HttpStatusCode.NotModified ? null : await ReadVersioned<T>(answer, cancel);
    }

    private async Task<string> GetText(string path, CancellationToken cancel)
    {
        using var answer = await Send(HttpMethod.Get, path, cancel: cancel);
        return await answer.Content.ReadAsStringAsync(cancel);
    }

    // A question too long for an address: it changes nothing.
    private async Task<TAnswer> Ask<TBody, TAnswer>(string path, TBody body, CancellationToken cancel)
    {
        using var answer = await Send(HttpMethod.Post, path, Body(body), cancel: cancel);
        return await Read<TAnswer>(answer, cancel);
    }

    private async Task<Versioned<TAnswer>> Add<TBody, TAnswer>(string path, TBody body, string? idempotencyKey, string? reason, CancellationToken cancel)
    {
        using var answer = await Send(HttpMethod.Post, $"{path}{new Query().With("reason", reason)}", Body(body), ("Idempotency-Key", idempotencyKey), cancel);
        return await ReadVersioned<TAnswer>(answer, cancel);
    }

    private async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, HttpContent? content = null, (string Name, string? Value)? header = null, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = authorization;
        if (header is (var name, { } value))
            request.Headers.TryAddWithoutValidation(name, value);

        // Answers are read as they come, so that an export of any size needs no memory of its own.
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotModified)
            return answer;
        using (answer)
            throw await QuoteTrackerException.Of(answer, cancel);
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken cancel) =>
        await answer.Content.ReadFromJsonAsync<T>(Json, cancel) ?? throw new JsonException("The server answered with null.");

    private static async Task<Versioned<T>> ReadVersioned<T>(HttpResponseMessage answer, CancellationToken cancel) =>
        new(await Read<T>(answer, cancel), answer.Headers.ETag?.ToString() ?? throw new HttpRequestException("The server sent no ETag with the record."));
}

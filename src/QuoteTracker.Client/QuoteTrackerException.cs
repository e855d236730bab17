using System.Net;
using System.Text.Json;

namespace QuoteTracker.Client;

/// <summary>The server refused (RFC 9457), or answered with an error of its own. A server that can't be reached is an <see cref="HttpRequestException"/>.</summary>
public sealed class QuoteTrackerException : Exception
{
    internal QuoteTrackerException(HttpStatusCode status, Problem? problem, string? reason, TimeSpan? retryAfter)
        : base(problem is null ? $"The server answered {(int)status} {reason}." : $"{problem.Title} {problem.Detail}".TrimEnd())
    {
        Status = status;
        (Type, Title, Detail, Errors, ETag, Sha256) = (problem?.Type, problem?.Title, problem?.Detail, problem?.Errors ?? [], problem?.Etag, problem?.Sha256);
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Address of the page that explains this kind of problem, such as <c>/docs/errors#not-here</c>. Null where the answer was no problem of the API, as a proxy's may be.</summary>
    public string? Type { get; }

    /// <summary>The kind of problem, in a sentence. Null as <see cref="Type"/>.</summary>
    public string? Title { get; }

    /// <summary>What was wrong this time. Null where the title says it all.</summary>
    public string? Detail { get; }

    /// <summary>The wrong fields. Empty where no field is to blame.</summary>
    public IReadOnlyList<FieldError> Errors { get; }

    /// <summary>Where the record has changed since (412): its current ETag. Else null.</summary>
    public string? ETag { get; }

    /// <summary>Of a record that the law removed: the SHA-256 of its last state, hexadecimal; else null.</summary>
    public string? Sha256 { get; }

    /// <summary>How long to wait before the next try; null where the server doesn't say.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static async Task<QuoteTrackerException> Of(HttpResponseMessage answer, CancellationToken cancel)
    {
        Problem? problem = null;
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            try
            {
                problem = JsonSerializer.Deserialize<Problem>(await answer.Content.ReadAsStringAsync(cancel), QuoteTrackerClient.Json);
            }
            catch (JsonException)
            {
                // Cut off on the way; the status is there all the same.
            }
        }

        return new(answer.StatusCode, problem, answer.ReasonPhrase, answer.Headers.RetryAfter?.Delta);
    }
}

/// <summary>A refusal as it is sent.</summary>
internal sealed record Problem(string Type, string Title, int Status, string? Detail, IReadOnlyList<FieldError>? Errors, string? Etag, string? Sha256 = null);

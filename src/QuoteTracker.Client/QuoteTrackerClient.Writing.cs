using System.Text.Json.Nodes;

namespace QuoteTracker.Client;

/// <content>Quotes added and changed.</content>
public sealed partial class QuoteTrackerClient
{
    /// <summary>Adds a quote. When it is answered, it is on disk and can be searched.</summary>
    /// <param name="quote">The words, who said them and where they stand.</param>
    /// <param name="idempotencyKey">A word for this request: sent again with it within 24 hours, nothing is done twice.</param>
    /// <param name="reason">Why, in a sentence of at most 500 characters: the history keeps it.</param>
    /// <param name="cancel">Ends the wait, and may leave open whether the quote was added: send it again with the same <paramref name="idempotencyKey"/>.</param>
    /// <exception cref="QuoteTrackerException">400: a field is wrong, or the words don't stand in the source. 401, 403: without a key, or one that may write. 409: the key is taken.</exception>
    public Task<Versioned<QuoteResponse>> AddQuote(QuoteRequest quote, string? idempotencyKey = null, string? reason = null, CancellationToken cancel = default) =>
        Add<QuoteRequest, QuoteResponse>("api/v1/quotes", quote, idempotencyKey, reason, cancel);

    /// <summary>Replaces all that is on record of a quote: what the new one leaves out is gone.</summary>
    /// <param name="quote">Id or key.</param>
    /// <param name="by">The whole quote as it is to be.</param>
    /// <param name="etag">Of the quote that was read: <see cref="Versioned{T}.ETag"/>.</param>
    /// <param name="reason">Why, in a sentence: the history keeps it.</param>
    /// <param name="cancel">Ends the wait, and may leave open whether the quote was changed.</param>
    /// <returns>The quote with its new ETag.</returns>
    /// <exception cref="QuoteTrackerException">412: somebody changed it since; <see cref="QuoteTrackerException.ETag"/> is the current one. Else as in <see cref="AddQuote"/>.</exception>
    public Task<Versioned<QuoteResponse>> ReplaceQuote(string quote, QuoteRequest by, string etag, string? reason = null, CancellationToken cancel = default) =>
        Change(HttpMethod.Put, quote, Body(by), etag, reason, cancel);

    /// <summary>Changes some fields of a quote (JSON Merge Patch, RFC 7396).</summary>
    /// <param name="quote">Id or key.</param>
    /// <param name="changes">The fields of a <see cref="QuoteRequest"/>, as JSON names them, with their new values. Null takes a field away; a list replaces the list.</param>
    /// <param name="etag">Of the quote that was read.</param>
    /// <param name="reason">Why, in a sentence: the history keeps it.</param>
    /// <param name="cancel">Ends the wait, and may leave open whether the quote was changed.</param>
    /// <returns>The quote with its new ETag.</returns>
    /// <exception cref="QuoteTrackerException">As <see cref="ReplaceQuote"/>.</exception>
    public Task<Versioned<QuoteResponse>> PatchQuote(string quote, JsonObject changes, string etag, string? reason = null, CancellationToken cancel = default) =>
        Change(HttpMethod.Patch, quote, Body(changes, "application/merge-patch+json"), etag, reason, cancel);

    /// <summary>Deletes a quote. Its versions stay readable, and a revert brings it back.</summary>
    /// <param name="quote">Id or key.</param>
    /// <param name="etag">Of the quote that was read.</param>
    /// <param name="reason">Why, in a sentence: the history keeps it.</param>
    /// <param name="cancel">Ends the wait, and may leave open whether the quote was deleted.</param>
    /// <exception cref="QuoteTrackerException">409: other records refer to it. 412: somebody changed it since.</exception>
    public async Task DeleteQuote(string quote, string etag, string? reason = null, CancellationToken cancel = default)
    {
        using var answer = await Send(HttpMethod.Delete, Changed(quote, reason), header: ("If-Match", etag), cancel: cancel);
    }

    private async Task<Versioned<QuoteResponse>> Change(HttpMethod method, string quote, HttpContent body, string etag, string? reason, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(etag);
        using var answer = await Send(method, Changed(quote, reason), body, ("If-Match", etag), cancel);
        return await ReadVersioned<QuoteResponse>(answer, cancel);
    }

    private static string Changed(string quote, string? reason) => $"api/v1/quotes/{Named(quote)}{new Query().With("reason", reason)}";
}

using System.Globalization;

namespace QuoteTracker.Client;

/// <content>Where quotes are written down.</content>
public sealed partial class QuoteTrackerClient
{
    /// <summary>A source, without its text.</summary>
    /// <param name="source">Id or key.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="QuoteTrackerException">404: not in this database. 410: deleted.</exception>
    public Task<Versioned<SourceResponse>> GetSource(string source, CancellationToken cancel = default) =>
        GetVersioned<SourceResponse>($"api/v1/sources/{Named(source)}", cancel);

    /// <summary>A source, if the record changed since it was read.</summary>
    /// <param name="source">Id or key.</param>
    /// <param name="etag">Of the answer that was read.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null where nothing changed.</returns>
    public Task<Versioned<SourceResponse>?> GetSourceIfChanged(string source, string etag, CancellationToken cancel = default) =>
        GetIfChanged<SourceResponse>($"api/v1/sources/{Named(source)}", etag, cancel);

    /// <summary>The text of a source, as captured.</summary>
    /// <param name="source">Id or key.</param>
    /// <param name="snapshot">Id of the snapshot that offsets count in, as an occurrence names it. Null: the newest.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="QuoteTrackerException">404: there is no such source here, or it has no text.</exception>
    public Task<string> TextOf(string source, long? snapshot = null, CancellationToken cancel = default) => GetText(
        $"api/v1/sources/{Named(source)}{(snapshot is { } one ? string.Create(CultureInfo.InvariantCulture, $"/snapshots/{one}") : "")}/text", cancel);

    /// <summary>Adds a source. With its text it has a snapshot at once, which quotes can point into; with a URL alone the server fetches the page.</summary>
    /// <param name="source">Which.</param>
    /// <param name="idempotencyKey">A word for this request: sent again with it within 24 hours, nothing is done twice.</param>
    /// <param name="reason">Why, in a sentence of at most 500 characters: the history keeps it.</param>
    /// <param name="cancel">Ends the wait, and may leave open whether the source was added.</param>
    /// <exception cref="QuoteTrackerException">400: a field is wrong. 401, 403: without a key, or one that may write. 409: the key or URL is taken. 502: the page could not be fetched.</exception>
    public Task<Versioned<SourceResponse>> AddSource(SourceRequest source, string? idempotencyKey = null, string? reason = null, CancellationToken cancel = default) =>
        Add<SourceRequest, SourceResponse>("api/v1/sources", source, idempotencyKey, reason, cancel);
}

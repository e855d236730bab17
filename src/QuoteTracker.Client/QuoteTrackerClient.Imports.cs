using System.Globalization;
using System.Net.Http.Headers;

namespace QuoteTracker.Client;

/// <content>Files of records.</content>
public sealed partial class QuoteTrackerClient
{
    /// <summary>Sends a file to be imported. It may be of any size, and is sent as it is read.</summary>
    /// <param name="file">Read from where it stands, and left open.</param>
    /// <param name="format">Its form.</param>
    /// <param name="terms">What the file doesn't say itself. Null: nothing.</param>
    /// <param name="wait">True: answered when the import is done. False: when the file is there; ask <see cref="GetImport"/> how far it is.</param>
    /// <param name="idempotencyKey">A word for this request: sent again with it within 24 hours, nothing is done twice.</param>
    /// <param name="reason">Why, in a sentence of at most 500 characters: the history keeps it.</param>
    /// <param name="cancel">Ends the wait. A file that is there whole is imported all the same.</param>
    /// <exception cref="QuoteTrackerException">400: the file can't be read as this form. 401, 403: without a key, or one that may write. Single wrong records are no exception: see <see cref="ImportResponse.RejectedLines"/>.</exception>
    public async Task<ImportResponse> StartImport(
        Stream file, ImportFormat format, ImportTerms? terms = null, bool wait = false, string? idempotencyKey = null, string? reason = null, CancellationToken cancel = default)
    {
        var query = (terms ?? new()).Query(format).With("wait", wait ? "true" : null).With("reason", reason);
        using var answer = await Send(HttpMethod.Post, $"api/v1/imports{query}", Sent(file, format), ("Idempotency-Key", idempotencyKey), cancel);
        return await Read<ImportResponse>(answer, cancel);
    }

    /// <summary>What an import of a file would do. Nothing of it is kept.</summary>
    /// <param name="file">Read from where it stands, and left open.</param>
    /// <param name="format">Its form.</param>
    /// <param name="terms">What the file doesn't say itself. Null: nothing.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="QuoteTrackerException">As in <see cref="StartImport"/>.</exception>
    public async Task<DryRunResponse> TryImport(Stream file, ImportFormat format, ImportTerms? terms = null, CancellationToken cancel = default)
    {
        using var answer = await Send(HttpMethod.Post, $"api/v1/imports/dry-run{(terms ?? new()).Query(format)}", Sent(file, format), cancel: cancel);
        return await Read<DryRunResponse>(answer, cancel);
    }

    /// <summary>An import: how far it is, and what came of it.</summary>
    /// <param name="id">As <see cref="StartImport"/> gave it.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<ImportResponse> GetImport(long id, CancellationToken cancel = default) =>
        Get<ImportResponse>(string.Create(CultureInfo.InvariantCulture, $"api/v1/imports/{id}"), cancel);

    private static StreamContent Sent(Stream file, ImportFormat format)
    {
        ArgumentNullException.ThrowIfNull(file);

        // The message that it is sent with would close the caller's stream.
        return new StreamContent(new Borrowed(file))
        {
            Headers =
            {
                ContentType = new MediaTypeHeaderValue(format switch
                {
                    ImportFormat.Jsonl => "application/x-ndjson",
                    ImportFormat.Csv => "text/csv",
                    ImportFormat.AkomaNtoso => "application/akn+xml",
                    ImportFormat.Popolo => "application/json",
                    _ => "application/ld+json",
                }),
            },
        };
    }
}

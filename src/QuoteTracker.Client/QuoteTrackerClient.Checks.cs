namespace QuoteTracker.Client;

/// <content>Did somebody say this?</content>
public sealed partial class QuoteTrackerClient
{
    /// <summary>What this database says about words: whether they are a quote's, a part of one, altered, or not here.</summary>
    /// <param name="question">The words, and who is said to have said them.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="QuoteTrackerException">400: the words or another field can't be taken.</exception>
    public Task<CheckResponse> Check(CheckRequest question, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Ask<CheckRequest, CheckResponse>("api/v1/check", question, cancel);
    }

    /// <summary>Several checks in one call.</summary>
    /// <param name="questions">1 to 100.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The answers, in the order asked.</returns>
    /// <exception cref="QuoteTrackerException">400: one of them can't be taken, and so none is answered.</exception>
    public async Task<IReadOnlyList<CheckResponse>> CheckMany(IEnumerable<CheckRequest> questions, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return (await Ask<CheckBatchRequest, CheckBatchResponse>("api/v1/check/batch", new([.. questions]), cancel)).Answers;
    }

    /// <summary>Every quotation in a text, checked. Nothing of the text is kept.</summary>
    /// <param name="draft">The text, at most 100,000 characters.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<ScanResponse> Scan(ScanRequest draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Ask<ScanRequest, ScanResponse>("api/v1/scan", draft, cancel);
    }
}

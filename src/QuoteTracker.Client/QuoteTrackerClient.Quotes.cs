using System.Runtime.CompilerServices;

namespace QuoteTracker.Client;

/// <content>Quotes that are there.</content>
public sealed partial class QuoteTrackerClient
{
    /// <summary>A page of the quotes that match.</summary>
    /// <param name="terms">What to search for.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="QuoteTrackerException">400: a term can't be read; <see cref="QuoteTrackerException.Errors"/> says which, and where in it.</exception>
    public Task<SearchResponse> Search(SearchTerms terms, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Get<SearchResponse>($"api/v1/quotes{terms.All()}", cancel);
    }

    /// <summary>All quotes that match, from <see cref="SearchTerms.Cursor"/> on, asked for page by page as they are taken.</summary>
    /// <remarks>Facets are counted on pages: ask <see cref="Search"/> for them. For very many, <see cref="Export"/> is quicker.</remarks>
    /// <param name="terms">What to search for; <see cref="SearchTerms.Limit"/> is the size of a page.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async IAsyncEnumerable<FoundQuote> SearchAll(SearchTerms terms, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (SearchTerms? next = terms; next is not null;)
        {
            var page = await Search(next, cancel);
            foreach (var found in page.Items)
                yield return found;
            next = page.NextCursor is { } cursor ? next with { Cursor = cursor } : null;
        }
    }

    /// <summary>One quote.</summary>
    /// <param name="quote">Id or key.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="QuoteTrackerException">404: not in this database. 410: it was deleted.</exception>
    public Task<Versioned<QuoteResponse>> GetQuote(string quote, CancellationToken cancel = default) =>
        GetVersioned<QuoteResponse>($"api/v1/quotes/{Named(quote)}", cancel);

    /// <summary>One quote, if anything that is told of it changed since it was read.</summary>
    /// <param name="quote">Id or key.</param>
    /// <param name="etag">Of the answer that was read.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null where nothing changed.</returns>
    public Task<Versioned<QuoteResponse>?> GetQuoteIfChanged(string quote, string etag, CancellationToken cancel = default) =>
        GetIfChanged<QuoteResponse>($"api/v1/quotes/{Named(quote)}", etag, cancel);

    /// <summary>Quotes by their ids, in this order.</summary>
    /// <param name="ids">1 to 1,000.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Those that are there: an id that is not in this database is passed over.</returns>
    public async Task<IReadOnlyList<QuoteResponse>> GetQuotes(IEnumerable<long> ids, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var page = await Get<SearchResponse>($"api/v1/quotes{new Query().With("id", string.Join(',', ids))}", cancel);
        return [.. page.Items.Select(found => found.Quote)];
    }

    /// <summary>A quote as others cite it, as of the version that stands now.</summary>
    /// <param name="quote">Id or key.</param>
    /// <param name="style">In which form.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<string> Cite(string quote, CitationStyle style = CitationStyle.Text, CancellationToken cancel = default) =>
        GetText($"api/v1/quotes/{Named(quote)}/cite?style={Words.Of(style)}", cancel);

    /// <summary>All quotes that match, in a form for other programs, as a stream that is read as it comes.</summary>
    /// <param name="format">In which form.</param>
    /// <param name="terms">What to search for. Facets, forgiveness and pages are left out of account.</param>
    /// <param name="withReferences">In the exchange format: whether the speakers and sources that the quotes need come before them.</param>
    /// <param name="cancel">Ends the wait for the beginning; give it to the stream's readers too.</param>
    /// <returns>To be disposed by the caller.</returns>
    public async Task<Stream> Export(ExportFormat format, SearchTerms terms, bool withReferences = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var query = terms.Filters().With("format", Words.Joined(format)).With("include", withReferences ? "references" : null);

        // The stream lets the connection go when it is disposed; the message has nothing else to let go.
        var answer = await Send(HttpMethod.Get, $"api/v1/exports{query}", cancel: cancel);
        return await answer.Content.ReadAsStreamAsync(cancel);
    }
}

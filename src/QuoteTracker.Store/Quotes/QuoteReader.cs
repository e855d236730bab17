namespace QuoteTracker.Store.Quotes;

/// <summary>
/// Reads whole quotes by prepared statements that are kept from call to call. This is the answer to most requests;
/// through the object mapper it costs some ten times as much (docs/decisions/0005-whole-quotes-by-prepared-statements.md).
/// </summary>
public abstract class QuoteReader
{
    /// <summary>The quotes of these ids, in the order of the ids, as they were at one moment; unknown ones are left out.</summary>
    public abstract Task<List<WholeQuote>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancel);

    /// <summary>As above, and what the context's transaction has written so far.</summary>
    public abstract Task<List<WholeQuote>> ReadAsync(QuoteDb db, IReadOnlyList<long> ids, CancellationToken cancel);
}

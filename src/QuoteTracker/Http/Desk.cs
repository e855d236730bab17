using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Http;

/// <summary>What a handler that changes records works with.</summary>
internal sealed record Desk(HttpContext Http, QuoteDb Db, QuoteReader Quotes, TimeProvider Clock, CancellationToken Cancel)
{
    /// <summary>The desk of a request whose handler didn't ask for one.</summary>
    public static Desk Of(HttpContext http) => new(
        http, http.RequestServices.GetRequiredService<QuoteDb>(), http.RequestServices.GetRequiredService<QuoteReader>(),
        http.RequestServices.GetRequiredService<TimeProvider>(), http.RequestAborted);

    /// <summary>
    /// Does it in one transaction. SQLite's is an immediate one: what is read in it is what is written on, and other
    /// writers wait.
    /// </summary>
    public Task<T> Write<T>(Func<Task<T>> work) => Db.InTransactionAsync(work, Cancel);

    /// <summary>The tag of a record's answer.</summary>
    public string ETagOf(IVersioned answer) => Http.RequestServices.GetRequiredService<ETags>().Of(answer);
}

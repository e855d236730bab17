using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QuoteTracker.Store.History;

/// <summary>Tells that this process has committed something to the database. What others commit is not told.</summary>
public sealed class Commits : DbTransactionInterceptor
{
    private TaskCompletionSource next = NotYet();

    /// <summary>Ends with the next commit. Take it first, then look at the database: so none is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <inheritdoc/>
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell();

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell();
        return Task.CompletedTask;
    }

    private void Tell() => Interlocked.Exchange(ref next, NotYet()).SetResult();

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

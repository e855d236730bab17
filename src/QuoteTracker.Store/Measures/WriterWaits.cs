using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QuoteTracker.Store.Measures;

/// <summary>
/// Times how long a transaction waits for the writer before it: on SQLite for its turn and the file's lock, on PostgreSQL for the
/// advisory one, which is taken by an interceptor before this one.
/// </summary>
internal sealed class WriterWaits : DbTransactionInterceptor
{
    internal static readonly WriterWaits Instance = new();

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (!result.HasResult)
            Begin(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (!result.HasResult)
            Begin(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        End(eventData.Context);
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>Where one waits before the transaction is begun; what has begun by then is not timed anew.</summary>
    internal static void Begin(object? context)
    {
        if (context is QuoteDb db)
            db.WaitsSince = Stopwatch.GetTimestamp();
    }

    private static void End(object? context)
    {
        if (context is QuoteDb db)
            StoreMeter.Waits.Record(Stopwatch.GetElapsedTime(db.WaitsSince).TotalSeconds, new KeyValuePair<string, object?>(StoreMeter.Engine, db.Engine.Name));
    }
}

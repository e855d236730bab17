using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Measures;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>
/// Lets the writers of this process have a file in the order in which they came. SQLite has no queue: whoever waits for its lock
/// looks again after ever longer pauses, and one who has just come is quicker than one who has waited for seconds.
/// </summary>
internal sealed class SqliteTurns : DbTransactionInterceptor
{
    internal static readonly SqliteTurns Instance = new();

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Files = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<DbTransaction, IDisposable> Taken = [];

    /// <summary>A turn for what is written without a transaction of EF Core's; it ends when it is disposed.</summary>
    /// <param name="connection">Open: only then it tells the file by its one name.</param>
    /// <param name="patience">How long it waits.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="SqliteException"><see cref="SqliteFaults.Busy"/> where the writers before it took longer.</exception>
    internal static IDisposable Take(SqliteConnection connection, TimeSpan patience, CancellationToken cancel)
    {
        var file = Of(connection);
        return file.Wait(patience, cancel) ? new Freedom(file) : throw TooLong();
    }

    /// <inheritdoc cref="Take"/>
    internal static async Task<IDisposable> TakeAsync(SqliteConnection connection, TimeSpan patience, CancellationToken cancel)
    {
        var file = Of(connection);
        return await file.WaitAsync(patience, cancel) ? new Freedom(file) : throw TooLong();
    }

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        WriterWaits.Begin(eventData.Context);
        return Begin(connection, eventData, Take((SqliteConnection)connection, Patience(connection), CancellationToken.None));
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        WriterWaits.Begin(eventData.Context);
        return Begin(connection, eventData, await TakeAsync((SqliteConnection)connection, Patience(connection), cancellationToken));
    }

    /// <summary>How long a command of a connection may take, and so how long a turn is waited for.</summary>
    internal static TimeSpan Patience(DbConnection connection) => TimeSpan.FromSeconds(((SqliteConnection)connection).DefaultTimeout);

    private static SemaphoreSlim Of(SqliteConnection connection) => Files.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1));

    // Other processes may hold the file too: for them there is SQLite's own lock, which is waited for here.
    private static InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData, IDisposable turn)
    {
        try
        {
            if (SqliteMoved.Is((SqliteConnection)connection))
                throw new SqliteException(SqliteMoved.Why, SqliteFaults.CantOpen);
            var begun = connection.BeginTransaction(eventData.IsolationLevel);
            Taken.Add(begun, turn);
            return InterceptionResult<DbTransaction>.SuppressWithResult(begun);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private static SqliteException TooLong() => new("The writers before this one took too long.", SqliteFaults.Busy);

    private static void End(DbTransaction transaction)
    {
        if (Taken.TryGetValue(transaction, out var turn))
            turn.Dispose();
    }

    /// <summary>Makes transactions that give the file to the next one at their end, whichever that is.</summary>
    internal sealed class Factory(RelationalTransactionFactoryDependencies dependencies) : RelationalTransactionFactory(dependencies)
    {
        public override RelationalTransaction Create(IRelationalConnection connection, DbTransaction transaction, Guid transactionId, IDiagnosticsLogger<Microsoft.EntityFrameworkCore.DbLoggerCategory.Database.Transaction> logger, bool transactionOwned) =>
            new Turn(connection, transaction, transactionId, logger, transactionOwned, Dependencies.SqlGenerationHelper);
    }

    private sealed class Turn(IRelationalConnection connection, DbTransaction transaction, Guid id, IDiagnosticsLogger<Microsoft.EntityFrameworkCore.DbLoggerCategory.Database.Transaction> logger, bool isOwned, ISqlGenerationHelper sql)
        : RelationalTransaction(connection, transaction, id, logger, isOwned, sql)
    {
        private readonly DbTransaction begun = transaction;

        protected override void ClearTransaction()
        {
            End(begun);
            base.ClearTransaction();
        }

        protected override Task ClearTransactionAsync(CancellationToken cancellationToken = default)
        {
            End(begun);
            return base.ClearTransactionAsync(cancellationToken);
        }

        // Where it can't even be rolled back it is not cleared.
        public override void Dispose()
        {
            try
            {
                base.Dispose();
            }
            finally
            {
                End(begun);
            }
        }

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await base.DisposeAsync();
            }
            finally
            {
                End(begun);
            }
        }
    }

    private sealed class Freedom(SemaphoreSlim file) : IDisposable
    {
        private SemaphoreSlim? held = file;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

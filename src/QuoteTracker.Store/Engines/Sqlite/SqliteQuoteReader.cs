using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Keeps connections of its own to the file, with their statements.</summary>
internal sealed class SqliteQuoteReader(string file) : QuoteReader, IDisposable
{
    private readonly ConcurrentBag<SqliteQuoteStatements> idle = [];
    private bool disposed;

    public override Task<List<WholeQuote>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (ids.Count == 0)
            return Task.FromResult<List<WholeQuote>>([]);

        var statements = idle.TryTake(out var kept) ? kept : new SqliteQuoteStatements(file);
        var whole = false;
        try
        {
            var quotes = statements.Read(ids);
            whole = true;
            return Task.FromResult(quotes);
        }
        finally
        {
            // After a fault the connection may be in the middle of something: a new one is made next time.
            if (whole)
                idle.Add(statements);
            else
                statements.Dispose();
        }
    }

    public override Task<List<WholeQuote>> ReadAsync(QuoteDb db, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not { } transaction)
            return ReadAsync(ids, cancel);
        using var statements = new SqliteQuoteStatements((SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction());
        return Task.FromResult(statements.Read(ids));
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var statements))
            statements.Dispose();
    }
}

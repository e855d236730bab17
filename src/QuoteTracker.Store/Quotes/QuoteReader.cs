using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Engines.Sqlite;

namespace QuoteTracker.Store.Quotes;

/// <summary>
/// Reads whole quotes by prepared statements that are kept from call to call. This is the answer to most requests;
/// through the object mapper it costs some ten times as much (docs/decisions/0005-whole-quotes-by-prepared-statements.md).
/// </summary>
public sealed class QuoteReader(string file) : IDisposable
{
    private readonly ConcurrentBag<SqliteQuoteStatements> idle = [];
    private bool disposed;

    /// <summary>The quotes of these ids, in the order of the ids, as they were at one moment; unknown ones are left out.</summary>
    public List<WholeQuote> Read(IReadOnlyList<long> ids)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (ids.Count == 0)
            return [];

        var statements = idle.TryTake(out var kept) ? kept : new SqliteQuoteStatements(file);
        var whole = false;
        try
        {
            var quotes = statements.Read(ids);
            whole = true;
            return quotes;
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

    /// <summary>As <see cref="Read(IReadOnlyList{long})"/>, and what the context's transaction has written so far.</summary>
    public List<WholeQuote> Read(QuoteDb db, IReadOnlyList<long> ids)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is not { } transaction)
            return Read(ids);
        using var statements = new SqliteQuoteStatements((SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction());
        return statements.Read(ids);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var statements))
            statements.Dispose();
    }
}

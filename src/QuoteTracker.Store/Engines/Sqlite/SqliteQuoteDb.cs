using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>The database in a SQLite file.</summary>
public sealed class SqliteQuoteDb(DbContextOptions<SqliteQuoteDb> options) : QuoteDb(options)
{
    internal override IEngine Engine => SqliteEngine.Instance;
}

using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>The database on a PostgreSQL server.</summary>
public sealed class PostgresQuoteDb(DbContextOptions<PostgresQuoteDb> options) : QuoteDb(options)
{
    internal override IEngine Engine => PostgresEngine.Instance;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresModel.Shape(modelBuilder);
    }
}

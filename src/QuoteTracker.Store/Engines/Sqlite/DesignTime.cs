using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> work on the store alone.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteQuoteDb>
{
    public SqliteQuoteDb CreateDbContext(string[] args) => new(
        (DbContextOptions<SqliteQuoteDb>)new DbContextOptionsBuilder<SqliteQuoteDb>().UseQuoteFile("design.db").Options);
}

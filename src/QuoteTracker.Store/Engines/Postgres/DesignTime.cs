using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Lets <c>dotnet ef migrations add</c> work on the store alone, without a server.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgresQuoteDb>
{
    public PostgresQuoteDb CreateDbContext(string[] args) => new(
        (DbContextOptions<PostgresQuoteDb>)new DbContextOptionsBuilder<PostgresQuoteDb>().UseQuoteServer("Host=design").Options);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> work on the store alone.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<QuoteDb>
{
    public QuoteDb CreateDbContext(string[] args) => new(
        (DbContextOptions<QuoteDb>)new DbContextOptionsBuilder<QuoteDb>().UseQuoteFile("design.db").Options);
}

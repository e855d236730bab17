using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.Engines.Sqlite;

namespace QuoteTracker.Tests;

/// <summary>Keys from before there were scopes.</summary>
public sealed class AccessOfOldKeys : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_admin_key_may_do_everything_and_others_may_write()
    {
        var cancel = TestContext.Current.CancellationToken;
        var options = (DbContextOptions<QuoteDb>)new DbContextOptionsBuilder<QuoteDb>().UseQuoteFile(Path.Combine(data, "quotetracker.db")).Options;
        await using var db = new QuoteDb(options);
        await db.GetService<IMigrator>().MigrateAsync("Initial", cancel);
        foreach (var name in new[] { "admin", "desk" })
            await db.Database.ExecuteSqlAsync($"INSERT INTO AccessKeys (Name, Hash, CreatedAt) VALUES ({name}, {AccessKey.HashOf(name)}, 1)", cancel);

        await db.PrepareAsync(cancel);

        (await db.AccessKeys.OrderBy(key => key.Name).Select(key => key.Scopes).ToListAsync(cancel)).ShouldBe([Scope.Admin, Scope.Write]);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Engines.Sqlite;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Tests;

/// <summary>A copy of a server's database that a test may change by any means.</summary>
internal sealed class ForgedCopy : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"quotetracker-test-{Guid.NewGuid():N}.db");

    public ForgedCopy(string folder) => Execute(Path.Combine(folder, "quotetracker.db"), $"VACUUM INTO '{file}'");

    public QuoteDb Open()
    {
        var options = new DbContextOptionsBuilder<SqliteQuoteDb>();
        options.UseQuoteFile(file);
        return new SqliteQuoteDb(options.Options);
    }

    /// <summary>All that verify finds wrong.</summary>
    public async Task<List<string>> Faults()
    {
        await using var db = Open();
        return await db.VerifyAsync(null, TestContext.Current.CancellationToken);
    }

    /// <summary>SQL behind the program's back, with none of the database's own rules in its way. Gives the number of rows.</summary>
    public int Forge(string sql)
    {
        Execute(file, """
            DROP TRIGGER IF EXISTS RevisionsNeverChange; DROP TRIGGER IF EXISTS RevisionsStay; DROP TRIGGER IF EXISTS SnapshotsNeverChange;
            DROP TRIGGER IF EXISTS SnapshotPagesNeverChange;
            """);
        return Execute(file, sql);
    }

    public void Dispose()
    {
        Engine.CloseFile(file);
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" })
            File.Delete(part);
    }

    private static int Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = false, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA ignore_check_constraints = 1; {sql}";
        return command.ExecuteNonQuery();
    }
}

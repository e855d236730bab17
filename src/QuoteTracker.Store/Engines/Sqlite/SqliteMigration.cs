using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>
/// Makes the file where there is none and brings its tables on, one process at a time. EF Core keeps a lock for that in the file itself: a process that is
/// killed leaves it there, and every later start would wait for it for ever. Ours is the system's, and goes with its process.
/// </summary>
internal static class SqliteMigration
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    internal static async Task Migrate(QuoteDb db, CancellationToken cancel)
    {
        var file = db.Database.GetDbConnection().DataSource;
        await using var mine = await Turn($"{file}-migrating", cancel);

        // An empty file is an empty database. One that is there is not opened here: SQLite's locks on it would go at its closing.
        if (!File.Exists(file))
            DataFolder.MakeFile(file);

        // Nobody else is at it, so whoever took this is gone.
        if (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel) > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancel);
        await db.Database.MigrateAsync(cancel);
    }

    // The file stays: one that is removed could be locked twice, under its name and by who had opened it before.
    private static async Task<FileStream> Turn(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException shared) when (SqliteFaults.IsInUse(shared))
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }
}

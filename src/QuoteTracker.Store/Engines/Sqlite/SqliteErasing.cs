using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Takes what was deleted out of the file itself, and not only out of the tables.</summary>
internal static class SqliteErasing
{
    // SQLite has one folder for temporary files in a whole process.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>SQLite writes zeros over what it deletes, until the connection is opened the next time.</summary>
    internal static async Task Overwrite(QuoteDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "PRAGMA secure_delete = ON";
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>
    /// Deleted rows of an index lose their words when its segments are joined. Earlier edits left old words in the free places
    /// of pages: the whole file is written anew, and then the log is emptied into it. False where a reader kept the log from being
    /// emptied for a minute.
    /// </summary>
    internal static async Task<bool> Erase(QuoteDb db, CancellationToken cancel)
    {
        // Its own connection: VACUUM wants no transaction and no open statement.
        await using var own = new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        await own.OpenAsync(cancel);
        await Run(own, "PRAGMA busy_timeout = 60000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = FILE", cancel);
        using var turn = await SqliteTurns.TakeAsync(own, SqliteTurns.Patience(own), cancel);
        foreach (var index in Enum.GetValues<WordIndex>())
            await Run(own, $"INSERT INTO {index.Table()} ({index.Table()}) VALUES ('optimize')", cancel);
        await Rewrite(own, cancel);

        await using var checkpoint = own.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt64(await checkpoint.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) == 0;
    }

    // The new file is made beside the old one, where there is room for a database, and not in a folder that may be memory. It has no name.
    private static async Task Rewrite(SqliteConnection own, CancellationToken cancel)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(own.DataSource))!;
            await Run(own, $"PRAGMA temp_store_directory = '{folder.Replace("'", "''", StringComparison.Ordinal)}'", cancel);
            await Run(own, "VACUUM", cancel);
        }
        finally
        {
            await Run(own, "PRAGMA temp_store_directory = ''", CancellationToken.None);
            OneAtATime.Release();
        }
    }

    private static async Task Run(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }
}

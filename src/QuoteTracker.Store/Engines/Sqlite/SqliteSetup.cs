using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>How the program opens a SQLite file: what it promises about writes is set here.</summary>
public static class SqliteSetup
{
    /// <summary>Points a context at the file; it is made when it is not there.</summary>
    public static DbContextOptionsBuilder UseQuoteFile(this DbContextOptionsBuilder options, string file) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 60 }.ConnectionString,
            sqlite => sqlite
                // Several lists in one select multiply each other's rows.
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                // A list is one parameter, however long: a batch may name more records than SQLite takes variables (32,766).
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(Pragmas.Instance);

    private sealed class Pragmas : DbConnectionInterceptor
    {
        internal static readonly Pragmas Instance = new();

        // WAL: readers never wait for the writer. FULL: what was acknowledged is on disk, power cut or not.
        // busy_timeout: a second writer waits inside SQLite instead of polling.
        private const string Statement = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA busy_timeout = 60000;
            PRAGMA cache_size = -4000;
            """;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Statement;
            command.ExecuteNonQuery();
        }
    }
}

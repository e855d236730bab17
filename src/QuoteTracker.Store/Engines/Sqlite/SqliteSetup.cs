using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>How the program opens a SQLite file: what it promises about writes is set here.</summary>
public static class SqliteSetup
{
    /// <summary>Points a context at the file, which must be there: one that is taken away while it is served must not come back empty.</summary>
    public static DbContextOptionsBuilder UseQuoteFile(this DbContextOptionsBuilder options, string file) => options
        .UseFile(Shared(file))
        .ReplaceService<IRelationalTransactionFactory, SqliteTurns.Factory>()
        .AddInterceptors(Pragmas.Instance, SqliteTurns.Instance);

    /// <summary>How the file is opened by all who are given it.</summary>
    internal static SqliteConnectionStringBuilder Shared(string file) => new() { DataSource = file, ForeignKeys = true, DefaultTimeout = 60, Mode = SqliteOpenMode.ReadWrite };

    /// <summary>Points a context at a file that is nobody else's, and lets go of it with the connection; to be read alone, it is not changed in a bit.</summary>
    internal static SqliteQuoteDb Alone(string file, bool readOnly)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = false, Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite };
        return new SqliteQuoteDb((DbContextOptions<SqliteQuoteDb>)new DbContextOptionsBuilder<SqliteQuoteDb>().UseFile(connection).Options);
    }

    private static DbContextOptionsBuilder UseFile(this DbContextOptionsBuilder options, SqliteConnectionStringBuilder connection) => options
        .UseSqlite(connection.ConnectionString, sqlite => sqlite
            // Several lists in one select multiply each other's rows.
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // A list is one parameter, however long: a batch may name more records than SQLite takes variables (32,766).
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        // Said once, by the exception itself: in one line where a verb fails, in the log where a request does.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.ConnectionError, RelationalEventId.TransactionError, RelationalEventId.CommandError, CoreEventId.QueryIterationFailed, CoreEventId.SaveChangesFailed));

    /// <summary>From so many rows at once on, a write is a bulk write.</summary>
    internal const int ManyRows = 1_000;

    /// <summary>
    /// Gives a bulk write room for the pages of its transaction: what has no room is written and read again in the midst of
    /// it. Until the connection is opened the next time.
    /// </summary>
    internal static void MakeRoom(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA cache_size = -64000";
        command.ExecuteNonQuery();
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        internal static readonly Pragmas Instance = new();

        // WAL: readers never wait for the writer. FULL: what was acknowledged is on disk, power cut or not.
        // busy_timeout: a writer of another process is waited for; those of this one wait for their turn (SqliteTurns). cache_size: 4 MB for each connection; more is
        // no faster to read from, and a server has many.
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

        // To see whether the file is there, EF Core opens it to be read alone; a backup that was put in place can't be given its log then.
        private static void Set(DbConnection connection)
        {
            if (connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.Ordinal))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Statement;
            command.ExecuteNonQuery();
        }
    }
}

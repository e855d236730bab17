using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>How the program speaks with a PostgreSQL server.</summary>
public static class PostgresSetup
{
    // A server takes 100 connections unless it is told otherwise, and others may want some.
    private const int Connections = 50;

    // As long as a writer on SQLite waits for the one before.
    internal const int Seconds = 60;

    /// <summary>Points a context at the database that the connection string names.</summary>
    public static DbContextOptionsBuilder UseQuoteServer(this DbContextOptionsBuilder options, string database) => options
        .UseNpgsql(Shared(database), npgsql => npgsql
            .CommandTimeout(new NpgsqlConnectionStringBuilder(database).CommandTimeout)
            // Several lists in one select multiply each other's rows.
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // A list is one parameter, however long.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            // A lost connection is told as what it is; the provider's own strategy wraps it in advice to programmers.
            .ExecutionStrategy(context => new NonRetryingExecutionStrategy(context)))
        // Said once, by the exception itself: in one line where a verb fails, in the log where a request does.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.ConnectionError, RelationalEventId.CommandError, CoreEventId.QueryIterationFailed, CoreEventId.SaveChangesFailed))
        .AddInterceptors(PostgresWriteLock.Instance, PostgresCharacters.Instance);

    /// <summary>
    /// The string that contexts open their connections with: a command has its bound in the context, and a COMMIT none. One
    /// that is given up while it waits for a standby is committed on the primary all the same, and comes back as done.
    /// </summary>
    internal static string Shared(string database) => new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 0 }.ConnectionString;

    /// <summary>A command on a context's connection, with the context's bound.</summary>
    internal static NpgsqlCommand Command(QuoteDb db, string sql) => new(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { CommandTimeout = db.Database.GetCommandTimeout() ?? Seconds };

    /// <summary>A connection to a context's database beside the context's own, closed. The string has a password, which that one does not tell any more once it was opened.</summary>
    internal static NpgsqlConnection Another(QuoteDb db) => (NpgsqlConnection)((ICloneable)db.Database.GetDbConnection()).Clone();

    // A server that says nothing for so long is asked whether it is there.
    private const int SecondsAlive = 10;

    // How long it takes at most until a primary that moved is found.
    private const int SecondsToRecheck = 1;

    /// <summary>A connection string with what is sensible where it says nothing. Of several servers it asks the primary.</summary>
    /// <param name="database">As the operator gave it.</param>
    /// <param name="forReading">Whether <c>prefer-standby</c> stays: it says where reads go; writes always go to the primary.</param>
    /// <exception cref="ArgumentException">It is none. What it says is not repeated: it may have a password.</exception>
    internal static string Completed(string database, bool forReading = false)
    {
        NpgsqlConnectionStringBuilder given;
        try
        {
            given = new NpgsqlConnectionStringBuilder(database);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new ArgumentException("The database is not named by a connection string of Npgsql: \"Host=localhost;Database=quotetracker;Username=…;Password=…\".");
        }

        if (given.Host is null)
            throw new ArgumentException("The connection string has no Host.");
        if (given.Database is null)
            throw new ArgumentException("The connection string has no Database.");
        var said = new DbConnectionStringBuilder { ConnectionString = database }.Keys!.Cast<string>().Select(key => key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()).ToList();
        if (!said.Contains("COMMANDTIMEOUT"))
            given.CommandTimeout = Seconds;
        if (!said.Contains("MAXIMUMPOOLSIZE") && !said.Contains("MAXPOOLSIZE"))
            given.MaxPoolSize = Connections;

        // A server that vanished without a word is given up at last, though a COMMIT waits without a bound.
        if (!said.Contains("TCPKEEPALIVE"))
            (given.TcpKeepAlive, given.TcpKeepAliveTime, given.TcpKeepAliveInterval) = (true, SecondsAlive, SecondsAlive);
        if (!said.Contains("HOSTRECHECKSECONDS"))
            given.HostRecheckSeconds = SecondsToRecheck;
        if (given.Host.Contains(',', StringComparison.Ordinal) && (given.TargetSessionAttributes is null || (PostgresServers.IsPreferStandby(given) && !forReading)))
            given.TargetSessionAttributes = "primary";
        given.ApplicationName ??= "QuoteTracker";
        return given.ConnectionString;
    }
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using NpgsqlTypes;
using QuoteTracker.Store.Measures;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>One of the servers, asked by itself; what it was when it was looked at last.</summary>
/// <param name="database">A connection string with this server alone.</param>
internal sealed class PostgresStandby(string database)
{
    private const string Question = "SELECT pg_is_in_recovery(), coalesce(pg_last_wal_replay_lsn(), '0/0')";
    private const int SecondsToConnect = 2;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly string look = new NpgsqlConnectionStringBuilder(database) { Timeout = SecondsToConnect, CommandTimeout = SecondsToConnect, MaxPoolSize = 4 }.ConnectionString;
    private readonly Lock gate = new();
    private Task asking = Task.CompletedTask;
    private long lookedAt;
    private long askedAt;

    /// <summary>Contexts on it.</summary>
    internal PooledDbContextFactory<PostgresQuoteDb> Contexts { get; } =
        new((DbContextOptions<PostgresQuoteDb>)new DbContextOptionsBuilder<PostgresQuoteDb>().UseQuoteServer(database).AddInterceptors(CommandTimes.Instance).Options);

    internal PostgresQuoteReader Reader { get; } = new(database);

    internal bool IsStandby { get; private set; }

    internal bool IsPrimary { get; private set; }

    /// <summary>It has everything up to here; more by now.</summary>
    internal NpgsqlLogSequenceNumber Replayed { get; private set; }

    /// <summary>Whether it can be read from now: looks at it, where that was long ago or it was not far enough. Who comes while another looks has what that one sees.</summary>
    /// <remarks>One that says nothing holds nobody up: who waited for a moment goes elsewhere, and the look goes on.</remarks>
    internal async Task<bool> HasAsync(NpgsqlLogSequenceNumber wanted, TimeSpan recheck, CancellationToken cancel)
    {
        if (!IsFresh(recheck) || (IsStandby && Replayed < wanted))
        {
            Task asked;
            lock (gate)
            {
                if (asking.IsCompleted)
                    (asking, askedAt) = (Ask(), Stopwatch.GetTimestamp());
                asked = asking;
            }

            var left = Moment - Stopwatch.GetElapsedTime(askedAt);
            if (lookedAt != 0 && await Task.WhenAny(asked, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancel)) != asked)
                return false;
            await asked.WaitAsync(cancel);
        }

        return IsStandby && Replayed >= wanted;
    }

    private bool IsFresh(TimeSpan recheck) => lookedAt != 0 && Stopwatch.GetElapsedTime(lookedAt) < recheck;

    private async Task Ask()
    {
        try
        {
            await using var connection = new NpgsqlConnection(look);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(Question, connection);
            await using var row = await command.ExecuteReaderAsync();
            await row.ReadAsync();
            IsStandby = row.GetBoolean(0);
            IsPrimary = !IsStandby;
            Replayed = row.GetFieldValue<NpgsqlLogSequenceNumber>(1);
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException)
        {
            (IsStandby, IsPrimary) = (false, false);
        }

        lookedAt = Stopwatch.GetTimestamp();
    }
}

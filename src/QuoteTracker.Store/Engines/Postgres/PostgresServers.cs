using Npgsql;
using NpgsqlTypes;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>The servers of a connection string that sends reads to standbys, and how far this process has written.</summary>
internal sealed class PostgresServers
{
    // While there is no primary, a standby that is some milliseconds behind is waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly PostgresStandby[] all;
    private readonly TimeSpan recheck;
    private int turn;
    private ulong written;

    private PostgresServers(NpgsqlConnectionStringBuilder given)
    {
        recheck = TimeSpan.FromSeconds(given.HostRecheckSeconds);
        all = [.. given.Host!.Split(',', StringSplitOptions.TrimEntries).Select(host => new PostgresStandby(Alone(given, host)))];
    }

    /// <summary>The position up to which this process has committed.</summary>
    internal NpgsqlLogSequenceNumber Written => new(Volatile.Read(ref written));

    /// <summary>The servers, where the string names several and says <c>Target Session Attributes=prefer-standby</c>; else null: then all is asked of the primary.</summary>
    internal static PostgresServers? Of(string database)
    {
        var given = new NpgsqlConnectionStringBuilder(database);
        return given.Host!.Contains(',', StringComparison.Ordinal) && IsPreferStandby(given) ? new PostgresServers(given) : null;
    }

    internal static bool IsPreferStandby(NpgsqlConnectionStringBuilder given) => given.TargetSessionAttributes is "prefer-standby";

    /// <summary>A standby that has everything up to the position, by turns; null where none has and there is a primary, or nobody came up to it in time.</summary>
    internal async Task<PostgresStandby?> Choose(NpgsqlLogSequenceNumber wanted, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var first = (uint)Interlocked.Increment(ref turn);
            for (var i = 0u; i < all.Length; i++)
            {
                var server = all[(first + i) % all.Length];
                if (await server.HasAsync(wanted, recheck, cancel))
                    return server;
            }

            if (waited >= Patience || all.Any(server => server.IsPrimary))
                return null;
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Notes how far was committed.</summary>
    internal void Note(NpgsqlLogSequenceNumber position)
    {
        for (var known = Volatile.Read(ref written); known < (ulong)position;)
        {
            var before = Interlocked.CompareExchange(ref written, (ulong)position, known);
            if (before == known)
                return;
            known = before;
        }
    }

    private static string Alone(NpgsqlConnectionStringBuilder given, string host) =>
        new NpgsqlConnectionStringBuilder(given.ConnectionString) { Host = host, TargetSessionAttributes = "any" }.ConnectionString;
}

using NpgsqlTypes;
using QuoteTracker.Store.Engines.Postgres;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store;

/// <summary>
/// Where one request reads: the database that all writes go to, or a standby that follows it
/// (docs/decisions/0022-reads-from-standbys.md). A server that wasn't chosen is the former.
/// </summary>
public sealed class ReadPlace
{
    private readonly PostgresServers? servers;
    private PostgresStandby? standby;

    internal ReadPlace(PostgresServers? servers) => this.servers = servers;

    /// <summary>Whether there are standbys to read from.</summary>
    public bool HasStandbys => servers is not null;

    /// <summary>Whether a position can be read as one; anything where there are no standbys.</summary>
    public static bool IsPosition(string given) => NpgsqlLogSequenceNumber.TryParse(given, out _);

    /// <summary>
    /// Chooses where to read, before anything is read: a standby that has what was there at the position, or else the
    /// primary. A standby that is behind is waited for only where there is no primary.
    /// </summary>
    /// <param name="position">What the reader has seen; null for nothing.</param>
    /// <param name="withOwn">Whether what this process has written must be there too.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task ChooseAsync(string? position, bool withOwn, CancellationToken cancel)
    {
        if (servers is null)
            return;
        var seen = position is null ? default : NpgsqlLogSequenceNumber.Parse(position);
        standby = await servers.Choose(withOwn && servers.Written > seen ? servers.Written : seen, cancel);
    }

    internal QuoteDb? Context() => standby?.Contexts.CreateDbContext();

    internal QuoteReader? Reader => standby?.Reader;
}

using Npgsql;
using NpgsqlTypes;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>A primary that waits for one of two standbys before it acknowledges.</summary>
internal sealed class ReplicaSet : IAsyncDisposable
{
    private readonly string folder;
    private readonly List<PostgresNode> nodes = [];

    private ReplicaSet(string folder) => this.folder = folder;

    /// <summary>Connection string of the program: all of them, reads from standbys.</summary>
    public string Database =>
        $"Host={string.Join(',', nodes.Select(node => $"127.0.0.1:{node.Port}"))};Username=postgres;Database=quotes;Target Session Attributes=prefer-standby;Host Recheck Seconds=1;Timeout=5";

    /// <summary>Who is the primary now.</summary>
    public PostgresNode Primary { get; private set; } = null!;

    /// <summary>The others.</summary>
    public IEnumerable<PostgresNode> Standbys => nodes.Where(node => node != Primary);

    public static async Task<ReplicaSet> Create()
    {
        var set = new ReplicaSet(await PostgresPrograms.NewFolder());
        set.Primary = await PostgresNode.Create(set.folder, "a", "synchronous_commit=on", "wal_keep_size=512MB", "max_wal_senders=10");
        set.nodes.Add(set.Primary);
        set.nodes.Add(await set.Primary.Standby("b"));
        set.nodes.Add(await set.Primary.Standby("c"));
        await set.Primary.Execute("ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (a, b, c)'");
        await set.Primary.Execute("SELECT pg_reload_conf()");
        return set;
    }

    /// <summary>Kills the primary and promotes whoever got most of its log; the other follows.</summary>
    public async Task FailOver()
    {
        await Primary.Kill();
        var dead = Primary;
        var (next, furthest) = (Primary, default(NpgsqlLogSequenceNumber));
        foreach (var node in Standbys)
        {
            var received = await Received(node);
            if (received > furthest)
                (next, furthest) = (node, received);
        }

        await next.Promote();
        Primary = next;
        await next.Execute("ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (a, b, c)'");
        await next.Execute("SELECT pg_reload_conf()");
        foreach (var node in Standbys.Where(node => node != dead))
        {
            await node.Execute($"ALTER SYSTEM SET primary_conninfo = 'host=127.0.0.1 port={next.Port} user=postgres application_name={node.Name}'");
            await node.Execute("SELECT pg_reload_conf()");
        }
    }

    public ValueTask DisposeAsync()
    {
        PostgresPrograms.Remove(folder);
        return ValueTask.CompletedTask;
    }

    private static async Task<NpgsqlLogSequenceNumber> Received(PostgresNode node)
    {
        await using var connection = new NpgsqlConnection($"{node.Named("postgres")};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_last_wal_receive_lsn()", connection);
        return (NpgsqlLogSequenceNumber)(await command.ExecuteScalarAsync())!;
    }
}

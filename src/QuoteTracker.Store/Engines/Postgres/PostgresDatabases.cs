using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>The databases of a server, asked from beside: from the one named postgres, which every server has.</summary>
internal sealed class PostgresDatabases(string database) : IAsyncDisposable
{
    private const string MayNot = PostgresErrorCodes.InsufficientPrivilege, InUse = PostgresErrorCodes.ObjectInUse;

    // Whatever its schema: a search path may name none, or another. Names that begin with pg_ are the server's own.
    private const string HasAnything = """
        SELECT EXISTS (
            SELECT FROM (SELECT relnamespace FROM pg_class UNION ALL SELECT pronamespace FROM pg_proc UNION ALL SELECT typnamespace FROM pg_type) AS thing (space)
            JOIN pg_namespace ON pg_namespace.oid = thing.space
            WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\_%')
        OR EXISTS (SELECT FROM pg_largeobject_metadata)
        """;

    private readonly NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(database) { Database = "postgres", Pooling = false, CommandTimeout = 0 }.ConnectionString);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>A name for a database that is dropped or renamed before this process ends.</summary>
    internal static string NewName(string purpose) => $"quotetracker_{purpose}_{Guid.NewGuid():N}";

    /// <summary>Whether a database is there, and whether it has anything of anybody's in it: a table, a view, a sequence, a function.</summary>
    internal async Task<(bool There, bool Full)> StateAsync(string name, CancellationToken cancel)
    {
        await using var there = await Command("SELECT count(*) FROM pg_database WHERE datname = $1", cancel, name);
        if ((long)(await there.ExecuteScalarAsync(cancel))! == 0)
            return (false, false);
        await using var inside = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Database = name, Pooling = false }.ConnectionString);
        await inside.OpenAsync(cancel);
        await using var anything = new NpgsqlCommand(HasAnything, inside);
        return (true, (bool)(await anything.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>How many are connected to a database, and the names of their programs.</summary>
    internal async Task<(long Count, string Programs)> ConnectedAsync(string name, CancellationToken cancel)
    {
        await using var command = await Command("SELECT count(*), coalesce(string_agg(DISTINCT application_name, ', '), '') FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'", cancel, name);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetString(1));
    }

    /// <summary>Makes an empty one by such a name, and drops those that killed processes left; false where the role may not.</summary>
    internal async Task<bool> CreateAsync(string name, CancellationToken cancel)
    {
        await DropLeftAsync(cancel);
        await using (var hold = await Command("SELECT pg_advisory_lock(hashtextextended($1, 0))", cancel, name))
            await hold.ExecuteNonQueryAsync(cancel);
        await using var command = await Command($"CREATE DATABASE {Quoted(name)} TEMPLATE template0 ENCODING 'UTF8'", cancel);
        try
        {
            await command.ExecuteNonQueryAsync(cancel);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == MayNot)
        {
            return false;
        }
    }

    // Whoever makes one holds a lock of its name as long as its connection lasts, which the server ends with the process: so
    // no clock and no guess tells which are left. One that lost its connection and goes on is connected to the database
    // itself, and a drop without FORCE is refused.
    private async Task DropLeftAsync(CancellationToken cancel)
    {
        var left = new List<string>();
        await using (var ours = await Command("SELECT datname::text FROM pg_database WHERE datname ~ '^quotetracker_(proving|restoring)_[0-9a-f]{32}$'", cancel))
        await using (var names = await ours.ExecuteReaderAsync(cancel))
        {
            while (await names.ReadAsync(cancel))
                left.Add(names.GetString(0));
        }

        foreach (var name in left)
        {
            await using var take = await Command("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", cancel, name);
            if (!(bool)(await take.ExecuteScalarAsync(cancel))!)
                continue;
            await using var drop = await Command($"DROP DATABASE IF EXISTS {Quoted(name)}", cancel);
            try
            {
                await drop.ExecuteNonQueryAsync(cancel);
            }
            catch (PostgresException refused) when (refused.SqlState is MayNot or InUse)
            {
                // Another role's, or somebody looks at it.
            }
        }
    }

    /// <summary>Gives a database another's name, and that one, where it is there, the name to keep it under: both or neither.</summary>
    internal async Task TakePlaceAsync(string part, string name, string? kept, CancellationToken cancel)
    {
        await using var command = await Command($"{(kept is null ? "" : Renamed(name, kept))} {Renamed(part, name)}", cancel);
        await using var both = await connection.BeginTransactionAsync(cancel);
        await command.ExecuteNonQueryAsync(cancel);
        await both.CommitAsync(cancel);
    }

    /// <summary>Takes one away, if it is there.</summary>
    internal async Task DropAsync(string name)
    {
        await using var command = await Command($"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)", CancellationToken.None);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlCommand> Command(string sql, CancellationToken cancel, params string[] values)
    {
        if (connection.State != System.Data.ConnectionState.Open)
            await connection.OpenAsync(cancel);
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return command;
    }

    private static string Renamed(string from, string to) => $"ALTER DATABASE {Quoted(from)} RENAME TO {Quoted(to)};";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using Npgsql;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>The databases of a server, asked from beside: from the one named postgres, which every server has.</summary>
internal sealed class PostgresDatabases(string database) : IAsyncDisposable
{
    private const string MayNot = PostgresErrorCodes.InsufficientPrivilege;

    private readonly NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(database) { Database = "postgres", Pooling = false, CommandTimeout = 0 }.ConnectionString);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Whether a database is there, and whether it has tables.</summary>
    internal async Task<(bool There, bool Full)> StateAsync(string name, CancellationToken cancel)
    {
        await using var there = await Command("SELECT count(*) FROM pg_database WHERE datname = $1", cancel, name);
        if ((long)(await there.ExecuteScalarAsync(cancel))! == 0)
            return (false, false);
        await using var inside = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Database = name, Pooling = false }.ConnectionString);
        await inside.OpenAsync(cancel);
        await using var tables = new NpgsqlCommand("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace", inside);
        return (true, (long)(await tables.ExecuteScalarAsync(cancel))! > 0);
    }

    /// <summary>How many are connected to a database, and the names of their programs.</summary>
    internal async Task<(long Count, string Programs)> ConnectedAsync(string name, CancellationToken cancel)
    {
        await using var command = await Command("SELECT count(*), coalesce(string_agg(DISTINCT application_name, ', '), '') FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'", cancel, name);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetString(1));
    }

    /// <summary>Makes an empty one; false where the role may not.</summary>
    internal async Task<bool> CreateAsync(string name, CancellationToken cancel)
    {
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

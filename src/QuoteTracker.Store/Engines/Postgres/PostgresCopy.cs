using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Many rows into a table by COPY, in the context's transaction. One at a time on a connection.</summary>
internal sealed class PostgresCopy : IAsyncDisposable
{
    private readonly NpgsqlBinaryImporter importer;
    private readonly CancellationToken cancel;

    private PostgresCopy(NpgsqlBinaryImporter importer, CancellationToken cancel) => (this.importer, this.cancel) = (importer, cancel);

    internal static async Task<PostgresCopy> Into(QuoteDb db, string table, IEnumerable<string> columns, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        return new PostgresCopy(await connection.BeginBinaryImportAsync(
            $"COPY \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)", cancel), cancel);
    }

    /// <summary>All rows made of some records, none where there are none.</summary>
    internal static async Task All<T>(QuoteDb db, BulkTable<T> table, IReadOnlyCollection<T> records, CancellationToken cancel)
    {
        if (records.Count == 0)
            return;
        await using var copy = await Into(db, table.Name, table.Columns, cancel);
        foreach (var record in records)
            await copy.Add(table.Row(record));
        await copy.Finish();
    }

    /// <summary>One row, in the order of the columns. Bytes go as they are: to a tsvector, its binary form.</summary>
    internal async Task Add(params object?[] values)
    {
        await importer.StartRowAsync(cancel);
        foreach (var value in values)
        {
            if (value is null)
                await importer.WriteNullAsync(cancel);
            else
                await importer.WriteAsync(value, TypeOf(value), cancel);
        }
    }

    /// <summary>Rows that were never finished are not there.</summary>
    internal Task Finish() => importer.CompleteAsync(cancel).AsTask();

    public ValueTask DisposeAsync() => importer.DisposeAsync();

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        string => NpgsqlDbType.Text,
        long => NpgsqlDbType.Bigint,
        int => NpgsqlDbType.Integer,
        bool => NpgsqlDbType.Boolean,
        double => NpgsqlDbType.Double,
        DateOnly => NpgsqlDbType.Date,
        byte[] => NpgsqlDbType.Bytea,
        List<string> => NpgsqlDbType.Array | NpgsqlDbType.Text,
        _ => throw new ArgumentException($"No column takes a {value.GetType().Name}.", nameof(value)),
    };
}

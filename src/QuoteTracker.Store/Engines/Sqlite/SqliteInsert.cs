using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>An INSERT that is prepared once and run for many rows, in the context's transaction: the object mapper prepares each row's anew.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand command;

    public SqliteInsert(QuoteDb db, string table, params string[] columns)
    {
        command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(c => $"${c}"))})";
        foreach (var column in columns)
            command.Parameters.Add(new SqliteParameter($"${column}", null));
    }

    /// <summary>All rows made of some records.</summary>
    public static void All<T>(QuoteDb db, BulkTable<T> table, IReadOnlyCollection<T> records)
    {
        if (records.Count == 0)
            return;
        using var insert = new SqliteInsert(db, table.Name, table.Columns);
        foreach (var record in records)
            insert.Run(table.Row(record));
    }

    /// <summary>One row, in the order of the columns. A list goes as JSON, as the object mapper keeps it.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] switch { null => DBNull.Value, List<string> list => JsonSerializer.Serialize(list), var value => value };
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}

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

    /// <summary>One row, in the order of the columns.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Writes revisions by one prepared statement: an import makes as many of them as records.</summary>
internal static class SqliteRevisions
{
    private static readonly string[] Columns =
        ["Number", "Operation", "Kind", "RecordId", "Key", "Version", "Action", "At", "By", "Reason", "Into", "Before", "After", "StateHash", "Hash"];

    private static readonly string Statement =
        $"INSERT INTO Revisions ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", Columns.Select(column => $"${column}"))})";

    /// <summary>In the current transaction.</summary>
    internal static void Insert(QuoteDb db, IReadOnlyCollection<Revision> revisions)
    {
        using var insert = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        insert.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        insert.CommandText = Statement;
        foreach (var column in Columns)
            insert.Parameters.Add(new SqliteParameter($"${column}", null));
        foreach (var r in revisions)
        {
            Run(insert, r.Number, r.Operation, Words.Of(r.Kind), r.RecordId, r.Key, r.Version, Words.Of(r.Action), r.At.UtcTicks, r.By, r.Reason, r.Into,
                r.Before, r.After, r.StateHash, r.Hash);
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}

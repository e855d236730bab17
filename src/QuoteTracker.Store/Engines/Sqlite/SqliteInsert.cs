using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>
/// An INSERT that is prepared once and run for many rows, in the context's transaction. Values are bound by their places
/// on SQLite's own statement: a command looks each up by its name and makes a reader a row, which for a short row takes
/// longer than writing it.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[4_096];

    public SqliteInsert(QuoteDb db, string table, params string[] columns)
    {
        connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(connection, sql, out statement));
    }

    /// <summary>All rows made of some records.</summary>
    public static void All<T>(QuoteDb db, BulkTable<T> table, IReadOnlyCollection<T> records)
    {
        if (records.Count == 0)
            return;
        if (records.Count >= SqliteSetup.ManyRows)
            SqliteSetup.MakeRoom(db.Database.GetDbConnection());
        using var insert = new SqliteInsert(db, table.Name, table.Columns);
        foreach (var record in records)
            insert.Run(table.Row(record));
    }

    /// <summary>One row, in the order of the columns. A list goes as JSON, a day as <c>2024-10-05</c>, as the object mapper keeps them.</summary>
    /// <exception cref="SqliteException">The database refused it.</exception>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, values[i]));
        var outcome = raw.sqlite3_step(statement);

        // Resets first: an error is told again by the reset, and a statement that was left in the middle would hold the transaction.
        raw.sqlite3_reset(statement);
        if (outcome != raw.SQLITE_DONE)
            Check(outcome);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string words => BindText(place, words),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, place, number),
        DateOnly day => BindText(place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        List<string> list => BindText(place, JsonSerializer.Serialize(list)),
        _ => throw new NotSupportedException($"No column takes a {value.GetType().Name}."),
    };

    // SQLite copies the bytes, so that the buffer can serve the next value.
    private int BindText(int place, string words)
    {
        if (Encoding.UTF8.GetMaxByteCount(words.Length) > text.Length)
            text = new byte[Encoding.UTF8.GetMaxByteCount(words.Length)];
        return raw.sqlite3_bind_text(statement, place, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, connection);
}

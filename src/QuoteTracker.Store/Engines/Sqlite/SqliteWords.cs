using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Index;
using SQLitePCL;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>The indexes of words in FTS5, a contentless table each.</summary>
internal static class SqliteWords
{
    internal static readonly string[] Create =
    [
        .. WordIndexes.Own.Select(index => $"""
            CREATE VIRTUAL TABLE {index.Table()} USING fts5(words, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '-.''_'");
            INSERT INTO {index.Table()} ({index.Table()}, rank) VALUES ('hashsize', {SqliteIndexRows.PendingBytes});
            """),
    ];

    // On SQLite's own statement: a reader's row takes longer than finding it, and a check asks for thousands.
    internal static List<long> Rows(QuoteDb db, WordIndex index, IndexMatch match, int limit)
    {
        var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        var sql = $"SELECT rowid FROM {index.Table()} WHERE {index.Table()} MATCH ? LIMIT ?";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, sql, out var statement), connection);
        using (statement)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_text(statement, 1, SqliteMatch.Of(match)), connection);
            SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int(statement, 2, limit), connection);
            var rows = new List<long>();
            int outcome;
            while ((outcome = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                rows.Add(raw.sqlite3_column_int64(statement, 0));
            if (outcome != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(outcome, connection);
            return rows;
        }
    }

    internal static void Replace(QuoteDb db, WordIndex index, IReadOnlyCollection<RowRange> outdated, IReadOnlyCollection<WordRow> rows)
    {
        using (var delete = Command(db, $"DELETE FROM {index.Table()} WHERE rowid >= $first AND rowid < $before"))
        {
            var (first, before) = (delete.Parameters.Add("$first", SqliteType.Integer), delete.Parameters.Add("$before", SqliteType.Integer));
            foreach (var range in outdated)
            {
                (first.Value, before.Value) = (range.First, range.Before);
                delete.ExecuteNonQuery();
            }
        }

        using var insert = new SqliteInsert(db, index.Table(), "rowid", "words");
        foreach (var row in rows.OrderBy(row => row.Row))
            insert.Run(row.Row, row.Words);
    }

    private static SqliteCommand Command(QuoteDb db, string sql)
    {
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}

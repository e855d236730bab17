using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>The search rows in FTS5: a contentless table, about 290 bytes a quote.</summary>
internal static class SqliteIndexRows
{
    /// <summary>
    /// Words come already folded by our tokenizer, so FTS5's plainest tokenizer does: it takes everything that is not
    /// ASCII as a letter, and is told of the signs that our words and filter tokens have.
    /// </summary>
    internal const string Create = """
        CREATE VIRTUAL TABLE QuoteIndex USING fts5(
            words, filters, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '-.''_'");
        """;

    /// <summary>Takes rows out and puts rows in, inside the current transaction.</summary>
    internal static void Replace(QuoteDb db, IReadOnlyCollection<long> outdated, IReadOnlyCollection<SearchRowContent> rows)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        Delete(connection, transaction, outdated);
        Insert(connection, transaction, rows);
    }

    internal static void Insert(SqliteConnection connection, SqliteTransaction? transaction, IReadOnlyCollection<SearchRowContent> rows)
    {
        if (rows.Count == 0)
            return;

        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO QuoteIndex (rowid, words, filters) VALUES ($row, $words, $filters)";
        var row = insert.Parameters.Add("$row", SqliteType.Integer);
        var words = insert.Parameters.Add("$words", SqliteType.Text);
        var filters = insert.Parameters.Add("$filters", SqliteType.Text);
        foreach (var content in rows)
        {
            (row.Value, words.Value, filters.Value) = (content.Row, content.Words, content.Filters);
            insert.ExecuteNonQuery();
        }
    }

    private static void Delete(SqliteConnection connection, SqliteTransaction? transaction, IReadOnlyCollection<long> rows)
    {
        if (rows.Count == 0)
            return;

        using var delete = connection.CreateCommand();
        delete.Transaction = transaction;
        delete.CommandText = "DELETE FROM QuoteIndex WHERE rowid = $row";
        var row = delete.Parameters.Add("$row", SqliteType.Integer);
        foreach (var outdated in rows)
        {
            row.Value = outdated;
            delete.ExecuteNonQuery();
        }
    }
}

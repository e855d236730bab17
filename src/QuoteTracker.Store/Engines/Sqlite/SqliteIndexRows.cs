using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>The search rows in FTS5: a contentless table, and beside it what can't be read out of one.</summary>
internal static class SqliteIndexRows
{
    /// <summary>The index of the first version, which had no stems.</summary>
    internal const string CreateFirst = """
        CREATE VIRTUAL TABLE QuoteIndex USING fts5(
            words, filters, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '-.''_'");
        """;

    /// <summary>
    /// Words come already folded by our tokenizer, so FTS5's plainest tokenizer does: it takes everything that is not
    /// ASCII as a letter, and is told of the signs that our words and filter tokens have.
    /// </summary>
    internal static readonly string[] Create =
    [
        """
        CREATE VIRTUAL TABLE QuoteIndex USING fts5(
            words, stems, filters, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '-.''_'")
        """,
        "CREATE TABLE SearchRows (Row INTEGER PRIMARY KEY, Origins INTEGER NOT NULL, Length INTEGER NOT NULL, Filters TEXT NOT NULL) STRICT",
        "CREATE TABLE SearchLanguages (Code TEXT PRIMARY KEY) WITHOUT ROWID, STRICT",
    ];

    // So much FTS5 keeps in memory before it writes a segment; its own measure, 1 MB, makes several of one bulk write. It is kept
    // in the file.
    internal const int PendingBytes = 16 * 1024 * 1024;

    /// <summary>Takes rows out and puts rows in, inside the current transaction.</summary>
    internal static void Replace(QuoteDb db, IReadOnlyCollection<long> outdated, IReadOnlyCollection<SearchRowContent> rows)
    {
        Delete(db, outdated);
        Insert(db, rows);
    }

    /// <summary>Every row out, inside the current transaction.</summary>
    internal static async Task Clear(QuoteDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("INSERT INTO QuoteIndex (QuoteIndex) VALUES ('delete-all')", cancel);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM SearchRows", cancel);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM SearchLanguages", cancel);
    }

    /// <summary>
    /// Joins the segments that bulk writes left, page by page, each some pages in a transaction of its own: other writers
    /// get their turn between them. See "The 'merge' command" in SQLite's FTS5 manual.
    /// </summary>
    internal static void Tidy(QuoteDb db, CancellationToken cancel)
    {
        const int Pages = 500;
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var changes = connection.CreateCommand();
        changes.CommandText = "SELECT total_changes()";
        using var merge = connection.CreateCommand();
        merge.CommandText = "INSERT INTO QuoteIndex (QuoteIndex, rank) VALUES ('merge', $pages)";

        // Negative at first: all segments are to be joined, not only as many as lie on one level. After that it goes on with
        // them, until a step changes nothing but the command's own row.
        var pages = merge.Parameters.AddWithValue("$pages", -Pages);
        long before;
        do
        {
            cancel.ThrowIfCancellationRequested();
            using var turn = SqliteTurns.Take(connection, SqliteTurns.Patience(connection), cancel);
            before = (long)changes.ExecuteScalar()!;
            merge.ExecuteNonQuery();
            pages.Value = Pages;
        }
        while ((long)changes.ExecuteScalar()! - before >= 2);
    }

    private static void Insert(QuoteDb db, IReadOnlyCollection<SearchRowContent> rows)
    {
        if (rows.Count == 0)
            return;

        if (rows.Count >= SqliteSetup.ManyRows)
            db.Database.ExecuteSql($"INSERT INTO QuoteIndex (QuoteIndex, rank) VALUES ('hashsize', {PendingBytes})");
        using var index = new SqliteInsert(db, "QuoteIndex", "rowid", "words", "stems", "filters");
        using var beside = new SqliteInsert(db, "SearchRows", "Row", "Origins", "Length", "Filters");

        // FTS5 writes a segment whenever a row comes that is not after the one before.
        foreach (var content in rows.OrderBy(content => content.Row))
        {
            index.Run(content.Row, content.Words, content.Stems, content.Filters);
            beside.Run(content.Row, content.Origins, content.Length, content.Filters);
        }

        foreach (var code in rows.Select(content => content.Language).Distinct())
            db.Database.ExecuteSql($"INSERT OR IGNORE INTO SearchLanguages (Code) VALUES ({code})");
    }

    private static void Delete(QuoteDb db, IReadOnlyCollection<long> rows)
    {
        foreach (var table in rows.Count == 0 ? [] : new[] { "QuoteIndex WHERE rowid", "SearchRows WHERE Row" })
        {
            using var delete = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
            delete.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            delete.CommandText = $"DELETE FROM {table} = $row";
            var row = delete.Parameters.Add("$row", SqliteType.Integer);
            foreach (var outdated in rows)
            {
                row.Value = outdated;
                delete.ExecuteNonQuery();
            }
        }
    }
}

using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Reads the whole index once, word by word, as <c>verify</c> needs it: asking for each row by its words took minutes.</summary>
internal static class SqliteIndexSums
{
    /// <summary>Each row's <see cref="SearchRowSum"/>, by rowid: some forty bytes a quote.</summary>
    internal static async Task<Dictionary<long, ulong>> Read(QuoteDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var sums = new Dictionary<long, ulong>();
        AddBeside((SqliteConnection)db.Database.GetDbConnection(), sums);
        AddWords(db, "QuoteIndex", sums, cancel);
        return sums;
    }

    /// <summary>Each row's sum in an index that has words alone.</summary>
    internal static async Task<Dictionary<long, ulong>> Read(QuoteDb db, WordIndex index, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var sums = new Dictionary<long, ulong>();
        AddWords(db, index.Table(), sums, cancel);
        return sums;
    }

    private static void AddWords(QuoteDb db, string table, Dictionary<long, ulong> sums, CancellationToken cancel)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using (var look = connection.CreateCommand())
        {
            look.CommandText = $"DROP TABLE IF EXISTS temp.IndexedWords; CREATE VIRTUAL TABLE temp.IndexedWords USING fts5vocab(main, {table}, instance)";
            look.ExecuteNonQuery();
        }

        using var select = connection.CreateCommand();
        select.CommandText = "SELECT doc, term, CASE col WHEN 'words' THEN 0 WHEN 'stems' THEN 1 ELSE 2 END, offset FROM temp.IndexedWords";
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            if (row.GetInt64(3) == 0)
                cancel.ThrowIfCancellationRequested();
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, row.GetInt64(0), out _);
            sum += SearchRowSum.Part(SearchRowSum.HashOf(row.GetString(1)), (IndexColumn)row.GetInt32(2), row.GetInt64(3));
        }
    }

    private static void AddBeside(SqliteConnection connection, Dictionary<long, ulong> sums)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT Row, Filters, Origins, Length FROM SearchRows";
        using var row = select.ExecuteReader();
        while (row.Read())
            sums[row.GetInt64(0)] = SearchRowSum.Beside(row.GetString(1), row.GetInt32(2), row.GetInt32(3));
    }
}

using Microsoft.Data.Sqlite;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>
/// An index of some quotes alone, in memory, asked as the whole one is. FTS5 goes through all matches before a row that
/// it is asked for (up to half a millisecond a row at half a million); making a small index of 500 takes two.
/// </summary>
internal static class SqliteIndexOfSome
{
    /// <summary>The ids of those that answer.</summary>
    internal static HashSet<long> Matching(SearchQuestion question, IReadOnlyCollection<Quote> quotes, IReadOnlyCollection<SearchRowContent> rows)
    {
        using var memory = new SqliteConnection("Data Source=:memory:;Pooling=False");
        memory.Open();
        using (var create = memory.CreateCommand())
        {
            create.CommandText = $"{SqliteIndexRows.Create} CREATE TABLE Quotes (Id INTEGER PRIMARY KEY, LatestDay TEXT)";
            create.ExecuteNonQuery();
        }

        using var transaction = memory.BeginTransaction();
        SqliteIndexRows.Insert(memory, transaction, rows);
        InsertDays(memory, transaction, quotes);
        transaction.Commit();
        return [.. SqliteSearch.Rows(memory, question, newestFirst: true, null, rows.Count).Select(SearchRow.QuoteId)];
    }

    // Of long spans the search looks the last day up.
    private static void InsertDays(SqliteConnection memory, SqliteTransaction transaction, IReadOnlyCollection<Quote> quotes)
    {
        using var insert = memory.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO Quotes (Id, LatestDay) VALUES ($id, $day)";
        var (id, day) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$day", SqliteType.Text));
        foreach (var quote in quotes)
        {
            (id.Value, day.Value) = (quote.Id, quote.LatestDay is { } last ? last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : DBNull.Value);
            insert.ExecuteNonQuery();
        }
    }
}

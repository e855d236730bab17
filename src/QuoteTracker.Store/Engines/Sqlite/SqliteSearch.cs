using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Index;
using SQLitePCL;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Reads search rows in the order of their rowids, which is the order of the days.</summary>
internal static class SqliteSearch
{
    // rowid >> 41 is the first day + 1, (rowid >> 31) & 1023 the days after it; see SearchRow.
    private const string LastDayFromRow = "(rowid >> 41) - 1 + ((rowid >> 31) & 1023) >= $from";
    private const string LastDayLookedUp = "(SELECT LatestDay FROM Quotes WHERE Id = QuoteIndex.rowid & 2147483647) >= $fromText";

    /// <summary>Up to <paramref name="limit"/> rows past <paramref name="after"/> (exclusive; null from the start).</summary>
    internal static List<long> Rows(QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel)
    {
        var found = new List<long>();
        var languages = Languages(db);
        foreach (var window in newestFirst ? SearchWindow.Of(question) : SearchWindow.Of(question).Reverse())
        {
            if (found.Count == limit)
                break;
            cancel.ThrowIfCancellationRequested();
            using var command = Command(db, question, languages, window.Past(after, newestFirst));
            command.CommandText = $"SELECT rowid {command.CommandText} ORDER BY rowid {(newestFirst ? "DESC" : "ASC")} LIMIT $limit";
            command.Parameters.AddWithValue("$limit", limit - found.Count);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                found.Add(reader.GetInt64(0));
        }

        return found;
    }

    /// <summary>How many rows match, counted up to <paramref name="bound"/>.</summary>
    internal static int Count(QuoteDb db, SearchQuestion question, int bound, CancellationToken cancel)
    {
        var count = 0L;
        var languages = Languages(db);
        foreach (var window in SearchWindow.Of(question))
        {
            cancel.ThrowIfCancellationRequested();
            using var command = Command(db, question, languages, window);
            command.CommandText = $"SELECT count(*) FROM (SELECT 1 {command.CommandText} LIMIT $limit)";
            command.Parameters.AddWithValue("$limit", bound - count);
            count += (long)command.ExecuteScalar()!;
        }

        return (int)count;
    }

    /// <summary>The newest matches, up to <paramref name="bound"/>, each with its filter tokens.</summary>
    internal static int EachMatch(QuoteDb db, SearchQuestion question, int bound, MatchSeen see, CancellationToken cancel)
    {
        var seen = 0;
        var buffer = new char[1_024];
        var languages = Languages(db);
        foreach (var window in SearchWindow.Of(question))
        {
            using var command = Command(db, question, languages, window);
            command.CommandText = $"SELECT rowid, (SELECT Filters FROM SearchRows WHERE Row = QuoteIndex.rowid) {command.CommandText} ORDER BY rowid DESC LIMIT $limit";
            command.Parameters.AddWithValue("$limit", bound - seen);
            using var reader = command.ExecuteReader();
            for (; reader.Read(); seen++)
            {
                if (seen % 1_000 == 0)
                    cancel.ThrowIfCancellationRequested();
                ShowFilters(reader, see, ref buffer);
            }
        }

        return seen;
    }

    /// <summary>What ranking needs of each candidate: all in one statement.</summary>
    internal static Dictionary<long, Candidate> Candidates(QuoteDb db, IReadOnlyCollection<long> rows, bool withTexts)
    {
        using var command = Connection(db).CreateCommand();
        command.CommandText = withTexts
            ? "SELECT s.Row, s.Origins, s.Length, q.Text, q.Language FROM json_each($rows) AS wanted JOIN SearchRows s ON s.Row = wanted.value JOIN Quotes q ON q.Id = s.Row & 2147483647"
            : "SELECT s.Row, s.Origins, s.Length FROM json_each($rows) AS wanted JOIN SearchRows s ON s.Row = wanted.value";
        command.Parameters.AddWithValue("$rows", JsonSerializer.Serialize(rows));
        var candidates = new Dictionary<long, Candidate>(rows.Count);
        using var row = command.ExecuteReader();
        while (row.Read())
            candidates[row.GetInt64(0)] = new Candidate(row.GetInt32(1), row.GetInt32(2), withTexts ? row.GetString(3) : null, withTexts ? row.GetString(4) : null);
        return candidates;
    }

    // Out of SQLite's own memory: a string a match is what counting ten thousand of them would wait for.
    private static void ShowFilters(SqliteDataReader reader, MatchSeen see, ref char[] buffer)
    {
        var bytes = raw.sqlite3_column_blob(reader.Handle, 1);

        // Every row has some: a kind, a status, a language.
        if (bytes.IsEmpty)
            throw new InvalidOperationException($"Quote {SearchRow.QuoteId(reader.GetInt64(0))} has no filter tokens: run reindex.");
        if (bytes.Length > buffer.Length)
            buffer = new char[bytes.Length];
        see(buffer.AsSpan(0, Encoding.UTF8.GetChars(bytes, buffer)));
    }

    private static SqliteConnection Connection(QuoteDb db) => (SqliteConnection)db.Database.GetDbConnection();

    private static IndexLanguages Languages(QuoteDb db)
    {
        using var command = Connection(db).CreateCommand();
        command.CommandText = "SELECT Code FROM SearchLanguages";
        using var reader = command.ExecuteReader();
        var codes = new List<string>();
        while (reader.Read())
            codes.Add(reader.GetString(0));
        return new IndexLanguages(codes);
    }

    private static SqliteCommand Command(QuoteDb db, SearchQuestion question, IndexLanguages languages, SearchWindow window)
    {
        var command = Connection(db).CreateCommand();
        command.CommandText = "FROM QuoteIndex WHERE QuoteIndex MATCH $match AND rowid >= $first AND rowid < $before"
            + window.Test switch
            {
                LastDayTest.ByRow => $" AND ({LastDayFromRow} OR ((rowid >> 31) & 1023 = 1023 AND {LastDayLookedUp}))",
                LastDayTest.LookedUp => $" AND {LastDayLookedUp}",
                _ => "",
            }
            + (question.AsOf is null ? "" : " AND rowid & 2147483647 <= $asOf");
        command.Parameters.AddWithValue("$match", SqliteMatch.Of(IndexMatch.Of(question, languages, window.Filter)));
        command.Parameters.AddWithValue("$first", window.From);
        command.Parameters.AddWithValue("$before", window.Before);
        command.Parameters.AddWithValue("$asOf", question.AsOf ?? 0);
        command.Parameters.AddWithValue("$from", question.From?.DayNumber ?? 0);
        command.Parameters.AddWithValue("$fromText", question.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        return command;
    }
}

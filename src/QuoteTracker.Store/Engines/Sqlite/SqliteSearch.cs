using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Reads search rows in the order of their rowids, which is the order of the days.</summary>
internal static class SqliteSearch
{
    // rowid >> 41 is the first day + 1, (rowid >> 31) & 1023 the days after it; see SearchRow.
    private const string LastDayFromRow = "(rowid >> 41) - 1 + ((rowid >> 31) & 1023) >= $from";
    private const string LastDayLookedUp = "(SELECT LatestDay FROM Quotes WHERE Id = QuoteIndex.rowid & 2147483647) >= $fromText";

    /// <summary>Up to <paramref name="limit"/> rows past <paramref name="after"/> (exclusive; null from the start).</summary>
    internal static List<long> Rows(QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit) =>
        Rows((SqliteConnection)db.Database.GetDbConnection(), question, newestFirst, after, limit);

    /// <summary>As above, of an index that is somewhere else: see <see cref="SqliteIndexOfSome"/>.</summary>
    internal static List<long> Rows(SqliteConnection connection, SearchQuestion question, bool newestFirst, long? after, int limit)
    {
        var found = new List<long>();
        foreach (var window in newestFirst ? Windows(question) : Windows(question).Reverse())
        {
            if (found.Count == limit)
                break;
            using var command = Command(connection, question, window with
            {
                From = newestFirst || after is null ? window.From : Math.Max(window.From, after.Value + 1),
                Before = !newestFirst || after is null ? window.Before : Math.Min(window.Before, after.Value),
            });
            command.CommandText = $"SELECT rowid {command.CommandText} ORDER BY rowid {(newestFirst ? "DESC" : "ASC")} LIMIT $limit";
            command.Parameters.AddWithValue("$limit", limit - found.Count);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                found.Add(reader.GetInt64(0));
        }

        return found;
    }

    /// <summary>How many rows match, counted up to <paramref name="bound"/>.</summary>
    internal static int Count(QuoteDb db, SearchQuestion question, int bound)
    {
        var count = 0L;
        foreach (var window in Windows(question))
        {
            using var command = Command((SqliteConnection)db.Database.GetDbConnection(), question, window);
            command.CommandText = $"SELECT count(*) FROM (SELECT 1 {command.CommandText} LIMIT $limit)";
            command.Parameters.AddWithValue("$limit", bound - count);
            count += (long)command.ExecuteScalar()!;
        }

        return (int)count;
    }

    /// <summary>What ranking needs of each candidate: one prepared statement, run once a quote.</summary>
    internal static Dictionary<long, CandidateText> Texts(QuoteDb db, IReadOnlyCollection<long> quotes)
    {
        using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = "SELECT Text, (SELECT count(DISTINCT SourceId) FROM Occurrences WHERE QuoteId = Id) FROM Quotes WHERE Id = $id";
        var id = command.Parameters.Add("$id", SqliteType.Integer);
        var texts = new Dictionary<long, CandidateText>(quotes.Count);
        foreach (var quote in quotes)
        {
            id.Value = quote;
            using var reader = command.ExecuteReader();
            if (reader.Read())
                texts[quote] = new CandidateText(reader.GetString(0), reader.GetInt32(1));
        }

        return texts;
    }

    // A quote dated "2024" may have been said after 1 June 2024 though it starts before. How far such a row can lie
    // before the day asked for is known from its length; only those of 1,023 days and more lie anywhere, and they
    // have a filter token of their own.
    private static Window[] Windows(SearchQuestion question)
    {
        var before = question.To is { } to && to < DateOnly.MaxValue ? SearchRow.First(to.AddDays(1)) : long.MaxValue;
        if (question.From is not { } from)
            return [new Window(question.To is null ? 0 : SearchRow.First(DateOnly.MinValue), before, null, null)];

        var reach = from.DayNumber > SearchRow.LongSpan ? SearchRow.First(from.AddDays(-SearchRow.LongSpan)) : SearchRow.First(DateOnly.MinValue);
        return
        [
            new Window(reach, before, $"({LastDayFromRow} OR ((rowid >> 31) & 1023 = 1023 AND {LastDayLookedUp}))", null),
            new Window(SearchRow.First(DateOnly.MinValue), Math.Min(reach, before), LastDayLookedUp, FilterToken.LongSpan),
        ];
    }

    private static SqliteCommand Command(SqliteConnection connection, SearchQuestion question, Window window)
    {
        var command = connection.CreateCommand();
        command.CommandText = "FROM QuoteIndex WHERE QuoteIndex MATCH $match AND rowid >= $first AND rowid < $before"
            + (window.Condition is null ? "" : $" AND {window.Condition}")
            + (question.AsOf is null ? "" : " AND rowid & 2147483647 <= $asOf");
        command.Parameters.AddWithValue("$match", SqliteMatch.Of(question, window.Filter));
        command.Parameters.AddWithValue("$first", window.From);
        command.Parameters.AddWithValue("$before", window.Before);
        command.Parameters.AddWithValue("$asOf", question.AsOf ?? 0);
        command.Parameters.AddWithValue("$from", question.From?.DayNumber ?? 0);
        command.Parameters.AddWithValue("$fromText", question.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        return command;
    }

    private sealed record Window(long From, long Before, string? Condition, string? Filter);
}

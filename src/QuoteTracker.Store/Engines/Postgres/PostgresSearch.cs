using Microsoft.EntityFrameworkCore;
using Npgsql;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>
/// Reads search rows in the order of their key, which is the order of the days. The planner chooses, by how common the
/// words are: matches of the GIN index, sorted; or rows in their order, until enough of them match.
/// </summary>
internal static class PostgresSearch
{
    // Row >> 41 is the first day + 1, (Row >> 31) & 1023 the days after it; see SearchRow.
    private const string LastDayFromRow = """(i."Row" >> 41) - 1 + ((i."Row" >> 31) & 1023) >= @from""";
    private const string LastDayLookedUp = """(SELECT q."LatestDay" FROM "Quotes" q WHERE q."Id" = (i."Row" & 2147483647)) >= @fromDay""";

    /// <summary>Up to <paramref name="limit"/> rows past <paramref name="after"/> (exclusive; null from the start).</summary>
    internal static async Task<List<long>> Rows(QuoteDb db, SearchQuestion question, bool newestFirst, long? after, int limit, CancellationToken cancel)
    {
        var found = new List<long>();
        var languages = await Languages(db, cancel);
        foreach (var window in newestFirst ? SearchWindow.Of(question) : SearchWindow.Of(question).Reverse())
        {
            if (found.Count == limit)
                break;
            await using var command = Command(db, question, languages, window.Past(after, newestFirst), limit - found.Count);
            command.CommandText = $"""SELECT i."Row" {command.CommandText} ORDER BY i."Row" {(newestFirst ? "DESC" : "ASC")} LIMIT @limit""";
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                found.Add(reader.GetInt64(0));
        }

        return found;
    }

    /// <summary>How many rows match, counted up to <paramref name="bound"/>.</summary>
    internal static async Task<int> Count(QuoteDb db, SearchQuestion question, int bound, CancellationToken cancel)
    {
        var count = 0L;
        var languages = await Languages(db, cancel);
        foreach (var window in SearchWindow.Of(question))
        {
            await using var command = Command(db, question, languages, window, bound - count);
            command.CommandText = $"SELECT count(*) FROM (SELECT 1 {command.CommandText} LIMIT @limit) counted";
            count += (long)(await command.ExecuteScalarAsync(cancel))!;
        }

        return (int)count;
    }

    /// <summary>The newest matches, up to <paramref name="bound"/>, each with its filter tokens.</summary>
    internal static async Task<int> EachMatch(QuoteDb db, SearchQuestion question, int bound, MatchSeen see, CancellationToken cancel)
    {
        var seen = 0;
        var languages = await Languages(db, cancel);
        foreach (var window in SearchWindow.Of(question))
        {
            await using var command = Command(db, question, languages, window, bound - seen);
            command.CommandText = $"""SELECT i."Filters" {command.CommandText} ORDER BY i."Row" DESC LIMIT @limit""";
            await using var reader = await command.ExecuteReaderAsync(cancel);
            for (; await reader.ReadAsync(cancel); seen++)
                see(reader.GetString(0));
        }

        return seen;
    }

    /// <summary>What ranking needs of each candidate, in one round trip.</summary>
    internal static async Task<Dictionary<long, Candidate>> Candidates(QuoteDb db, IReadOnlyCollection<long> rows, bool withTexts, CancellationToken cancel)
    {
        await using var command = PostgresSetup.Command(db, withTexts
            ? """SELECT i."Row", i."Origins", i."Length", q."Text", q."Language" FROM "QuoteIndex" i JOIN "Quotes" q ON q."Id" = (i."Row" & 2147483647) WHERE i."Row" = ANY (@rows)"""
            : """SELECT i."Row", i."Origins", i."Length" FROM "QuoteIndex" i WHERE i."Row" = ANY (@rows)""");
        command.Parameters.AddWithValue("rows", rows.ToArray());
        var candidates = new Dictionary<long, Candidate>(rows.Count);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            candidates[row.GetInt64(0)] = new Candidate(row.GetInt32(1), row.GetInt32(2), withTexts ? row.GetString(3) : null, withTexts ? row.GetString(4) : null);
        return candidates;
    }

    private static async Task<IndexLanguages> Languages(QuoteDb db, CancellationToken cancel)
    {
        await using var command = PostgresSetup.Command(db, """SELECT "Code" FROM "SearchLanguages" """);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var codes = new List<string>();
        while (await reader.ReadAsync(cancel))
            codes.Add(reader.GetString(0));
        return new IndexLanguages(codes);
    }

    private static NpgsqlCommand Command(QuoteDb db, SearchQuestion question, IndexLanguages languages, SearchWindow window, long limit)
    {
        var command = PostgresSetup.Command(
            db,
            """FROM "QuoteIndex" i WHERE i."Tokens" @@ @match::tsquery AND i."Row" >= @first AND i."Row" < @before"""
            + window.Test switch
            {
                LastDayTest.ByRow => $""" AND ({LastDayFromRow} OR (((i."Row" >> 31) & 1023) = 1023 AND {LastDayLookedUp}))""",
                LastDayTest.LookedUp => $" AND {LastDayLookedUp}",
                _ => "",
            }
            + (question.AsOf is null ? "" : """ AND (i."Row" & 2147483647) <= @asOf"""));
        command.Parameters.AddWithValue("match", PostgresCharacters.Keepable(PostgresMatch.Of(IndexMatch.Of(question, languages, window.Filter))));
        command.Parameters.AddWithValue("first", window.From);
        command.Parameters.AddWithValue("before", window.Before);
        command.Parameters.AddWithValue("limit", limit);
        if (question.AsOf is { } asOf)
            command.Parameters.AddWithValue("asOf", asOf);
        if (window.Test != LastDayTest.None)
        {
            command.Parameters.AddWithValue("from", (long)question.From!.Value.DayNumber);
            command.Parameters.AddWithValue("fromDay", question.From.Value);
        }

        return command;
    }
}

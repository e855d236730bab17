using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Writes many new quotes by a few prepared statements: the object mapper prepares each row's statement anew.</summary>
internal sealed class SqliteNewQuotes : IDisposable
{
    private readonly SqliteCommand quote, attribution, occurrence, link, later;

    private SqliteNewQuotes(SqliteConnection connection, SqliteTransaction transaction)
    {
        quote = Insert("Quotes", "Id", "Key", "Text", "Kind", "Language", "SpokenIn", "SpokenInBasis", "SaidOn", "EarliestDay", "LatestDay",
            "DateBasis", "LeadIn", "AddresseeId", "Topics", "Status", "AddedAt", "Version");
        attribution = Insert("Attributions", "QuoteId", "Place", "SpeakerId", "RoleAsStated", "CapacityId");
        occurrence = Insert("Occurrences", "QuoteId", "Place", "SourceId", "SnapshotId", "Exact", "Prefix", "Suffix", "Start", "End", "Anchor", "InHeadline", "AttributedTo");
        link = Insert("ChainLinks", "QuoteId", "Place", "Step", "SpeakerId", "SourceId", "Cue");
        later = Insert("LaterAnchors", "QuoteId", "Place", "SnapshotId", "State", "Score", "Start", "End", "Words");

        SqliteCommand Insert(string table, params string[] columns)
        {
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(c => $"${c}"))})";
            foreach (var column in columns)
                command.Parameters.Add(new SqliteParameter($"${column}", null));
            return command;
        }
    }

    /// <summary>Writes the quotes with their parts, in the current transaction, and gives them their ids.</summary>
    internal static void Write(QuoteDb db, IReadOnlyCollection<Quote> quotes)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var statements = new SqliteNewQuotes(connection, (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        var id = db.Database.SqlQueryRaw<long>("SELECT coalesce(max(seq), 0) AS Value FROM sqlite_sequence WHERE name = 'Quotes'").Single();
        foreach (var quote in quotes)
        {
            quote.Id = ++id;
            statements.Write(quote);
        }
    }

    public void Dispose()
    {
        quote.Dispose();
        attribution.Dispose();
        occurrence.Dispose();
        link.Dispose();
        later.Dispose();
    }

    private void Write(Quote q)
    {
        Run(quote, q.Id, q.Key, q.Text, Words.Of(q.Kind), q.Language, q.SpokenIn, Word(q.SpokenInBasis), q.SaidOn, Day(q.EarliestDay), Day(q.LatestDay),
            Word(q.DateBasis), q.LeadIn, q.AddresseeId, q.Topics.Count == 0 ? "[]" : JsonSerializer.Serialize(q.Topics), Words.Of(q.Status), q.AddedAt.UtcTicks, q.Version);
        foreach (var a in q.Attributions)
            Run(attribution, q.Id, a.Place, a.SpeakerId, a.RoleAsStated, a.CapacityId);
        foreach (var o in q.Occurrences)
        {
            Run(occurrence, q.Id, o.Place, o.SourceId, o.SnapshotId, o.Exact, o.Prefix, o.Suffix, o.Start, o.End, Words.Of(o.Anchor), o.InHeadline, o.AttributedTo);
            foreach (var l in o.Chain)
                Run(link, q.Id, o.Place, l.Step, l.SpeakerId, l.SourceId, l.Cue);
            foreach (var a in o.Later)
                Run(later, q.Id, o.Place, a.SnapshotId, Words.Of(a.State), a.Score, a.Start, a.End, a.Words);
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } word ? Words.Of(word) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

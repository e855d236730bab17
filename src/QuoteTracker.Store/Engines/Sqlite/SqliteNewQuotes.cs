using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Writes many new quotes by a few prepared statements.</summary>
internal sealed class SqliteNewQuotes(QuoteDb db) : IDisposable
{
    private readonly SqliteInsert quote = new(db, "Quotes", "Id", "Key", "Text", "Kind", "Language", "SpokenIn", "SpokenInBasis", "SaidOn", "EarliestDay", "LatestDay",
        "DateBasis", "LeadIn", "AddresseeId", "Topics", "Status", "AddedAt", "Version");

    private readonly SqliteInsert attribution = new(db, "Attributions", "QuoteId", "Place", "SpeakerId", "RoleAsStated", "CapacityId");
    private readonly SqliteInsert occurrence = new(db, "Occurrences", "QuoteId", "Place", "SourceId", "SnapshotId", "Exact", "Prefix", "Suffix", "Start", "End", "Anchor", "InHeadline", "AttributedTo");
    private readonly SqliteInsert link = new(db, "ChainLinks", "QuoteId", "Place", "Step", "SpeakerId", "SourceId", "Cue");
    private readonly SqliteInsert later = new(db, "LaterAnchors", "QuoteId", "Place", "SnapshotId", "State", "Score", "Start", "End", "Words");

    /// <summary>Writes the quotes with their parts, in the current transaction, and gives them their ids.</summary>
    internal static void Write(QuoteDb db, IReadOnlyCollection<Quote> quotes)
    {
        using var statements = new SqliteNewQuotes(db);
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
        quote.Run(q.Id, q.Key, q.Text, Words.Of(q.Kind), q.Language, q.SpokenIn, Word(q.SpokenInBasis), q.SaidOn, Day(q.EarliestDay), Day(q.LatestDay),
            Word(q.DateBasis), q.LeadIn, q.AddresseeId, q.Topics.Count == 0 ? "[]" : JsonSerializer.Serialize(q.Topics), Words.Of(q.Status), q.AddedAt.UtcTicks, q.Version);
        foreach (var a in q.Attributions)
            attribution.Run(q.Id, a.Place, a.SpeakerId, a.RoleAsStated, a.CapacityId);
        foreach (var o in q.Occurrences)
        {
            occurrence.Run(q.Id, o.Place, o.SourceId, o.SnapshotId, o.Exact, o.Prefix, o.Suffix, o.Start, o.End, Words.Of(o.Anchor), o.InHeadline, o.AttributedTo);
            foreach (var l in o.Chain)
                link.Run(q.Id, o.Place, l.Step, l.SpeakerId, l.SourceId, l.Cue);
            foreach (var a in o.Later)
                later.Run(q.Id, o.Place, a.SnapshotId, Words.Of(a.State), a.Score, a.Start, a.End, a.Words);
        }
    }

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } word ? Words.Of(word) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

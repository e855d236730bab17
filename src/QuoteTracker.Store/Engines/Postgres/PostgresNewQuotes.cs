using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Writes many new quotes, table by table.</summary>
internal static class PostgresNewQuotes
{
    private static readonly string[] Quotes =
    [
        "Id", "Key", "Text", "Kind", "Language", "SpokenIn", "SpokenInBasis", "SaidOn", "EarliestDay", "LatestDay",
        "DateBasis", "LeadIn", "AddresseeId", "Topics", "Status", "AddedAt", "Version",
    ];

    private static readonly string[] Attributions = ["QuoteId", "Place", "SpeakerId", "RoleAsStated", "CapacityId"];

    private static readonly string[] Occurrences =
        ["QuoteId", "Place", "SourceId", "SnapshotId", "Exact", "Prefix", "Suffix", "Start", "End", "Anchor", "InHeadline", "AttributedTo"];

    private static readonly string[] Links = ["QuoteId", "Place", "Step", "SpeakerId", "SourceId", "Cue"];
    private static readonly string[] Anchors = ["QuoteId", "Place", "SnapshotId", "State", "Score", "Start", "End", "Words"];

    /// <summary>Writes the quotes with their parts, in the current transaction, and gives them their ids.</summary>
    internal static async Task Write(QuoteDb db, IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        var ids = await db.Database.SqlQuery<long>($"""SELECT nextval(pg_get_serial_sequence('"Quotes"', 'Id')) AS "Value" FROM generate_series(1, {quotes.Count})""").ToListAsync(cancel);
        foreach (var (quote, id) in quotes.Zip(ids.Order()))
            quote.Id = id;

        await PostgresCopy.All(db, "Quotes", Quotes, quotes, q =>
        [
            q.Id, q.Key, q.Text, Words.Of(q.Kind), q.Language, q.SpokenIn, Word(q.SpokenInBasis), q.SaidOn, q.EarliestDay, q.LatestDay,
            Word(q.DateBasis), q.LeadIn, q.AddresseeId, q.Topics, Words.Of(q.Status), q.AddedAt.UtcTicks, q.Version,
        ], cancel);
        var said = quotes.SelectMany(q => q.Attributions, (q, a) => (q.Id, a)).ToList();
        await PostgresCopy.All(db, "Attributions", Attributions, said, of => [of.Id, of.a.Place, of.a.SpeakerId, of.a.RoleAsStated, of.a.CapacityId], cancel);
        var places = quotes.SelectMany(q => q.Occurrences, (q, o) => (q.Id, o)).ToList();
        await PostgresCopy.All(db, "Occurrences", Occurrences, places, of =>
        [
            of.Id, of.o.Place, of.o.SourceId, of.o.SnapshotId, of.o.Exact, of.o.Prefix, of.o.Suffix, of.o.Start, of.o.End, Words.Of(of.o.Anchor), of.o.InHeadline, of.o.AttributedTo,
        ], cancel);
        var links = places.SelectMany(of => of.o.Chain, (of, l) => (of.Id, of.o.Place, l)).ToList();
        await PostgresCopy.All(db, "ChainLinks", Links, links, of => [of.Id, of.Place, of.l.Step, of.l.SpeakerId, of.l.SourceId, of.l.Cue], cancel);
        var anchors = places.SelectMany(of => of.o.Later, (of, a) => (of.Id, of.o.Place, a)).ToList();
        await PostgresCopy.All(db, "LaterAnchors", Anchors, anchors, of =>
            [of.Id, of.Place, of.a.SnapshotId, Words.Of(of.a.State), of.a.Score, of.a.Start, of.a.End, of.a.Words], cancel);
    }

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } word ? Words.Of(word) : null;
}

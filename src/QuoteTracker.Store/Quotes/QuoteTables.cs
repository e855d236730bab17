using QuoteTracker.Store.Engines;

namespace QuoteTracker.Store.Quotes;

/// <summary>The tables of new quotes, in the order in which they refer to each other.</summary>
internal static class QuoteTables
{
    private static readonly BulkTable<Quote> Quotes = new("Quotes",
        [
            "Id", "Key", "Text", "Kind", "Language", "SpokenIn", "SpokenInBasis", "SaidOn", "EarliestDay", "LatestDay",
            "DateBasis", "LeadIn", "AddresseeId", "Topics", "Status", "AddedAt", "Version",
        ],
        q =>
        [
            q.Id, q.Key, q.Text, Words.Of(q.Kind), q.Language, q.SpokenIn, Word(q.SpokenInBasis), q.SaidOn, q.EarliestDay, q.LatestDay,
            Word(q.DateBasis), q.LeadIn, q.AddresseeId, q.Topics, Words.Of(q.Status), q.AddedAt.UtcTicks, q.Version,
        ]);

    private static readonly BulkTable<(long QuoteId, Attribution Said)> Attributions = new("Attributions",
        ["QuoteId", "Place", "SpeakerId", "RoleAsStated", "CapacityId"],
        of => [of.QuoteId, of.Said.Place, of.Said.SpeakerId, of.Said.RoleAsStated, of.Said.CapacityId]);

    private static readonly BulkTable<(long QuoteId, Occurrence Here)> Occurrences = new("Occurrences",
        ["QuoteId", "Place", "SourceId", "SnapshotId", "Exact", "Prefix", "Suffix", "Start", "End", "Anchor", "InHeadline", "AttributedTo"],
        of =>
        [
            of.QuoteId, of.Here.Place, of.Here.SourceId, of.Here.SnapshotId, of.Here.Exact, of.Here.Prefix, of.Here.Suffix, of.Here.Start, of.Here.End,
            Words.Of(of.Here.Anchor), of.Here.InHeadline, of.Here.AttributedTo,
        ]);

    private static readonly BulkTable<(long QuoteId, int Place, ChainLink Link)> Links = new("ChainLinks",
        ["QuoteId", "Place", "Step", "SpeakerId", "SourceId", "Cue"],
        of => [of.QuoteId, of.Place, of.Link.Step, of.Link.SpeakerId, of.Link.SourceId, of.Link.Cue]);

    private static readonly BulkTable<(long QuoteId, int Place, LaterAnchor Anchor)> Anchors = new("LaterAnchors",
        ["QuoteId", "Place", "SnapshotId", "State", "Score", "Start", "End", "Words"],
        of => [of.QuoteId, of.Place, of.Anchor.SnapshotId, Words.Of(of.Anchor.State), of.Anchor.Score, of.Anchor.Start, of.Anchor.End, of.Anchor.Words]);

    /// <summary>Writes quotes that have their ids, with their parts.</summary>
    internal static async Task InsertAsync(QuoteDb db, IReadOnlyCollection<Quote> quotes, CancellationToken cancel)
    {
        var places = quotes.SelectMany(q => q.Occurrences, (q, o) => (q.Id, o)).ToList();
        await db.Engine.InsertAsync(db, Quotes, quotes, cancel);
        await db.Engine.InsertAsync(db, Attributions, [.. quotes.SelectMany(q => q.Attributions, (q, a) => (q.Id, a))], cancel);
        await db.Engine.InsertAsync(db, Occurrences, places, cancel);
        await db.Engine.InsertAsync(db, Links, [.. places.SelectMany(of => of.o.Chain, (of, link) => (of.Id, of.o.Place, link))], cancel);
        await db.Engine.InsertAsync(db, Anchors, [.. places.SelectMany(of => of.o.Later, (of, anchor) => (of.Id, of.o.Place, anchor))], cancel);
    }

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } word ? Words.Of(word) : null;
}

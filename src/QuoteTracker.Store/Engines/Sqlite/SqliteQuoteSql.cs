namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>The selects that read a quote whole, each by the quote's id.</summary>
internal static class SqliteQuoteSql
{
    // The last four say which of the rarer parts there are at all: a look into an index costs less than a statement.
    internal const string Quote = """
        SELECT q.Id, q.Key, q.Text, q.Kind, q.Language, q.SpokenIn, q.SpokenInBasis, q.SaidOn, q.DateBasis, q.LeadIn, q.Topics, q.Status, q.AddedAt, q.Version,
            a.Id, a.Slug, a.Name, a.Type,
            EXISTS (SELECT 1 FROM ChainLinks WHERE QuoteId = q.Id), EXISTS (SELECT 1 FROM LaterAnchors WHERE QuoteId = q.Id),
            EXISTS (SELECT 1 FROM Attributions t JOIN Memberships m ON m.PersonId = t.SpeakerId WHERE t.QuoteId = q.Id),
            EXISTS (SELECT 1 FROM Reviews WHERE QuoteId = q.Id)
        FROM Quotes q LEFT JOIN Speakers a ON a.Id = q.AddresseeId WHERE q.Id = $id
        """;

    internal const string Speakers = """
        SELECT s.Id, s.Slug, s.Name, s.Type, a.RoleAsStated, c.Id, c.Slug, c.Name, c.Type
        FROM Attributions a JOIN Speakers s ON s.Id = a.SpeakerId LEFT JOIN Speakers c ON c.Id = a.CapacityId
        WHERE a.QuoteId = $id ORDER BY a.Place
        """;

    internal const string Places = """
        SELECT o.Place, s.Id, s.Key, s.Title, s.Url, s.PublisherId, o.SnapshotId, o.Exact, o.Prefix, o.Suffix, o.Start, o."End", o.Anchor, o.InHeadline, o.AttributedTo
        FROM Occurrences o JOIN Sources s ON s.Id = o.SourceId WHERE o.QuoteId = $id ORDER BY o.Place
        """;

    internal const string Relations = """
        SELECT r.Id, r.Kind, 1, q.Id, q.Key, q.Text, q.Status, q.Language FROM Relations r JOIN Quotes q ON q.Id = r.ToId WHERE r.FromId = $id
        UNION ALL
        SELECT r.Id, r.Kind, 0, q.Id, q.Key, q.Text, q.Status, q.Language FROM Relations r JOIN Quotes q ON q.Id = r.FromId WHERE r.ToId = $id
        ORDER BY 3 DESC, 1
        """;

    internal const string Chains = """
        SELECT l.Place, p.Id, p.Slug, p.Name, p.Type, s.Id, s.Key, s.Title, s.Url, s.PublisherId, l.Cue
        FROM ChainLinks l LEFT JOIN Speakers p ON p.Id = l.SpeakerId LEFT JOIN Sources s ON s.Id = l.SourceId
        WHERE l.QuoteId = $id ORDER BY l.Place, l.Step
        """;

    // Oldest first: the last one of a place is the newest capture's.
    internal const string Later = """
        SELECT a.Place, a.SnapshotId, n.CapturedAt, a.State, a.Score, a.Start, a."End", a.Words
        FROM LaterAnchors a JOIN Snapshots n ON n.Id = a.SnapshotId WHERE a.QuoteId = $id ORDER BY a.Place, a.SnapshotId
        """;

    internal const string Roles = """
        SELECT m.PersonId, m.Id, m.Key, m.Role, m.AlsoCalled, m.StartDate, m.EndDate, o.Id, o.Slug, o.Name, o.Type
        FROM Attributions a JOIN Memberships m ON m.PersonId = a.SpeakerId JOIN Speakers o ON o.Id = m.OrganizationId
        WHERE a.QuoteId = $id ORDER BY a.Place, m.EarliestDay IS NULL, m.EarliestDay, m.Id
        """;

    internal const string Reviews = """
        SELECT r.Id, r.Key, r.Claim, r.Rating, r.Url, r.ReviewedOn, s.Id, s.Slug, s.Name, s.Type
        FROM Reviews r JOIN Speakers s ON s.Id = r.ReviewerId WHERE r.QuoteId = $id ORDER BY r.Id
        """;
}
